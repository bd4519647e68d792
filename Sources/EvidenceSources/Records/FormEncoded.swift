import Foundation

/// Bodies as web forms send them: `app=shop&release=v9`, or JSON under `payload`.
enum FormEncoded {
    /// The same as JSON; nil where it is something else.
    static func json(_ bytes: [UInt8]) -> [UInt8]? {
        guard let first = bytes.first(where: { $0 > 0x20 }),
            first != UInt8(ascii: "{"), first != UInt8(ascii: "["),
            bytes.contains(UInt8(ascii: "=")), bytes.count < 4 << 20
        else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
        guard !text.contains(where: \.isWhitespace) else { return nil }
        var members: [String: String] = [:]
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let name = decoded(parts[0]), let value = decoded(parts[1])
            else { return nil }
            members[name] = value
        }
        if let payload = members["payload"] { return Array(payload.utf8) }
        return (try? JSONEncoder().encode(members)).map(Array.init)
    }

    private static func decoded(_ text: Substring) -> String? {
        text.replacing("+", with: " ").removingPercentEncoding
    }
}
