import Foundation

/// The parts of a written date and time.
struct ClockText {
    /// The moment if its numbers were of UTC.
    let asIfUTC: Date
    /// In seconds east of Greenwich; nil where no zone is written.
    let offset: Int?
    let precision: RecordTime.Precision

    init?(_ text: String) {
        var rest = Substring(text)
        guard let year = Self.number(&rest, 4...4), Self.skip(&rest, "-/."),
            let month = Self.number(&rest, 1...2), Self.skip(&rest, "-/."),
            let day = Self.number(&rest, 1...2),
            let date = CivilDate(year, month, day)
        else { return nil }
        var (hour, minute, second, fraction) = (0, 0, 0, 0.0)
        var precision = RecordTime.Precision.day
        if Self.skip(&rest, "T t_") {
            while rest.first == " " { rest.removeFirst() }
            guard let hours = Self.number(&rest, 1...2), Self.skip(&rest, ":"),
                let minutes = Self.number(&rest, 2...2)
            else { return nil }
            (hour, minute) = (hours, minutes)
            precision = .minute
            if Self.skip(&rest, ":") {
                guard let seconds = Self.number(&rest, 2...2) else { return nil }
                second = seconds
                precision = .second
                if Self.skip(&rest, ".,") { fraction = Self.fraction(&rest) }
            }
        }
        let isMidnight = hour == 24 && minute == 0 && second == 0 && fraction == 0
        guard hour < 24 || isMidnight, minute < 60, second < 61, let zone = Self.offset(rest)
        else { return nil }
        offset = zone.isWritten ? zone.seconds : nil
        self.precision = precision
        asIfUTC = date.asIfUTC.addingTimeInterval(
            Double(hour * 3600 + minute * 60 + second) + fraction
        )
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
    private static func offset(_ rest: Substring) -> (seconds: Int, isWritten: Bool)? {
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
