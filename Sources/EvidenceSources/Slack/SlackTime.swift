import Foundation

/// Slack's times: seconds with six decimals, which also name a message within its channel.
enum SlackTime {
    /// Nil for what is no such time.
    ///
    /// Collections made from Slack also write ISO 8601.
    static func date(_ text: String) -> Date? {
        text.contains("-") ? isoDate(text) : stampDate(text)
    }

    private static func isoDate(_ text: String) -> Date? {
        let whole = text.contains("Z") || text.contains("+") ? text : text + "Z"
        return (try? Date(whole, strategy: .iso8601))
            ?? (try? Date(
                whole,
                strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true)
            ))
    }

    private static func stampDate(_ text: String) -> Date? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, whole.count <= 11, whole.allSatisfy(\.isASCIIDigit),
            let seconds = Int64(whole)
        else { return nil }
        var fraction: Int64 = 0
        if parts.count > 1 {
            let digits = parts[1]
            guard digits.count <= 6, digits.allSatisfy(\.isASCIIDigit) else { return nil }
            let padded = digits + String(repeating: "0", count: 6 - digits.count)
            fraction = Int64(padded) ?? 0
        }
        let micro = seconds * 1_000_000 + fraction
        return Date(timeIntervalSince1970: Double(micro) / 1_000_000)
    }

    static func date(_ value: JSONValue) -> Date? {
        if let text = value.string { return date(text) }
        guard let seconds = value.real, seconds >= 0, seconds < 1e11 else { return nil }
        return Date(timeIntervalSince1970: seconds)
    }
}

extension Character {
    var isASCIIDigit: Bool { isASCII && isNumber }
}
