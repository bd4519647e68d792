/// Plain text and links as Markdown.
package enum MarkdownText {
    /// One line that reads as it was written, with what Markdown takes for markup escaped.
    package static func line(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isNewline).joined(separator: " ")
            .unicodeScalars.filter { $0.properties.generalCategory != .control || $0 == "\t" }
        var line = ""
        for scalar in words {
            if marks.contains(scalar) { line.append("\\") }
            line.unicodeScalars.append(scalar)
        }
        return withoutList(line)
    }

    private static let marks = Set("\\`*_[]<>#|&~".unicodeScalars)

    /// An address that is followed as it stands; empty where it may not be.
    package static func link(_ address: String?) -> String {
        guard let address = SafeAddress.safe(address) else { return "" }
        var written = ""
        for scalar in address.unicodeScalars {
            switch scalar {
            case "<": written += "%3C"
            case ">": written += "%3E"
            case "`": written += "%60"
            case "\\": written += "%5C"
            default: written.unicodeScalars.append(scalar)
            }
        }
        return "<\(written)>"
    }

    /// A line that starts like an item of a list, a rule or a heading is none.
    private static func withoutList(_ line: String) -> String {
        let start = line.drop { $0 == " " || $0 == "\t" }
        guard let first = start.first else { return "" }
        if "-+=".contains(first) { return "\\\(start)" }
        let digits = start.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, let mark = start.dropFirst(digits.count).first,
            mark == "." || mark == ")"
        else { return String(start) }
        return "\(digits)\\\(start.dropFirst(digits.count))"
    }
}
