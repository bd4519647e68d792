import Foundation

/// Reads the dates and times that people write, in the light of those before.
struct ReportClock {
    struct Moment: Hashable {
        let date: Date
        /// In seconds: a minute, or half a day where only the day is told.
        let uncertainty: TimeInterval
    }

    /// The day that a bare time is of.
    private(set) var day: DateComponents?
    private var zone: TimeZone
    private var last: Date?

    init(day: String?, zone: TimeZone) {
        self.zone = zone
        self.day = day.flatMap { Self.components($0) }
    }

    private nonisolated(unsafe) static let lead = /^[~≈(\[]?\s*(?:at |around |approximately )?/
        .ignoresCase()
    private nonisolated(unsafe) static let iso = /^(\d{4})[-\/](\d{1,2})[-\/](\d{1,2})/
    private nonisolated(unsafe) static let monthFirst =
        /^(?:[A-Z][a-z]+,? )?([A-Z][a-z]{2,8})\.? (\d{1,2})(?:st|nd|rd|th)?(?:[-–]\d{1,2})?\b(?:,? (\d{4}))?/
    private nonisolated(unsafe) static let dayFirst =
        /^(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]{2,8})\b(?:,? (\d{4}))?/
    private nonisolated(unsafe) static let time =
        /^(\d{1,2})([:.])(\d{2})(?::(\d{2}))?\s*([AaPp]\.?[Mm]\.?)?/
    private nonisolated(unsafe) static let zoneName =
        /^\s*\(?(Z|UTC|GMT|BST|PST|PDT|PT|MST|MDT|CST|CDT|EST|EDT|ET|CET|CEST|[+\-]\d{2}:?\d{2})\b\)?/

    /// A city whose time it is, before what happened: `16:37 Denver - Restarted`.
    private nonisolated(unsafe) static let city =
        /^\s*\(?([A-Z][A-Za-z]+(?: [A-Z][a-z]+)?)(?: time)?\)?(?=\s*[-–—:|])/

    /// The moment at the start of the text, and what comes after it.
    mutating func moment(atStartOf text: Substring) -> (moment: Moment, rest: Substring)? {
        var rest = text
        if let lead = rest.prefixMatch(of: Self.lead) { rest = rest[lead.range.upperBound...] }
        let told = date(&rest)
        if told != nil, let gap = rest.prefixMatch(of: /^(?:,| at|T)?\s*[~≈]?/) {
            let after = rest[gap.range.upperBound...]
            if after.first?.isNumber == true { rest = after }
        }
        guard let clock = rest.prefixMatch(of: Self.time), let hour = Int(clock.1),
            let minute = Int(clock.3), told != nil || clock.2 == ":"
        else {
            guard let told else { return nil }
            day = told
            return moment(told, rest)
        }
        let second = clock.4.flatMap { Int($0) }
        guard let hour = Self.hour(hour, half: clock.5), hour < 24, minute < 60 else { return nil }
        rest = rest[clock.range.upperBound...]
        if let told { day = told }
        guard var parts = day else { return nil }
        let named = rest.prefixMatch(of: Self.zoneName)
        var zone = named.flatMap { Self.zone(called: String($0.1)) } ?? self.zone
        if let named {
            rest = rest[named.range.upperBound...]
        } else if let city = rest.prefixMatch(of: Self.city),
            let its = Self.cities[city.1.lowercased()].flatMap(TimeZone.init(identifier:))
        {
            zone = its
            rest = rest[city.range.upperBound...]
        }
        (parts.hour, parts.minute, parts.second) = (hour, minute, second ?? 0)
        guard var date = Self.calendar(zone).date(from: parts) else { return nil }
        if told == nil, let last, date < last.addingTimeInterval(-12 * 3600) {
            date += 24 * 3600
            day = Self.calendar(zone).dateComponents([.year, .month, .day], from: date)
        }
        last = date
        return (Moment(date: date, uncertainty: second == nil ? 60 : 1), rest)
    }

    /// From “All times in PST” or “Time (UTC)” on.
    mutating func note(zoneIn line: Substring) {
        guard line.firstMatch(of: /[Tt]imes?\b/) != nil,
            let found = line.firstMatch(
                of: /\b(UTC|GMT|BST|PST|PDT|PT|MST|MDT|CST|CDT|EST|EDT|ET|CET|CEST)\b/
            ), let zone = Self.zone(called: String(found.1))
        else { return }
        self.zone = zone
    }

    private func moment(_ parts: DateComponents, _ rest: Substring) -> (Moment, Substring)? {
        var parts = parts
        parts.hour = 12
        guard let date = Self.calendar(zone).date(from: parts) else { return nil }
        return (Moment(date: date, uncertainty: 12 * 3600), rest)
    }

    private func date(_ rest: inout Substring) -> DateComponents? {
        if let found = rest.prefixMatch(of: Self.iso) {
            guard let parts = Self.components("\(found.1)-\(found.2)-\(found.3)") else {
                return nil
            }
            rest = rest[found.range.upperBound...]
            return parts
        }
        if let found = rest.prefixMatch(of: Self.monthFirst), let month = Self.month(found.1) {
            guard let parts = components(found.3, month, found.2) else { return nil }
            rest = rest[found.range.upperBound...]
            return parts
        }
        if let found = rest.prefixMatch(of: Self.dayFirst), let month = Self.month(found.2) {
            guard let parts = components(found.3, month, found.1) else { return nil }
            rest = rest[found.range.upperBound...]
            return parts
        }
        return nil
    }

    /// A date without a year is of the year before it.
    private func components(_ year: Substring?, _ month: Int, _ day: Substring) -> DateComponents? {
        guard let year = year.flatMap({ Int($0) }) ?? self.day?.year else { return nil }
        return Self.components("\(year)-\(month)-\(day)")
    }

    private static func components(_ text: String) -> DateComponents? {
        guard let date = ClockText(text)?.asIfUTC else { return nil }
        return calendar(.gmt).dateComponents([.year, .month, .day], from: date)
    }

    private static func hour(_ hour: Int, half: Substring?) -> Int? {
        guard let half = half?.first?.lowercased(), hour <= 12 else { return hour }
        if half == "p" { return hour == 12 ? 12 : hour + 12 }
        return hour == 12 ? 0 : hour
    }

    private static func month(_ name: Substring) -> Int? {
        let wanted = name.prefix(3).lowercased()
        return MonthName.short.firstIndex { $0.lowercased() == wanted }.map { $0 + 1 }
    }

    private static let offsets: [String: Int] = [
        "Z": 0, "UTC": 0, "GMT": 0, "BST": 1, "CET": 1, "CEST": 2, "PST": -8, "PDT": -7,
        "MST": -7, "MDT": -6, "CST": -6, "CDT": -5, "EST": -5, "EDT": -4,
    ]

    /// Zones by the cities that they are called after.
    private static let cities = Dictionary(
        TimeZone.knownTimeZoneIdentifiers.filter { $0.contains("/") }.map { name in
            let city = name.split(separator: "/").last ?? ""
            return (city.replacing("_", with: " ").lowercased(), name)
        },
        uniquingKeysWith: { first, _ in first }
    )

    private static func zone(called name: String) -> TimeZone? {
        if name == "PT" { return TimeZone(identifier: "America/Los_Angeles") }
        if name == "ET" { return TimeZone(identifier: "America/New_York") }
        if let hours = offsets[name] { return TimeZone(secondsFromGMT: hours * 3600) }
        let digits = name.filter(\.isNumber)
        guard let hours = Int(digits.prefix(2)), let minutes = Int(digits.suffix(2)), hours < 15
        else {
            return nil
        }
        let seconds = hours * 3600 + minutes * 60
        return TimeZone(secondsFromGMT: name.hasPrefix("-") ? -seconds : seconds)
    }

    private static func calendar(_ zone: TimeZone) -> Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        return calendar
    }
}
