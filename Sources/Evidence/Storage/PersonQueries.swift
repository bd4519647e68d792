import Foundation
package import Storage

/// A person in the directory with what they are called at each source.
package struct DirectoryEntry: Hashable, Sendable {
    package let person: Person
    package let identities: [Identity]
}

extension Connection {
    /// The directory by name; a text narrows it to names, handles and addresses that hold it.
    package func directory(
        matching text: String = "",
        offset: Int = 0,
        limit: Int = 100
    ) throws -> [DirectoryEntry] {
        let people = try rows(
            """
            SELECT \(Person.columns) FROM person
            WHERE \(Self.matches(text))
            ORDER BY person.is_bot, person.folded, person.id
            LIMIT \(limit) OFFSET \(offset)
            """
        ).map(Person.init)
        let identities = Dictionary(grouping: try identities(of: people.map(\.id)), by: \.person)
        return people.map { DirectoryEntry(person: $0, identities: identities[$0.id] ?? []) }
    }

    package func directoryCount(matching text: String = "") throws -> Int {
        try value("SELECT COUNT(*) FROM person WHERE \(Self.matches(text))")
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

    func identities(of people: [Person.ID]) throws -> [Identity] {
        try rows(
            """
            SELECT \(Identity.columns)
            FROM identity
            WHERE person_id IN \(SQL.list(people))
            ORDER BY source, external_id, id
            """
        ).map(Identity.init)
    }

    /// Each word has to be in a name, handle or address, with or without its accents.
    private static func matches(_ text: String) -> SQL {
        let words = PersonProfile.folded(text).split(separator: " ")
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

    static let columns: SQL = """
        identity.id, identity.person_id, identity.source, identity.external_id, identity.handle,
        identity.name, identity.email, identity.is_bot, identity.is_active, identity.reason,
        identity.confidence
        """
}
