import Foundation

/// What a text looks like that a source does not know, and which source reads it.
enum TextLook {
    /// Nil for what may be anything.
    static func of(_ file: TextFile) -> String? {
        let lines = file.lines.lazy.filter { !$0.allSatisfy(\.isWhitespace) }.prefix(60)
        guard let first = lines.first else { return "It is empty." }
        if first.hasPrefix("WEBVTT") || lines.contains(where: { CueTimes($0) != nil }) {
            return "It looks like the subtitles of a call; `debrief import calls` reads those."
        }
        if first.hasPrefix("%PDF") { return "It is a PDF, which no source reads." }
        if first.hasPrefix("PK\u{3}\u{4}") {
            return "It is a zip or a document of Word. Name it with its ending (.zip, .docx)."
        }
        if HTMLPage.isHTML(file) {
            return "It looks like a page in HTML; `debrief import markdown` reads reports in HTML."
        }
        let mark = first.first { !$0.isWhitespace }
        if mark == "{" || (mark == "[" && "{[\"]".contains(first.dropFirst().first ?? "{")) {
            return "It looks like JSON. Import it with the name of the tool that it is from."
        }
        let messages = lines.count { IRCLine($0)?.kind == .message }
        if messages * 3 >= lines.count {
            return "It looks like a log of a chat; `debrief import irc` reads those."
        }
        if first.hasPrefix("# ") || first.hasPrefix("---") {
            return "It looks like Markdown; `debrief import markdown` reads reports in it."
        }
        let isTable = ([",", ";", "\t"] as [Character]).contains { sign in
            let counts = Set(lines.prefix(5).map { line in line.count { $0 == sign } })
            return counts.count == 1 && (counts.first ?? 0) >= 2
        }
        return isTable ? "It looks like a table; `debrief import csv` reads those." : nil
    }
}
