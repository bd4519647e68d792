import Foundation

/// One line of a log, by its shape.
struct IRCLine: Hashable {
    enum Kind: Hashable {
        case message
        case action
        case join
        case leave
        case nick
        case topic
        case other
    }

    /// What is written of the time: the date where it is there, and the clock.
    var date: String?
    var clock: String
    var kind: Kind
    var nick: String?
    var text: String

    /// Nil for a line without a time, which goes on with the one before.
    init?(_ line: Substring) {
        var rest = Scan(line)
        guard let (date, clock) = rest.stamp() else { return nil }
        (self.date, self.clock) = (date, clock)
        let words = rest.line
        if let said = rest.said() {
            (kind, nick, text) = (.message, said.nick, said.text)
        } else if let notice = rest.notice() {
            let found =
                notice.nick == nil
                ? .other : Self.kind(of: notice.text, isStarred: notice.isStarred)
            (kind, nick) = (found, notice.nick)
            text = found == .topic ? IRCNotice.topic(notice.text) : notice.text
        } else if let sent = rest.sent() {
            (kind, nick, text) = (.message, sent.nick, sent.text)
        } else if let said = rest.column() {
            (kind, nick, text) = (.message, said.nick, said.text)
        } else {
            (kind, nick, text) = (.other, nil, String(words))
        }
    }

    private static func kind(of words: String, isStarred: Bool) -> Kind {
        let words = words.lowercased()
        if ["sets mode", "gives ", "removes "].contains(where: words.hasPrefix) { return .other }
        if tells(words, "joined") { return .join }
        if ["left", "quit", "parted"].contains(where: { tells(words, $0) }) { return .leave }
        if words.contains("is now known as") { return .nick }
        if words.contains("topic") && words.contains("change") { return .topic }
        return isStarred ? .action : .other
    }

    /// Whether the word, with or without `has`, begins them or what follows a host in brackets.
    private static func tells(_ words: String, _ word: String) -> Bool {
        guard words.contains(word) else { return false }
        return [word, "has \(word)"].contains { told in
            ["", ") ", "> ", "] "].contains { before in
                before.isEmpty
                    ? begins(words[...], with: told)
                    : words.ranges(of: before).contains {
                        begins(words[$0.upperBound...], with: told)
                    }
            }
        }
    }

    private static func begins(_ words: Substring, with word: String) -> Bool {
        guard words.hasPrefix(word) else { return false }
        guard let next = words.dropFirst(word.count).first else { return true }
        return !next.isLetter && !next.isNumber && next != "_"
    }
}
