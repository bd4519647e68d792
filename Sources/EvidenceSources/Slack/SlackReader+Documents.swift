import Evidence
import Foundation

/// The forms besides an export's day files: dumps, chunks, answers of the Web API, event bodies.
extension SlackReader {
    /// First pass: whoever and whatever a document describes.
    func readDirectory(of entry: ArchiveEntry) throws {
        guard let documents = try? lines(of: entry) else { return }
        for document in documents {
            guard let value = try? parser.parse(document.bytes) else { continue }
            let content = SlackDocument(value)
            let stem = SlackDocument.channel(fromFile: entry.path)
            for message in content.messages(channel: stem, folders: folders)?.flatMap(\.values)
                ?? []
            {
                try readProfile(of: message)
            }
            for part in content.described {
                switch part {
                case .users(let users): try readUsers(users, entry.path)
                case .user(let user):
                    try refusing(document.location) { try readUser(user) }
                    recognise()
                case .places(let places): try readPlaces(places, entry.path, nil)
                case .groups(let groups): try readGroups(groups, entry.path)
                case .place(let place):
                    try refusing(document.location) { try readPlace(place, nil) }
                }
            }
        }
    }

    /// Second pass: the messages.
    func readDocument(_ entry: ArchiveEntry) throws {
        let documents: [SlackLine]
        do {
            documents = try lines(of: entry)
        } catch let fault as ArchiveFault {
            return try refuse(fault.location, fault.reason)
        }
        isChunked = documents.count > 1
        for document in documents {
            do {
                let value = try parser.parse(document.bytes)
                try read(SlackDocument(value), document.location, entry)
            } catch let fault as JSONFault {
                try refuse(document.location, fault.description)
            }
        }
        try readParents()
    }

    /// Parents whose own messages did not come, as when only their threads were archived.
    private func readParents() throws {
        for (id, line) in parents.sorted(by: { $0.key < $1.key }) where !seen.contains(id) {
            let value = try parser.parse(Array(line.json.utf8))
            try read(value, in: line.channel, "\(line.location), parent")
        }
        isChunked = false
        parents = [:]
        seen = []
    }

    private func read(_ document: SlackDocument, _ location: String, _ entry: ArchiveEntry) throws {
        let stem = SlackDocument.channel(fromFile: entry.path)
        guard let groups = document.messages(channel: stem, folders: folders) else {
            if let happening = document.happening {
                return try read(happening, document, location, entry)
            }
            let unknown = document.unknownAnswers
            if unknown.isEmpty, isAlone, document.described.isEmpty {
                try refuse(location, "It is not a record of Slack that we know.")
            }
            return try keep(unknown, location, entry)
        }
        recognise()
        var number = 0
        for group in groups {
            if let parent = group.parent, let ts = parent["ts"]?.string {
                parents["\(group.channel):\(ts)"] = ParentLine(
                    json: parser.minified(parent),
                    channel: group.channel,
                    location: location
                )
            }
            for value in group.values {
                number += 1
                try read(value, in: group.channel, "\(location), record \(number)")
                for reply in value["slackdump_thread_replies"].map({ Array($0.elements) }) ?? [] {
                    number += 1
                    try read(reply, in: group.channel, "\(location), record \(number)")
                }
            }
        }
    }

    /// Keeps answers that are not known, so that nothing of a folder vanishes.
    private func keep(_ answers: [JSONValue], _ location: String, _ entry: ArchiveEntry) throws {
        for answer in answers {
            recognise()
            let record = SourceRecord(
                value: answer,
                location: location,
                path: entry.path,
                received: entry.modifiedAt,
                parser: parser
            )
            for told in try UnknownRecord(record, named: "Slack").gathered() { try emit(told) }
        }
    }

    private func read(
        _ happening: SlackHappening,
        _ document: SlackDocument,
        _ location: String,
        _ entry: ArchiveEntry
    ) throws {
        recognise()
        try refusing(location) {
            if let user = happening.person, let person = try SlackPeople.person(user),
                described.insert(person.externalID).inserted
            {
                try emit(.person(person))
            }
            if let channel = happening.place { try readPlace(channel, nil) }
            let raw = document.raw(parser)
            try emit(.event(happening.event(raw: raw, received: entry.modifiedAt)))
        }
    }

    /// Groups of users, by whose names people call for each other.
    private func readGroups(_ groups: JSONValue, _ path: String) throws {
        for (index, group) in groups.elements.enumerated() {
            try refusing("\(path), record \(index + 1)") {
                guard let id = try group.string("id")?.told else { return }
                let handle = try group.string("handle")?.told
                let name = try group.string("name")?.told ?? handle ?? id
                try emit(
                    .entry(
                        GatheredEntry(
                            externalID: id,
                            kind: .team,
                            name: name,
                            aliases: handle.map { ["@\($0)"] } ?? [],
                            summary: try group.string("description")?.told ?? ""
                        )
                    )
                )
            }
        }
        recognise()
    }

    private func lines(of entry: ArchiveEntry) throws -> [SlackLine] {
        let bytes = try archive.bytes(of: entry)
        guard entry.path.hasSuffix(".jsonl") else {
            return [SlackLine(bytes: bytes, location: entry.path)]
        }
        return bytes.split(separator: UInt8(ascii: "\n")).enumerated().compactMap { index, line in
            line.allSatisfy { $0 <= 0x20 }
                ? nil : SlackLine(bytes: Array(line), location: "\(entry.path), line \(index + 1)")
        }
    }
}

/// The first message of a thread, kept until it is known whether it also comes by itself.
struct ParentLine {
    let json: String
    let channel: String
    let location: String
}

/// One document of a file, and where it stands.
struct SlackLine {
    let bytes: [UInt8]
    let location: String
}
