import Foundation
import Markup

/// What stands between angle brackets: a person, a channel, a group, a date, or an address.
enum SlackReference {
    static func piece(of body: String, names: SlackNames) -> Mrkdwn.Piece? {
        let parts = body.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        let target = String(parts[0])
        let label = parts.count > 1 ? String(parts[1]) : nil
        switch target.first {
        case "@":
            let id = String(target.dropFirst())
            let name = names.people[id] ?? label.map(bare) ?? id
            return .mention("@" + name)
        case "#":
            let id = String(target.dropFirst())
            return .mention("#" + (names.places[id] ?? label ?? id))
        case "!":
            return special(String(target.dropFirst()), label)
        default:
            return link(target, label)
        }
    }

    private static func bare(_ label: String) -> String {
        label.hasPrefix("@") ? String(label.dropFirst()) : label
    }

    private static func special(_ target: String, _ label: String?) -> Mrkdwn.Piece {
        if target.hasPrefix("subteam^") {
            return .mention("@" + (label.map(bare) ?? String(target.dropFirst(8))))
        }
        if target.hasPrefix("date^") {
            return .text(label ?? target)
        }
        return .mention("@" + (label.map(bare) ?? target))
    }

    private static func link(_ target: String, _ label: String?) -> Mrkdwn.Piece? {
        let address = MrkdwnParser.decoded(target.utf8)
        guard SafeAddress.isSafe(address) else { return nil }
        let text = label.map { MrkdwnParser.decoded($0.utf8) } ?? address
        let shown = label == nil && address.hasPrefix("mailto:") ? String(text.dropFirst(7)) : text
        return .link(address: address, label: [.text(shown)])
    }
}
