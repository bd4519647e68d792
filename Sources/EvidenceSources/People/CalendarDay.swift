import Foundation

/// A day as people write it.
///
/// One that could be two, such as 03/04/2020, is none.
struct CalendarDay: Hashable {
    /// As `2019-03-11`.
    let text: String

    init?(_ written: String) {
        let lowered = written.lowercased()
        let parts = lowered.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        // A time after the date does not matter: `2019-03-11T00:00:00Z`, `2019-03-11 00:00`.
        guard parts.count >= 3 else { return nil }
        let date = Array(parts[0...2])
        guard let (year, month, day) = Self.order(date, written), (1900...2200).contains(year),
            (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        let components = DateComponents(year: year, month: month, day: day)
        guard components.isValidDate(in: Self.calendar) else { return nil }
        text = "\(year)-\(Self.two(month))-\(Self.two(day))"
    }

    private static func order(_ parts: [String], _ written: String) -> (Int, Int, Int)? {
        if parts[0].count == 4, let year = Int(parts[0]), let month = Int(parts[1]) {
            // The day may be followed by a time: `11t00`.
            return Int(parts[2].prefix { $0.isNumber }).map { (year, month, $0) }
        }
        guard let year = Int(parts[2].prefix { $0.isNumber }), year > 99 else { return nil }
        if let month = month(parts[1]), let day = Int(parts[0]) { return (year, month, day) }
        if let month = month(parts[0]), let day = Int(parts[1].prefix { $0.isNumber }) {
            return (year, month, day)
        }
        guard let first = Int(parts[0]), let second = Int(parts[1]) else { return nil }
        if written.contains(".") { return (year, second, first) }
        if first > 12 { return (year, second, first) }
        if second > 12 || first == second { return (year, first, second) }
        return nil
    }

    private static func month(_ word: String) -> Int? {
        guard word.count >= 3 else { return nil }
        return MonthName.short.firstIndex { word.hasPrefix($0.lowercased()) }.map { $0 + 1 }
    }

    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }()

    private static func two(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
