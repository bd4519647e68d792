import Foundation
package import Storage

/// A person in the directory with what they are called at each source.
package struct DirectoryEntry: Hashable, Sendable {
    package let person: Person
    package let identities: [Identity]
}

extension Connection {
    /// The directory by name; a text narrows it to names, handles and addresses that hold it.
    ///
    /// Nothing is found by a name or an address that the viewer may not know.
    package func directory(
        for viewer: Viewer,
        matching text: String = "",
        offset: Int = 0,
        limit: Int = 100
    ) throws -> [DirectoryEntry] {
        let people =
            viewer.seesEverything
            ? try rows(
                """
                SELECT \(Person.columns) FROM person
                WHERE \(Self.matches(text))
                ORDER BY person.is_bot, person.folded, person.id
                LIMIT \(limit) OFFSET \(offset)
                """
            ).map(Person.init)
            : Array(try knownPeople(matching: text, for: viewer).dropFirst(offset).prefix(limit))
        let identities = Dictionary(
            grouping: try identities(of: people.map(\.id), for: viewer),
            by: \.person
        )
        return people.map { DirectoryEntry(person: $0, identities: identities[$0.id] ?? []) }
    }

    package func directoryCount(for viewer: Viewer, matching text: String = "") throws -> Int {
        guard viewer.seesEverything else {
            return try knownPeople(matching: text, for: viewer).count
        }
        return try value("SELECT COUNT(*) FROM person WHERE \(Self.matches(text))")
    }

    /// In the order of the directory, as far as the viewer may know them.
    func knownPeople(matching text: String = "", for viewer: Viewer) throws -> [Person] {
        let words = PersonProfile.sought(text).split(separator: " ")
        return try identityFacts(for: viewer)
            .map { (id: $0.key, profile: PersonProfile($0.value)) }
            .filter { known in words.allSatisfy(known.profile.folded.contains) }
            .sorted {
                ($0.profile.isBot ? 1 : 0, $0.profile.folded, $0.id.rawValue)
                    < ($1.profile.isBot ? 1 : 0, $1.profile.folded, $1.id.rawValue)
            }
            .map { Person($0.id, $0.profile) }
    }

    /// The handles of those whom a source knows, by their external ids there.
    package func handles(of people: [String], at source: String) throws -> [String: String] {
        guard !people.isEmpty else { return [:] }
        let rows = try rows(
            """
            SELECT external_id, handle FROM identity
            WHERE source = \(source) AND external_id IN \(SQL.list(people))
            ORDER BY external_id, id
            """
        )
        var handles: [String: String] = [:]
        for row in rows { handles[try row("external_id")] = try row("handle", as: String.self) }
        return handles
    }

    func identities(of people: [Person.ID], for viewer: Viewer) throws -> [Identity] {
        let found = try rows(listing: people) { list in
            """
            SELECT \(Identity.columns)
            FROM identity
            WHERE person_id IN \(list) AND \(viewer.mayKnow())
            ORDER BY source, external_id, id
            """
        }.map(Identity.init)
        guard !viewer.seesEverything else { return found }
        // A reason may name another identity, which has to be one that the viewer may know.
        let all = try rows(listing: people) { list in
            "SELECT person_id FROM identity WHERE person_id IN \(list)"
        }
        let counts = try Dictionary(grouping: all) { try $0("person_id", as: Person.ID.self) }
        let known = Dictionary(grouping: found, by: \.person)
        return found.map { identity in
            known[identity.person]?.count == counts[identity.person]?.count
                ? identity : identity.withoutReason
        }
    }

    /// Each word has to be in a name, handle or address, with or without its accents.
    private static func matches(_ text: String) -> SQL {
        let words = PersonProfile.sought(text).split(separator: " ")
        return SQL.all(words.map { "person.folded LIKE \("%\($0)%")" })
    }
}

extension Identity {
    init(_ row: Row) throws {
        id = try row("id")
        person = try row("person_id")
        origin = Origin(source: try row("source"), externalID: try row("external_id"))
        handle = try row("handle")
        name = try row("name")
        email = try row("email")
        isBot = try row("is_bot")
        isActive = try row("is_active")
        reason = try row("reason")
        confidence = try row("confidence")
    }

    fileprivate var withoutReason: Identity {
        Identity(
            id: id,
            person: person,
            origin: origin,
            handle: handle,
            name: name,
            email: email,
            isBot: isBot,
            isActive: isActive,
            reason: "Recognized by records that you can’t see.",
            confidence: confidence
        )
    }

    static let columns: SQL = """
        identity.id, identity.person_id, identity.source, identity.external_id, identity.handle,
        identity.name, identity.email, identity.is_bot, identity.is_active, identity.reason,
        identity.confidence
        """
}
