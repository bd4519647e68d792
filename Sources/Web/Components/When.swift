import Foundation

/// A moment as a page shows it: UTC, which the browser turns into the viewer's zone.
struct When: TemplateView, Equatable {
    let iso: String
    /// Such as 14:30:05.
    let clock: String
    /// Such as 6 Dec 2022.
    let day: String
    /// Such as Tuesday, 6 December 2022.
    let longDay: String

    init(_ moment: Date) {
        let parts = Calendar.utc.dateComponents(
            [.year, .month, .day, .weekday, .hour, .minute, .second],
            from: moment
        )
        func two(_ number: Int?) -> String {
            let number = number ?? 0
            return number < 10 ? "0\(number)" : "\(number)"
        }
        let month = Self.months[(parts.month ?? 1) - 1]
        let milliseconds = Int((moment.timeIntervalSince1970 * 1000).rounded()) % 1000
        let fraction = String(1000 + abs(milliseconds)).dropFirst()
        iso = """
            \(parts.year ?? 0)-\(two(parts.month))-\(two(parts.day))T\
            \(two(parts.hour)):\(two(parts.minute)):\(two(parts.second)).\(fraction)Z
            """
        clock = "\(two(parts.hour)):\(two(parts.minute)):\(two(parts.second))"
        day = "\(parts.day ?? 0) \(month.prefix(3)) \(parts.year ?? 0)"
        let weekday = Self.weekdays[(parts.weekday ?? 1) - 1]
        longDay = "\(weekday), \(parts.day ?? 0) \(month) \(parts.year ?? 0)"
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
    private static let weekdays = [
        "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
    ]
}

extension Calendar {
    static let utc: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }()
}
