import Foundation

/// Makes moments of the clock times of a log, whose lines follow one another.
struct IRCClock {
    private let zone: TimeZone
    /// The day that a bare clock time is of.
    private(set) var day: CivilDate?
    private var last: Date?

    init(day: String?, zone: TimeZone) {
        self.zone = zone
        self.day = day.flatMap { Self.day($0) }
    }

    /// From a line on that says so.
    mutating func begin(_ day: String) {
        self.day = Self.day(day)
        last = nil
    }

    /// The moment of a line, and why it is a guess; nil where it is no time.
    ///
    /// A bare time that jumps back by half a day is of the next; one that comes twice, when the
    /// clocks are set back, is the second where the line before is later than the first.
    mutating func moment(date: String?, clock: String) -> (date: Date, doubt: String?)? {
        guard let day = date.flatMap({ Self.day($0) }) ?? (date == nil ? day : nil),
            var text = ClockText("\(day.text)T\(clock)")
        else { return nil }
        if let offset = text.offset {
            return (text.asIfUTC.addingTimeInterval(-Double(offset)), nil)
        }
        var local = LocalTime(text.asIfUTC, in: zone)
        if date == nil {
            var later = day
            while let last, local.date < last.addingTimeInterval(-12 * 3600) {
                later = later.next
                guard let next = ClockText("\(later.text)T\(clock)") else { return nil }
                text = next
                local = LocalTime(text.asIfUTC, in: zone)
            }
        }
        let found = local.following(last)
        last = date == nil ? max(last ?? found.date, found.date) : found.date
        return found
    }

    private static func day(_ text: String) -> CivilDate? {
        guard let found = ClockText(text) else { return nil }
        return CivilDate(
            dayNumber: Int((found.asIfUTC.timeIntervalSince1970 / 86_400).rounded(.down))
        )
    }
}
