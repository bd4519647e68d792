import Foundation

/// Slack's times: seconds with six decimals, which also name a message within its channel.
enum SlackTime {
    /// Nil for what is no such time.
    ///
    /// Collections made from Slack also write ISO 8601.
    static func date(_ text: String) -> Date? {
        text.utf8.contains(UInt8(ascii: "-")) ? isoDate(text) : stampDate(text)
    }

    private static func isoDate(_ text: String) -> Date? {
        let whole = text.contains("Z") || text.contains("+") ? text : text + "Z"
        return (try? Date(whole, strategy: .iso8601))
            ?? (try? Date(
                whole,
                strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true)
            ))
    }

    /// Digits, and after a point up to six more; read byte by byte, since every message has some.
    private static func stampDate(_ text: String) -> Date? {
        var micro: Int64 = 0
        var digits = 0
        var decimals: Int?
        for byte in text.utf8 {
            if byte == UInt8(ascii: "."), decimals == nil {
                decimals = 0
                continue
            }
            guard (0x30...0x39).contains(byte) else { return nil }
            digits += 1
            if let known = decimals { decimals = known + 1 }
            guard digits - (decimals ?? 0) <= 11, (decimals ?? 0) <= 6 else { return nil }
            micro = micro * 10 + Int64(byte - 0x30)
        }
        guard digits > (decimals ?? 0) else { return nil }
        for _ in (decimals ?? 0)..<6 { micro *= 10 }
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
