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
            SELECT id, name, email, title, time_zone, is_bot FROM person
            WHERE \(Self.matches(text))
            ORDER BY is_bot, lower(name), id
            LIMIT \(limit) OFFSET \(offset)
            """
        ).map(Person.init)
        let identities = Dictionary(grouping: try identities(of: people.map(\.id)), by: \.person)
        return people.map { DirectoryEntry(person: $0, identities: identities[$0.id] ?? []) }
    }

    package func directoryCount(matching text: String = "") throws -> Int {
        try value("SELECT COUNT(*) FROM person WHERE \(Self.matches(text))")
    }

    private func identities(of people: [Person.ID]) throws -> [Identity] {
        try rows(
            """
            SELECT id, person_id, source, external_id, handle, name, email, is_bot, is_active,
                reason
            FROM identity
            WHERE person_id IN \(SQL.list(people))
            ORDER BY source, external_id, id
            """
        ).map(Identity.init)
    }

    private static func matches(_ text: String) -> SQL {
        let trimmed = text.trimmingCharacters(in: .whitespaces)
        guard !trimmed.isEmpty else { return "1 = 1" }
        let pattern =
            "%"
            + trimmed.replacing("\\", with: "\\\\").replacing("%", with: "\\%")
            .replacing("_", with: "\\_") + "%"
        return """
            EXISTS (
                SELECT 1 FROM identity
                WHERE identity.person_id = person.id
                    AND lower(
                        identity.name || ' ' || identity.handle || ' '
                            || COALESCE(identity.email, '')
                    ) LIKE lower(\(pattern)) ESCAPE '\\'
            )
            """
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
    }
}
