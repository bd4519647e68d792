/// Puts the marks of bold, italic, and code around text, only where they are read as such.
enum SlackMarks {
    /// Text of one style.
    struct Run {
        var text: String
        let mark: Character?
    }

    /// The runs one after another, each in its marks.
    static func joined(_ runs: [Run]) -> String {
        var text = ""
        for (index, run) in runs.enumerated() {
            let next = index + 1 < runs.count ? runs[index + 1] : nil
            let follows = next.flatMap { $0.mark ?? $0.text.first }
            guard let mark = run.mark, !isWord(text.last), !isWord(follows) || run.text.last == " "
            else {
                text += run.text
                continue
            }
            text += marked(run.text, mark)
        }
        return text
    }

    /// Each line in its marks, with the blanks around it outside of them.
    static func marked(_ text: String, _ mark: Character) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let start = line.prefix { $0.isWhitespace }
            let rest = line.dropFirst(start.count)
            guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else {
                return String(line)
            }
            let words = rest[...last]
            guard !words.contains(mark) else { return String(line) }
            return "\(start)\(mark)\(words)\(mark)\(rest[last...].dropFirst())"
        }.joined(separator: "\n")
    }

    /// Slack's own markup of a block that is written in Markdown.
    static func mrkdwn(ofMarkdown text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { mrkdwn(ofLine: String($0)) }.joined(separator: "\n")
    }

    private static func mrkdwn(ofLine line: String) -> String {
        let hashes = line.prefix { $0 == "#" }.count
        let title = String(line.dropFirst(hashes))
        guard (1...6).contains(hashes), title.hasPrefix(" ") else {
            return line.replacing("**", with: "*").replacing("__", with: "*")
        }
        return marked(String(title.dropFirst()).replacing("**", with: ""), "*")
    }

    private static func isWord(_ character: Character?) -> Bool {
        character.map { $0.isLetter || $0.isNumber } ?? false
    }
}
