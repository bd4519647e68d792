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

    private nonisolated(unsafe) static let stamp =
        /^\[?(?:(\d{4}-\d{2}-\d{2})[T ])?(\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)?Z?\]?[ \t]+/
    private nonisolated(unsafe) static let said = /^<[@+%&~ ]?([^>\s]+)>[ \t]?(.*)$/
    private nonisolated(unsafe) static let column = /^([^\s<>*\-][^\s<>]*)\t(.*)$/
    private nonisolated(unsafe) static let notice =
        /^(?:\*\*\*|\*|-!-|-->|<--|--|=-=)[ \t]+(\S+)[ \t]*(.*)$/

    /// Nil for a line without a time, which goes on with the one before.
    init?(_ line: Substring) {
        guard let stamp = line.firstMatch(of: Self.stamp) else { return nil }
        date = stamp.1.map(String.init)
        clock = String(stamp.2)
        let rest = line[stamp.range.upperBound...]
        if let said = rest.wholeMatch(of: Self.said) {
            (kind, nick, text) = (.message, String(said.1), String(said.2))
        } else if let notice = rest.wholeMatch(of: Self.notice) {
            let words = String(notice.2)
            nick = String(notice.1)
            text = words
            kind = Self.kind(of: words, isStarred: rest.hasPrefix("* "))
        } else if let said = rest.wholeMatch(of: Self.column) {
            (kind, nick, text) = (.message, String(said.1), String(said.2))
        } else {
            (kind, nick, text) = (.other, nil, String(rest))
        }
    }

    private static func kind(of words: String, isStarred: Bool) -> Kind {
        let words = words.lowercased()
        if words.firstMatch(of: /(^|\) |> |\] )(has )?joined\b/) != nil { return .join }
        if words.firstMatch(of: /(^|\) |> |\] )(has )?(left|quit|parted)\b/) != nil {
            return .leave
        }
        if words.contains("is now known as") { return .nick }
        if words.contains("topic") && words.contains("change") { return .topic }
        return isStarred ? .action : .other
    }
}
