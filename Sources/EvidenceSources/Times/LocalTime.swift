import Foundation

/// What a clock on the wall showed, and the moments at which it did.
struct LocalTime: Hashable {
    /// The moment; the first of two where the clocks were set back.
    let date: Date
    /// The other one, where the clocks were set back.
    let second: Date?
    /// No clock showed it, since they were set forward past it.
    let isSkipped: Bool
    private let zone: String

    /// Takes the moment that it would be in UTC, and asks for the offset around it.
    init(_ wall: Date, in zone: TimeZone) {
        self.zone = zone.identifier
        // No place is more than 14 hours from UTC, so the change is between these if there is one.
        let before = zone.secondsFromGMT(for: wall.addingTimeInterval(-15 * 3600))
        let after = zone.secondsFromGMT(for: wall.addingTimeInterval(15 * 3600))
        let early = wall.addingTimeInterval(-Double(before))
        guard before != after else {
            (date, second, isSkipped) = (early, nil, false)
            return
        }
        let late = wall.addingTimeInterval(-Double(after))
        let isEarly = zone.secondsFromGMT(for: early) == before
        let isLate = zone.secondsFromGMT(for: late) == after
        switch (isEarly, isLate) {
        case (true, true): (date, second, isSkipped) = (min(early, late), max(early, late), false)
        case (false, true): (date, second, isSkipped) = (late, nil, false)
        case (true, false): (date, second, isSkipped) = (early, nil, false)
        case (false, false): (date, second, isSkipped) = (early, nil, true)
        }
    }

    /// Why the moment is a guess; nil where it is none.
    var doubt: String? {
        if second != nil {
            return
                "The clocks of \(zone) were set back, so this time came twice; the first is shown."
        }
        return isSkipped
            ? "The clocks of \(zone) were set forward past this time; it is shown as if they were not."
            : nil
    }

    /// The moment in a list of lines that are written one after another.
    ///
    /// A time that comes twice is the second where the line before is later than the first, by more
    /// than lines change places.
    func following(_ last: Date?) -> (date: Date, doubt: String?) {
        guard let second, let last, date < last.addingTimeInterval(-60) else {
            return (date, doubt)
        }
        return (second, nil)
    }
}
