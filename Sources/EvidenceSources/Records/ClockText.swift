import Foundation

/// The parts of a written date and time.
struct ClockText {
    /// The moment if its numbers were of UTC.
    let asIfUTC: Date
    /// In seconds east of Greenwich; nil where no zone is written.
    let offset: Int?

    init?(_ text: String) {
        var rest = Substring(text)
        guard let year = Self.number(&rest, 4...4), Self.skip(&rest, "-/."),
            let month = Self.number(&rest, 1...2), Self.skip(&rest, "-/."),
            let day = Self.number(&rest, 1...2),
            (1...12).contains(month), (1...31).contains(day), year >= 1970
        else { return nil }
        var (hour, minute, second, fraction) = (0, 0, 0, 0.0)
        if Self.skip(&rest, "T t_") {
            while rest.first == " " { rest.removeFirst() }
            guard let told = Self.number(&rest, 1...2), Self.skip(&rest, ":"),
                let minutes = Self.number(&rest, 2...2)
            else { return nil }
            (hour, minute) = (told, minutes)
            if Self.skip(&rest, ":") {
                guard let seconds = Self.number(&rest, 2...2) else { return nil }
                second = seconds
                if Self.skip(&rest, ".,") { fraction = Self.fraction(&rest) }
            }
        }
        guard hour < 25, minute < 60, second < 61, let zone = Self.offset(rest) else { return nil }
        offset = zone.isTold ? zone.seconds : nil
        var parts = DateComponents()
        (parts.year, parts.month, parts.day) = (year, month, day)
        (parts.hour, parts.minute, parts.second) = (hour, minute, second)
        guard day <= Self.days(of: month, year), let date = Self.calendar.date(from: parts) else {
            return nil
        }
        asIfUTC = date.addingTimeInterval(fraction)
    }

    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }()

    private static func days(of month: Int, _ year: Int) -> Int {
        if month == 2 { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28 }
        return [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    private static func number(_ rest: inout Substring, _ digits: ClosedRange<Int>) -> Int? {
        let found = rest.prefix(digits.upperBound).prefix { $0.isASCII && $0.isNumber }
        guard found.count >= digits.lowerBound else { return nil }
        rest = rest.dropFirst(found.count)
        return Int(found)
    }

    private static func skip(_ rest: inout Substring, _ any: String) -> Bool {
        guard let first = rest.first, any.contains(first) else { return false }
        rest.removeFirst()
        return true
    }

    private static func fraction(_ rest: inout Substring) -> Double {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        rest = rest.dropFirst(digits.count)
        return Double("0.\(digits.prefix(9))") ?? 0
    }

    /// `Z`, `UTC`, `GMT`, `+02:00`, `-0700`, `+02`; nil where it is something else.
    private static func offset(_ rest: Substring) -> (seconds: Int, isTold: Bool)? {
        var rest = Substring(rest.trimmingCharacters(in: .whitespaces))
        if rest.isEmpty { return (0, false) }
        if ["Z", "z", "UTC", "GMT", "utc"].contains(rest) { return (0, true) }
        if rest.hasPrefix("UTC") || rest.hasPrefix("GMT") { rest = rest.dropFirst(3) }
        guard let sign = rest.first, sign == "+" || sign == "-" else { return nil }
        rest.removeFirst()
        guard let hours = number(&rest, 1...2) else { return nil }
        _ = skip(&rest, ":")
        let minutes = rest.isEmpty ? 0 : number(&rest, 2...2)
        guard let minutes, hours < 19, minutes < 60 else { return nil }
        // `-0700 (PDT)` and `+0000 UTC` repeat the zone by name.
        return ((sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60), true)
    }
}
