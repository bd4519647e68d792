package import Foundation

/// Turns moments into places along a line, with round times to mark it by.
package struct TimeScale: Hashable, Sendable {
    package let start: Date
    package let end: Date
    /// In the units of the drawing.
    package let width: Double

    package init(start: Date, end: Date, width: Double) {
        self.start = start
        self.end = max(end, start.addingTimeInterval(1))
        self.width = width
    }

    package func x(_ moment: Date) -> Double {
        width * moment.timeIntervalSince(start) / end.timeIntervalSince(start)
    }

    package struct Tick: Hashable, Sendable {
        package let at: Date
        package let label: String
        /// The first of a day, which is named rather than the hour.
        package let isDay: Bool
    }

    /// Round times, about one to every `spacing` units; all in UTC.
    package func ticks(spacing: Double = 110) -> [Tick] {
        let wanted = end.timeIntervalSince(start) / max(1, width / spacing)
        let step = Self.steps.first { $0 >= wanted } ?? Self.steps[Self.steps.count - 1]
        var moment = (start.timeIntervalSince1970 / step).rounded(.up) * step
        var ticks: [Tick] = []
        while moment <= end.timeIntervalSince1970, ticks.count < 200 {
            let date = Date(timeIntervalSince1970: moment)
            let isDay = moment.truncatingRemainder(dividingBy: 86400) == 0
            ticks.append(Tick(at: date, label: Self.label(date, isDay, step), isDay: isDay))
            moment += step
        }
        return ticks
    }

    private static let steps: [Double] = [
        1, 5, 15, 30, 60, 300, 900, 1800, 3600, 3 * 3600, 6 * 3600, 12 * 3600, 86400, 2 * 86400,
        7 * 86400, 14 * 86400, 30 * 86400, 91 * 86400, 365 * 86400,
    ]

    private static func label(_ date: Date, _ isDay: Bool, _ step: Double) -> String {
        let format = Date.VerbatimFormatStyle(
            format: isDay
                ? "\(day: .defaultDigits) \(month: .abbreviated)"
                : step < 60
                    ? """
                    \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased))\
                    :\(minute: .twoDigits):\(second: .twoDigits)
                    """
                    : """
                    \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased))\
                    :\(minute: .twoDigits)
                    """,
            locale: Locale(identifier: "en_GB"),
            timeZone: .gmt,
            calendar: Calendar(identifier: .gregorian)
        )
        return date.formatted(format)
    }
}
