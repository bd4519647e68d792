import Foundation

/// Writes the elements of a page as lines of Markdown.
struct HTMLLines {
    private(set) var title: String?
    private var lines: [String] = []
    private var line = ""
    /// What the line begins with: `## `, `- `.
    private var mark = ""
    private var lists: [Bool] = []
    private var cells: [String] = []
    private var rowIsHead = true
    private var tables = 0
    private var isPreformatted = false
    /// The moment that a `time` element holds, while its words are read.
    private var time: (start: Int, moment: String)?

    private static let skipped: Set<String> = [
        "script", "style", "noscript", "svg", "nav", "button", "template", "iframe", "object",
        "select", "textarea",
    ]
    private static let blocks: Set<String> = [
        "p", "div", "section", "article", "header", "footer", "main", "aside", "blockquote",
        "figure", "figcaption", "dl", "dt", "dd", "address", "details", "summary", "body", "form",
        "fieldset", "hr", "caption", "ul", "ol", "li", "pre", "table",
    ]

    /// Whether what is within the element is read.
    mutating func enter(_ element: HTMLElement) -> Bool {
        let name = element.name
        if Self.skipped.contains(name) { return false }
        if name == "title" {
            flush()
            return true
        }
        if tables > 0, name != "table", name != "tr", name != "td", name != "th" {
            // A cell is one line, whatever it holds.
            if Self.blocks.contains(name) || name == "br" { space() }
        } else if Self.blocks.contains(name) {
            flush()
        }
        switch name {
        case "h1", "h2", "h3", "h4", "h5", "h6":
            guard tables == 0 else {
                space()
                break
            }
            flush()
            mark = String(repeating: "#", count: Int(name.dropFirst()) ?? 1) + " "
        case "ul", "ol": lists.append(name == "ol")
        case "li" where tables == 0:
            let inset = String(repeating: "  ", count: max(0, lists.count - 1))
            mark = inset + "- "
        case "table": tables += 1
        case "tr" where tables == 1: (cells, line, rowIsHead) = ([], "", true)
        case "td" where tables == 1: (line, rowIsHead) = ("", false)
        case "th" where tables == 1: line = ""
        case "br": if tables == 0 { breakLine() }
        case "pre" where tables == 0:
            lines.append("```")
            isPreformatted = true
        case "time":
            time = element.attribute("datetime").map { (line.utf8.count, $0) }
        default: break
        }
        return true
    }

    mutating func leave(_ element: HTMLElement) {
        let name = element.name
        switch name {
        case "title":
            if title == nil, !line.isEmpty { title = line.trimmingCharacters(in: .whitespaces) }
            line = ""
        case "h1", "h2", "h3", "h4", "h5", "h6":
            if tables == 0 { flush() } else { space() }
        case "ul", "ol":
            if tables == 0 { flush() }
            _ = lists.popLast()
        case "td" where tables == 1, "th" where tables == 1:
            cells.append(Self.plain(line).replacing("|", with: "/"))
            line = ""
        case "tr" where tables == 1:
            if cells.contains(where: { !$0.isEmpty }) {
                lines.append("| \(cells.joined(separator: " | ")) |")
                if rowIsHead { lines.append("|" + cells.map { _ in "---|" }.joined()) }
            }
            (cells, line) = ([], "")
        case "table":
            tables = max(0, tables - 1)
            if tables == 0 { close() }
        case "pre" where tables == 0 && isPreformatted:
            flush()
            isPreformatted = false
            lines.append("```")
        case "time": settleTime()
        case _ where Self.blocks.contains(name):
            if tables > 0 { space() } else { flush() }
            if tables == 0, name == "p" { close() }
        default: break
        }
    }

    mutating func add(_ text: String) {
        guard isPreformatted else {
            var isBlank = line.isEmpty || line.last == " "
            for character in text {
                if character.isWhitespace {
                    if !isBlank { line.append(" ") }
                    isBlank = true
                } else if character != "\u{200B}", character != "\u{FEFF}" {
                    line.append(character)
                    isBlank = false
                }
            }
            return
        }
        let parts = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, part) in parts.enumerated() {
            if index > 0 {
                lines.append(line)
                line = ""
            }
            line += part
        }
    }

    mutating func finished() -> [Substring] {
        flush()
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { Substring($0) }
    }

    /// Words that are no time to us, such as those of another language, give way to the attribute.
    private mutating func settleTime() {
        guard let time, time.start <= line.utf8.count else { return }
        self.time = nil
        let start = line.utf8.index(line.startIndex, offsetBy: time.start)
        let words = line[start...].trimmingCharacters(in: CharacterSet(charactersIn: " @"))
        guard WrittenTime(words) == nil, WrittenTime(time.moment) != nil else { return }
        let written = TimeScanner(words[...]).holdsTime ? words : time.moment
        line =
            line[..<start] + (line[..<start].last == " " || start == line.startIndex ? "" : " ")
            + written
    }

    private mutating func space() {
        if !line.isEmpty, line.last != " " { line.append(" ") }
    }

    private mutating func breakLine() {
        let inset = mark.hasSuffix("- ") ? String(repeating: " ", count: mark.count) : ""
        flush()
        mark = inset
    }

    private mutating func flush() {
        let text = isPreformatted ? line : Self.plain(line)
        line = ""
        guard !text.isEmpty else { return }
        if mark.hasPrefix("#") { close() }
        lines.append(mark + text)
        if mark.hasPrefix("#") { lines.append("") }
        mark = ""
    }

    /// An empty line, where there is none.
    private mutating func close() {
        if lines.last?.isEmpty == false { lines.append("") }
    }

    private static func plain(_ text: String) -> String {
        text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

extension TimeScanner {
    /// Whether it begins with a date or a clock time.
    fileprivate var holdsTime: Bool {
        var scan = self
        return scan.date() != nil || scan.clock() != nil
    }
}
