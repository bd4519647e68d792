import Evidence
import Foundation
import Markup

extension SlackMessage {
    /// The event that this message is.
    ///
    /// Throws a `FieldFault` for a field of the wrong type.
    func event(
        names: SlackNames,
        raw: String,
        content: (String) throws -> [UInt8]?
    ) throws -> GatheredEvent {
        let words = try SlackWords(value, names: names)
        let files = try SlackFiles(value).files(content: content)
        let text = words.text.isEmpty ? files.map(\.name).joined(separator: "\n") : words.text
        let kind = try kind
        let room = SlackRoom(value)
        return GatheredEvent(
            externalID: externalID,
            kind: kind,
            subtype: try subtype,
            at: time,
            place: channel,
            author: try SlackAuthor(value)?.externalID,
            thread: try thread,
            isBroadcast: try ["thread_broadcast", "reply_broadcast"].contains(subtype),
            text: room?.text(words.text, names: names) ?? text,
            html: room == nil ? words.html : nil,
            permalink: try permalink(names),
            editedAt: try editedAt,
            editsAreStated: true,
            isDeleted: try isDeleted,
            reactions: try reactions,
            files: files,
            endedAt: room?.end(after: time),
            details: room?.details(names) ?? [],
            raw: raw
        )
    }

    private var editedAt: Date? {
        get throws {
            guard let edited = try value.object("edited"), let ts = edited["ts"] else {
                return nil
            }
            return SlackTime.date(ts)
        }
    }

    private var reactions: [GatheredReaction] {
        get throws {
            try value.objects("reactions").compactMap { reaction in
                guard let name = try reaction.string("name"), !name.isEmpty else { return nil }
                let people = try reaction.strings("users")
                return GatheredReaction(
                    name: name,
                    count: max(reaction["count"]?.integer ?? 0, people.count),
                    people: people
                )
            }
        }
    }

    private func permalink(_ names: SlackNames) throws -> String? {
        if let stated = try value.string("permalink"), SafeAddress.isSafe(stated) { return stated }
        guard let domain = names.domain else { return nil }
        let stamp = ts.filter { $0 != "." }
        let base = "https://\(domain).slack.com/archives/\(channel)/p\(stamp)"
        guard let root = try value.string("thread_ts"), root != ts else { return base }
        return base + "?thread_ts=\(root)&cid=\(channel)"
    }
}
