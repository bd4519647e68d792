import Foundation

/// Lengths of time in the one unit in which people would say them.
enum Span {
    static func words(_ seconds: TimeInterval) -> String {
        let minutes = Int(seconds / 60)
        let hours = minutes / 60
        let days = hours / 24
        if minutes < 1 { return "less than a minute" }
        if minutes < 120 { return count(minutes, "minute") }
        if hours < 48 { return count(hours, "hour") }
        if days >= 14 || days % 7 == 0 { return count(days / 7, "week") }
        return count(days, "day")
    }

    private static func count(_ number: Int, _ unit: String) -> String {
        "\(number) \(unit)\(number == 1 ? "" : "s")"
    }
}
