import Foundation

/// A text page whose head is JSON between lines of dashes, as site generators write it.
enum PageWithHead {
    /// The head as one JSON object, with what follows it under `page`; nil where there is no head.
    static func json(_ bytes: [UInt8]) -> [UInt8]? {
        let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
        guard text.hasPrefix("---json\n") else { return nil }
        // From the end of the first line on, since an empty head ends with the next.
        let rest = text.dropFirst("---json".count)
        guard let end = rest.range(of: "\n---\n") else { return nil }
        let head = rest[..<end.lowerBound].trimmingCharacters(in: .whitespacesAndNewlines)
        let page = String(text[end.upperBound...])
        guard head.hasPrefix("{"), head.hasSuffix("}"),
            let quoted = try? JSONEncoder().encode(page)
        else { return Array(head.utf8) }
        let isEmpty = head.dropFirst().dropLast().allSatisfy(\.isWhitespace)
        return Array(head.dropLast().utf8) + Array((isEmpty ? "" : ",").utf8)
            + Array("\"page\":".utf8) + Array(quoted) + [UInt8(ascii: "}")]
    }
}
