import Evidence
import Foundation

/// A post of a Mattermost export with its replies, or one that a webhook sent.
///
/// Exports give a post no id: its channel, author and millisecond name it.
struct MattermostPost {
    private let value: JSONValue
    private let place: String
    private let raw: String

    static func gathered(from record: SourceRecord) throws -> [Gathered] {
        if let post = try record.value.object("direct_post") {
            let place = MattermostDirectory.place(of: try post.strings("channel_members"))
            let told = try MattermostPost(value: post, place: place.externalID, raw: record.raw)
                .gathered(record.parser)
            return [.place(place)] + told
        }
        guard let post = try record.value.object("post") else {
            throw FieldFault(field: "post", reason: "It is missing.")
        }
        let place = "\(try post.string("team") ?? "")/\(try post.required("channel"))"
        return try MattermostPost(value: post, place: place, raw: record.raw)
            .gathered(record.parser)
    }

    static func gathered(fromWebhook record: SourceRecord) throws -> [Gathered] {
        let value = record.value
        let team = try value.string("team_domain") ?? ""
        let place = "\(team)/\(try value.required("channel_name"))"
        let author = try value.required("user_name")
        let at = try value.requiredTime("timestamp").date
        return [
            .event(
                GatheredEvent(
                    externalID: name(place, author, at),
                    kind: .message,
                    at: at,
                    place: place,
                    author: author,
                    text: try value.string("text") ?? "",
                    raw: record.raw
                )
            )
        ]
    }

    static func name(_ place: String, _ author: String, _ at: Date) -> String {
        "\(place):\(Int64((at.timeIntervalSince1970 * 1000).rounded())):\(author)"
    }

    private func gathered(_ parser: JSONParser) throws -> [Gathered] {
        let replies = try value.objects("replies")
        var root = try event(value, raw: raw)
        if !replies.isEmpty { root.thread = root.externalID }
        return [.event(root)]
            + (try replies.map { reply in
                var event = try event(reply, raw: parser.minified(reply))
                event.thread = root.externalID
                return .event(event)
            })
    }

    private func event(_ post: JSONValue, raw: String) throws -> GatheredEvent {
        let author = try post.required("user")
        let at = try post.requiredTime("create_at").date
        let text = try post.string("message") ?? ""
        let edited = post["edit_at"]?.integer ?? 0
        return GatheredEvent(
            externalID: Self.name(place, author, at),
            kind: Self.kind(of: post),
            subtype: try post.string("type").flatMap { $0.isEmpty ? nil : $0 },
            at: at,
            place: place,
            author: author,
            text: text,
            editedAt: edited > 0 ? RecordTime(epoch: Double(edited))?.date : nil,
            reactions: try reactions(post),
            files: try files(post),
            raw: raw
        )
    }

    static func kind(of post: JSONValue) -> EventKind {
        switch post["type"]?.string {
        case "system_join_channel", "system_add_to_channel", "system_join_team": .join
        case "system_leave_channel", "system_remove_from_channel", "system_leave_team": .leave
        case "system_header_change": .topic
        case "system_purpose_change": .purpose
        case "system_displayname_change": .rename
        default: .message
        }
    }

    private func reactions(_ post: JSONValue) throws -> [GatheredReaction] {
        var people: [(name: String, people: [String])] = []
        for reaction in try post.objects("reactions") {
            let name = try reaction.required("emoji_name")
            let person = try reaction.required("user")
            if let index = people.firstIndex(where: { $0.name == name }) {
                people[index].people.append(person)
            } else {
                people.append((name, [person]))
            }
        }
        return people.map {
            GatheredReaction(name: $0.name, count: $0.people.count, people: $0.people)
        }
    }

    private func files(_ post: JSONValue) throws -> [GatheredFile] {
        try post.objects("attachments").compactMap { try $0.string("path") }.map { path in
            let name = path.split(separator: "/").last.map(String.init) ?? path
            return GatheredFile(
                externalID: path,
                name: name,
                unavailable: "The export only names it."
            )
        }
    }
}
