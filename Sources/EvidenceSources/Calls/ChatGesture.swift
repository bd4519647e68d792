import Foundation

/// What a call's chat writes in place of a message: reactions, and replies that quote.
enum ChatGesture {
    /// A reaction whose message is not there, or that was removed.
    static func isGesture(_ text: String) -> Bool {
        text.hasPrefix("Reacted to \"")
            || (text.hasPrefix("Removed a ") || text.hasPrefix("Removed an "))
                && text.contains(" reaction from \"")
    }

    /// `Reacted to "words…" with 😂`.
    static func reaction(_ text: String) -> (quote: Substring, emoji: String)? {
        let start = "Reacted to \""
        guard text.hasPrefix(start), let with = text.range(of: "\" with ", options: .backwards),
            text.distance(from: text.startIndex, to: with.lowerBound) >= start.count
        else { return nil }
        let emoji = text[with.upperBound...].trimmingCharacters(in: .whitespacesAndNewlines)
        guard !emoji.isEmpty, !emoji.contains(where: \.isWhitespace) else { return nil }
        return (text[..<with.lowerBound].dropFirst(start.count), emoji)
    }

    /// `Replying to "words…"`, and on the lines after it the reply.
    static func reply(_ text: String) -> (quote: Substring, text: String)? {
        let start = "Replying to \""
        guard let end = text.firstIndex(of: "\n"), text[..<end].hasPrefix(start),
            text[..<end].hasSuffix("\""), text[..<end].count > start.count
        else { return nil }
        let words = text[end...].trimmingCharacters(in: .whitespacesAndNewlines)
        return words.isEmpty ? nil : (text[..<end].dropFirst(start.count).dropLast(), words)
    }
}
