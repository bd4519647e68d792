import Foundation

/// Lines of a log that a client or server writes: whom they are of, if of anyone.
enum IRCNotice {
    static func isNick(_ word: Substring) -> Bool {
        guard let first = word.first, word.count <= 64 else { return false }
        return !first.isNumber && !word.contains { ":#<>()\"'’,;/!?*".contains($0) && $0 != first }
            && first != "#" && first != "(" && first != "\"" && first != "*"
            && word.last != "." && word.contains { $0.isLetter || $0.isNumber }
    }

    /// `Joins: nick (user@host)` as ZNC and mIRC write it.
    static func listed(_ words: Substring) -> (nick: String, text: String)? {
        for (mark, verb) in [("Joins: ", "joined"), ("Parts: ", "left"), ("Quits: ", "quit")] {
            guard words.hasPrefix(mark) else { continue }
            let rest = words.dropFirst(mark.count)
            let nick = rest.prefix { !$0.isWhitespace }
            guard isNick(nick) else { return nil }
            return (String(nick), "\(verb)\(rest[nick.endIndex...])")
        }
        return nil
    }

    /// What stands after the first word says that it is someone.
    static func hasSubject(_ text: Substring) -> Bool {
        let words = text.lowercased()
        // `nick (user@host) has joined` and `nick [user@host] has quit`.
        let after =
            words.hasPrefix("(") || words.hasPrefix("[") || words.hasPrefix("<")
            ? words.drop { $0 != " " }.drop { $0 == " " } : words[...]
        return verbs.contains { after.hasPrefix($0) }
    }

    private static let verbs = [
        "has ", "joined", "left", "quit", "parted", "is now known as", "changed ", "changes ",
        "sets ", "set ", "was kicked", "kicked ", "gives ", "removes ", "is away", "is back",
        "is now ", "waves", "invited ", "unset ",
    ]

    /// Starred lines that the client writes about itself or the channel.
    static func isOfClient(_ words: Substring) -> Bool {
        let words = words.lowercased()
        return client.contains { words.hasPrefix($0) }
    }

    private static let client = [
        "now talking ", "topic ", "topic:", "set by ", "disconnected", "rejoined", "attempting ",
        "connecting", "connected", "looking up ", "retrieving ", "you are ", "you have ",
        "you were ", "channel ", "loaded log", "mode ", "users on ", "end of ", "playback",
        "buffer ", "* ", "no such ", "cannot ", "ping ", "logging ",
    ]

    /// The words of a new topic alone: of `changed the topic of #ops to: words`.
    static func topic(_ text: String) -> String {
        let marks = [" to: ", " to \"", " to '", " to "]
        guard let mark = marks.first(where: { text.contains($0) }),
            let found = text.firstRange(of: mark)
        else { return text }
        var words = text[found.upperBound...]
        if let last = mark.last, last == "\"" || last == "'", words.last == last {
            words = words.dropLast()
        }
        return words.isEmpty ? text : String(words)
    }
}
