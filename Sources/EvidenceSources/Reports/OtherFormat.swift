import Foundation

/// What a text that is no report looks like, and which source reads it.
enum OtherFormat {
    /// Nil for what may well be Markdown.
    static func of(_ file: TextFile) -> String? {
        let lines = file.lines.lazy.filter { !$0.allSatisfy(\.isWhitespace) }
        guard let first = lines.first.map({ $0.drop { $0 == "\u{FEFF}" } }) else {
            return "It is empty."
        }
        if first.hasPrefix("WEBVTT") {
            return "It looks like the transcript of a call; `debrief import calls` reads those."
        }
        if first.hasPrefix("%PDF") {
            return "It is a PDF, which no source reads. Export the page as HTML or Markdown."
        }
        if first.hasPrefix("PK\u{3}\u{4}") || first.hasPrefix("{\\rtf") || first.hasPrefix("ÐÏ") {
            return "It looks like a document of a word processor. Export it as HTML or Markdown."
        }
        if first.hasPrefix("MIME-Version:") || first.hasPrefix("From: <Saved by") {
            return "It looks like a web archive (MHTML). Export the page as HTML or Markdown."
        }
        let mark = first.first { !$0.isWhitespace }
        if mark == "{" || (mark == "[" && "{[\"]".contains(first.dropFirst().first ?? "{")) {
            let isJSON = (try? JSONParser().parse(Array(file.lines.joined(separator: "\n").utf8)))
            if isJSON != nil {
                return "It looks like JSON. Name the tool that it is from, or try `mapped`."
            }
        }
        return nil
    }
}
