import Foundation

/// A day of the calendar, wherever on earth it is.
struct CivilDate: Hashable {
    let year: Int
    let month: Int
    let day: Int

    /// Nil for a day that the calendar does not have, such as 30 February.
    init?(_ year: Int, _ month: Int, _ day: Int) {
        guard (1970...2199).contains(year), (1...12).contains(month),
            (1...Self.days(of: month, year)).contains(day)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// By the days since 1 January 1970.
    init(dayNumber: Int) {
        // Years begin in March here, so that the leap day is the last of one.
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let ofEra = shifted - era * 146_097
        let years = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * years + years / 4 - years / 100)
        let shiftedMonth = (5 * ofYear + 2) / 153
        day = ofYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = years + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// By the ISO week, whose first holds the year's first Thursday, and its day from Monday on.
    init?(year: Int, week: Int, weekday: Int) {
        guard (1...53).contains(week), (1...7).contains(weekday),
            let fourth = CivilDate(year, 1, 4)
        else { return nil }
        let monday = fourth.dayNumber - (fourth.dayNumber + 3) % 7
        let found = CivilDate(dayNumber: monday + (week - 1) * 7 + weekday - 1)
        guard found.year >= year - 1, let valid = CivilDate(found.year, found.month, found.day)
        else { return nil }
        self = valid
    }

    var dayNumber: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let ofEra = shifted - era * 400
        let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
    }

    var next: CivilDate { CivilDate(dayNumber: dayNumber + 1) }

    /// Midnight, if the day were of UTC.
    var asIfUTC: Date { Date(timeIntervalSince1970: Double(dayNumber) * 86_400) }

    /// As `2026-06-17`.
    var text: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month))-\(two(day))"
    }

    private static func days(of month: Int, _ year: Int) -> Int {
        if month == 2 { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28 }
        return [4, 6, 9, 11].contains(month) ? 30 : 31
    }
}
