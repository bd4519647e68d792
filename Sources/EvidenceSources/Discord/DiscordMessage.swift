import Evidence
import Foundation
import Markup

/// One message of a channel that DiscordChatExporter saved.
struct DiscordMessage {
    private let record: SourceRecord
    private let value: JSONValue
    private let channel: JSONValue
    private let guild: JSONValue?

    init(_ record: SourceRecord, in channel: JSONValue, of guild: JSONValue?) {
        self.record = record
        value = record.value
        self.channel = channel
        self.guild = guild
    }

    /// Throws a `FieldFault` for a message without an id or a time.
    func gathered() throws -> [Gathered] {
        var builder = RecordTelling(record)
        let place = try place()
        builder.tell(place)
        let author = builder.tell(try Self.person(value.object("author")))
        for mention in try value.objects("mentions") { builder.tell(try Self.person(mention)) }
        let id = try value.required("id")
        let time = try value.requiredTime("timestamp")
        let type = try value.string("type") ?? "Default"
        let replied = try value.object("reference")?.text("messageId")
        let files = try files()
        let words = joined(try value.string("content")?.told, try embeds(), try stickers())
        var details: [EventDetail] = []
        if try value.bool("isPinned") == true { details.add("pinned", "yes") }
        builder.tell(
            GatheredEvent(
                externalID: id,
                kind: Self.kinds[type] ?? .message,
                subtype: type == "Default" ? nil : type,
                at: time.date,
                zone: time.zone,
                place: place.externalID,
                author: author,
                thread: type == "Reply" ? replied : nil,
                text: words.isEmpty ? files.map(\.name).joined(separator: "\n") : words,
                permalink: try permalink(id),
                editedAt: try value.time("timestampEdited")?.date,
                editsAreStated: true,
                reactions: try reactions(&builder),
                files: files,
                endedAt: try value.time("callEndedTimestamp").flatMap {
                    $0.date >= time.date ? $0.date : nil
                },
                details: details,
                raw: record.raw
            )
        )
        return builder.gathered
    }

    private static let kinds: [String: EventKind] = [
        "GuildMemberJoin": .join, "RecipientAdd": .join, "RecipientRemove": .leave,
        "ChannelNameChange": .rename, "ChannelPinnedMessage": .pin, "Call": .call,
    ]

    private func place() throws -> GatheredPlace {
        let id = try channel.required("id")
        let type = try channel.string("type") ?? ""
        let kind: Place.Kind =
            type.hasPrefix("Direct")
            ? type.contains("Group") ? .groupMessage : .directMessage
            : .channel
        return GatheredPlace(
            externalID: id,
            kind: kind,
            name: try channel.string("name")?.told ?? id,
            topic: try channel.string("topic") ?? ""
        )
    }

    private static func person(_ user: JSONValue?) throws -> GatheredPerson? {
        guard let user, let id = try user.text("id"), !id.isEmpty else { return nil }
        let handle = try user.string("name")?.told ?? id
        return GatheredPerson(
            externalID: id,
            handle: handle,
            name: handle,
            isBot: try user.bool("isBot") ?? false
        )
    }

    /// What the cards below a message say: its title, text, and fields.
    private func embeds() throws -> String? {
        try value.objects("embeds").map { embed in
            let fields = try embed.objects("fields").map { field in
                joined(try field.text("name")?.told, try field.text("value")?.told, by: ": ")
            }
            return joined(
                try embed.object("author")?.string("name")?.told,
                try embed.string("title")?.told,
                try embed.string("description")?.told,
                fields.joined(separator: "\n").told,
                try embed.object("footer")?.string("text")?.told
            )
        }.joined(separator: "\n").told
    }

    private func stickers() throws -> String? {
        try value.objects("stickers").compactMap { try $0.string("name")?.told }
            .map { "[sticker: \($0)]" }.joined(separator: "\n").told
    }

    private func files() throws -> [GatheredFile] {
        try value.objects("attachments").map { file in
            let id = try file.required("id")
            let link = SafeAddress.safe(try file.string("url"))
            return GatheredFile(
                externalID: id,
                name: try file.string("fileName")?.told ?? id,
                size: file["fileSizeBytes"]?.integer,
                link: link,
                unavailable: link == nil ? "The export only names it." : nil
            )
        }
    }

    private func reactions(_ builder: inout RecordTelling) throws -> [GatheredReaction] {
        try value.objects("reactions").compactMap { reaction in
            guard let emoji = try reaction.object("emoji"),
                let name = try emoji.string("name")?.told
            else { return nil }
            let people = try reaction.objects("users").compactMap {
                builder.tell(try Self.person($0))
            }
            let count = max(reaction["count"]?.integer ?? 0, people.count)
            return GatheredReaction(name: name, count: count, people: people)
        }
    }

    private func permalink(_ id: String) throws -> String? {
        guard let guild = try guild?.text("id"), let channel = try channel.text("id"),
            [guild, channel, id].allSatisfy({ $0.allSatisfy(\.isASCIIDigit) })
        else { return nil }
        let server = guild == "0" ? "@me" : guild
        return "https://discord.com/channels/\(server)/\(channel)/\(id)"
    }
}
