import Foundation

/// Times as reports write them: UTC, to the minute.
enum Clock {
    static func minute(_ moment: Date) -> String {
        let iso = moment.formatted(Date.ISO8601FormatStyle(timeZone: .gmt))
        return "\(iso.prefix(10)) \(iso.dropFirst(11).prefix(5))"
    }

    static func second(_ moment: Date) -> String {
        let iso = moment.formatted(Date.ISO8601FormatStyle(timeZone: .gmt))
        return "\(iso.prefix(10)) \(iso.dropFirst(11).prefix(8))"
    }

    /// Marked up, so that a page can show it in the reader's zone; as it stands it is UTC.
    static func html(_ moment: Date, _ form: Form = .minute) -> String {
        let iso = moment.formatted(Date.ISO8601FormatStyle(timeZone: .gmt))
        let words =
            switch form {
            case .minute: minute(moment)
            case .second: second(moment)
            case .time: String(minute(moment).suffix(5))
            }
        return "<time datetime=\"\(iso)\" data-local=\"\(form)\">\(words) UTC</time>"
    }

    /// The parts of a time that are shown, by the names that pages know them by.
    enum Form {
        case minute
        case second
        case time
    }

    static func html(from start: Date, to end: Date?) -> String {
        guard let end else { return "since \(html(start))" }
        let sameDay = day(start) == day(end)
        return "\(html(start)) – \(html(end, sameDay ? .time : .minute))"
    }

    static func iso(_ moment: Date) -> String {
        moment.formatted(
            Date.ISO8601FormatStyle(includingFractionalSeconds: true, timeZone: .gmt)
        )
    }

    static func day(_ moment: Date) -> String {
        String(moment.formatted(Date.ISO8601FormatStyle(timeZone: .gmt)).prefix(10))
    }

    static func window(_ start: Date, _ end: Date?) -> String {
        guard let end else { return "since \(minute(start)) UTC" }
        let sameDay = minute(start).prefix(10) == minute(end).prefix(10)
        let last = sameDay ? String(minute(end).suffix(5)) : minute(end)
        return "\(minute(start)) – \(last) UTC"
    }
}
