import Crypto
import Evidence
import Foundation

/// All that the reading of a message depends on besides its own file.
struct SlackContext {
    /// Goes up whenever the same record is read into something else than before.
    private static let reading = "2"

    private var hash = SHA256()

    init() {
        add(Self.reading)
    }

    init(names: SlackNames, contents: [String: ArchiveEntry]) {
        self.init()
        for (id, name) in names.people.sorted(by: { $0.key < $1.key }) {
            add(id, name, names.fullName(id))
        }
        add("places")
        for (id, name) in names.places.sorted(by: { $0.key < $1.key }) { add(id, name) }
        add("contents", names.domain ?? "")
        for (id, entry) in contents.sorted(by: { $0.key < $1.key }) { add(id, "\(entry.size)") }
        add("authors")
    }

    /// Someone who came to be known while reading; later mentions of them say their name.
    mutating func add(_ person: GatheredPerson) {
        add(person.externalID, person.handle, person.name)
    }

    /// The digest of a file with what it is read with.
    func digest(of bytes: [UInt8], in channel: String) -> String {
        var whole = self
        whole.add(channel)
        whole.hash.update(data: bytes)
        return whole.hash.finalize().prefix(16).map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
    }

    private mutating func add(_ texts: String...) {
        for text in texts { hash.update(data: Array(text.utf8) + [0xFF]) }
    }
}

/// The authors that a file makes known, kept with it so that they are known when it is passed over.
enum SlackPassing {
    private struct Author: Codable {
        let id: String
        let handle: String
        let name: String
        let isBot: Bool
    }

    static func note(of people: [GatheredPerson]) -> String {
        guard !people.isEmpty else { return "" }
        var met: Set<String> = []
        let authors = people.filter { met.insert($0.externalID).inserted }.map {
            Author(id: $0.externalID, handle: $0.handle, name: $0.name, isBot: $0.isBot)
        }
        let json = try? JSONEncoder().encode(authors)
        return json.map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    static func authors(in note: String) -> [GatheredPerson] {
        guard !note.isEmpty else { return [] }
        let authors = try? JSONDecoder().decode([Author].self, from: Data(note.utf8))
        return (authors ?? []).map {
            GatheredPerson(externalID: $0.id, handle: $0.handle, name: $0.name, isBot: $0.isBot)
        }
    }
}
