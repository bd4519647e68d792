import Foundation

/// The words of a text that may be HTML, for reading and for search.
struct PlainText {
    let text: String

    /// Takes tags away, lines where blocks end, and characters written as entities back.
    init(html: String) {
        let lines = html.replacing("\r\n", with: "\n")
        guard lines.contains("<") || lines.contains("&") else {
            text = lines.trimmingCharacters(in: .whitespacesAndNewlines)
            return
        }
        var out = ""
        var rest = Substring(lines)
        while let start = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
            out += rest[..<start]
            rest = rest[start...]
            if rest.first == "<" {
                Self.passTag(&rest, &out)
            } else {
                Self.passEntity(&rest, &out)
            }
        }
        out += rest
        text = Self.lines(of: out)
    }

    /// Each without blanks at its ends, and no more than one empty line between two.
    private static func lines(of text: String) -> String {
        var lines: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let words = line.trimmingCharacters(in: .whitespaces)
            if words.isEmpty, lines.last?.isEmpty ?? true { continue }
            lines.append(words)
        }
        return lines.joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static let blocks: Set<Substring> = [
        "p", "br", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre",
    ]

    private static func passTag(_ rest: inout Substring, _ out: inout String) {
        let inner = rest.dropFirst()
        guard let first = inner.first, first.isLetter || first == "/" || first == "!",
            let end = inner.firstIndex(of: ">")
        else {
            out.append("<")
            rest = inner
            return
        }
        let name = inner[..<end].drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
        if blocks.contains(Substring(name.lowercased())), !out.hasSuffix("\n") { out += "\n" }
        rest = inner[inner.index(after: end)...]
    }

    private static let entities: [Substring: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "#39": "'",
        "hellip": "…", "mdash": "—", "ndash": "–", "rsquo": "’", "lsquo": "‘", "rdquo": "”",
        "ldquo": "“",
    ]

    private static func passEntity(_ rest: inout Substring, _ out: inout String) {
        let inner = rest.dropFirst()
        let name = inner.prefix(10).prefix { $0 != ";" }
        guard name.count < inner.count, inner.dropFirst(name.count).first == ";",
            let character = entities[name] ?? number(name)
        else {
            out.append("&")
            rest = inner
            return
        }
        out += character
        rest = inner.dropFirst(name.count + 1)
    }

    private static func number(_ name: Substring) -> String? {
        guard name.first == "#" else { return nil }
        let digits = name.dropFirst()
        let code =
            digits.first == "x" || digits.first == "X"
            ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return code.flatMap(UnicodeScalar.init).map { String(Character($0)) }
    }
}
