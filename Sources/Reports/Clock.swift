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
