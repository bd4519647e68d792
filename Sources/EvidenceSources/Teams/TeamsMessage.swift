import Evidence
import Foundation
import Markup

/// One message, and the replies that stand within it.
struct TeamsMessage {
    private let record: SourceRecord
    private let value: JSONValue

    init(_ record: SourceRecord) {
        self.init(record, record.value)
    }

    private init(_ record: SourceRecord, _ value: JSONValue) {
        self.record = record
        self.value = value
    }

    func gathered() throws -> [Gathered] {
        let place = place
        var told: [Gathered] = [
            .place(GatheredPlace(externalID: place, kind: .privateChannel, name: placeName))
        ]
        let sender = value.anyCase("From")
        let user = sender?.anyCase("User") ?? sender?.anyCase("Application")
        let author = user?.anyCase("Id")?.scalar?.told
        if let author {
            let name = user?.anyCase("DisplayName")?.scalar ?? author
            let isBot = sender?.anyCase("User") == nil
            told.append(
                .person(
                    GatheredPerson(externalID: author, handle: name, name: name, isBot: isBot)
                )
            )
        }
        told.append(.event(try event(by: author, in: place)))
        for reply in value.anyCase("Replies").map({ Array($0.elements) }) ?? [] {
            told += try TeamsMessage(record, reply).gathered()
        }
        return told
    }

    private func event(by author: String?, in place: String) throws -> GatheredEvent {
        guard let id = value.anyCase("Id")?.scalar else {
            throw FieldFault(field: "Id", reason: "It is missing.")
        }
        let kind = kind
        let root = value.anyCase("ReplyToId")?.scalar
        return GatheredEvent(
            externalID: "\(place):\(id)",
            kind: kind.kind,
            subtype: kind.subtype,
            at: try time("CreatedDateTime"),
            place: place,
            author: author,
            thread: root.map { "\(place):\($0)" },
            text: text,
            permalink: SafeAddress.safe(value.anyCase("WebUrl")?.scalar),
            editedAt: value.anyCase("LastEditedDateTime").flatMap { RecordTime($0)?.date },
            editsAreStated: true,
            isDeleted: value.anyCase("DeletedDateTime") != nil,
            reactions: reactions,
            files: files,
            raw: record.parser.minified(value)
        )
    }

    private func time(_ name: String) throws -> Date {
        guard let told = value.anyCase(name), let time = RecordTime(told) else {
            throw FieldFault(field: name, reason: "It is not a time.")
        }
        return time.date
    }

    private var place: String {
        value.anyCase("ChannelIdentity")?.anyCase("ChannelId")?.scalar?.told
            ?? value.anyCase("ChatId")?.scalar?.told ?? "teams"
    }

    /// A message does not tell its channel's name; the end of the id tells channels apart.
    private var placeName: String {
        let name = place.split(separator: "@").first.map(String.init) ?? place
        return name.count > 16 ? "Teams channel …\(name.suffix(6))" : name
    }

    private var kind: (kind: EventKind, subtype: String?) {
        guard let detail = value.anyCase("EventDetail"), detail.isObject else {
            return (.message, nil)
        }
        let told = detail.members.first { !$0.value.isNull && $0.key != "Initiator" }?.key
        let name = (detail["@odata.type"]?.string ?? told ?? "system event")
            .replacing("#microsoft.graph.", with: "")
        if name.contains("membersAdded") || name.contains("MembersAdded") { return (.join, name) }
        if name.contains("embersDeleted") || name.contains("embersLeft") { return (.leave, name) }
        if name.contains("allStarted") || name.contains("allEnded") { return (.call, name) }
        if name.contains("enamed") { return (.rename, name) }
        return (.other, name)
    }

    private var text: String {
        let body = value.anyCase("Body")
        let content = body?.anyCase("Content")?.scalar ?? ""
        let isHTML = body?.anyCase("ContentType")?.scalar?.lowercased() == "html"
        let words = isHTML ? PlainText(html: Self.spellingEmoji(content)).text : content
        let subject = value.anyCase("Subject")?.scalar ?? ""
        return [subject, words].filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// Puts the character in the place of `<emoji alt="👍" …>`.
    private static func spellingEmoji(_ html: String) -> String {
        var out = ""
        var rest = Substring(html)
        while let tag = rest.range(of: "<emoji") {
            out += rest[..<tag.lowerBound]
            rest = rest[tag.lowerBound...]
            guard let alt = rest.range(of: "alt=\""),
                !rest[..<alt.lowerBound].contains(">"),
                let quote = rest[alt.upperBound...].firstIndex(of: "\""),
                let end = rest[quote...].firstIndex(of: ">")
            else {
                out += rest.prefix(6)
                rest = rest.dropFirst(6)
                continue
            }
            out += rest[alt.upperBound..<quote]
            rest = rest[end...].dropFirst()
        }
        return out + rest
    }

    private var reactions: [GatheredReaction] {
        var found: [(name: String, people: [String])] = []
        for reaction in value.anyCase("Reactions").map({ Array($0.elements) }) ?? [] {
            guard let name = reaction.anyCase("ReactionType")?.scalar else { continue }
            let person = reaction.anyCase("User")?.anyCase("User")?.anyCase("Id")?.scalar
            if let index = found.firstIndex(where: { $0.name == name }) {
                found[index].people += person.map { [$0] } ?? []
            } else {
                found.append((name, person.map { [$0] } ?? []))
            }
        }
        return found.map {
            GatheredReaction(name: $0.name, count: max(1, $0.people.count), people: $0.people)
        }
    }

    private var files: [GatheredFile] {
        (value.anyCase("Attachments").map { Array($0.elements) } ?? []).compactMap { file in
            guard let name = file.anyCase("Name")?.scalar else { return nil }
            let link = SafeAddress.safe(file.anyCase("ContentUrl")?.scalar)
            return GatheredFile(
                externalID: file.anyCase("Id")?.scalar ?? name,
                name: name,
                link: link
            )
        }
    }
}
