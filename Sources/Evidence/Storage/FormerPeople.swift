package import Storage

/// Who people are now that were joined with others, so that an address of before still leads there.
enum FormerPeople {
    static let migration = Migration(
        "evidence: people who were joined",
        [
            """
            CREATE TABLE former_person (
                id TEXT PRIMARY KEY,
                person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE
            )
            """,
            "CREATE INDEX former_person_person ON former_person (person_id)",
        ]
    )
}

extension Connection {
    /// The person that this one is now: itself, or whom it was joined with.
    package func presentPerson(_ id: Person.ID) throws -> Person.ID {
        let row = try row("SELECT person_id FROM former_person WHERE id = \(id)")
        return try row?("person_id") ?? id
    }

    /// Remembers who follows people that are about to go, as those do who were joined with them.
    func follow(_ successors: [Person.ID: Person.ID]) throws {
        try execute(
            successors.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { former, now in
                [
                    "UPDATE former_person SET person_id = \(now) WHERE person_id = \(former)",
                    """
                    INSERT INTO former_person (id, person_id) VALUES (\(former), \(now))
                    ON CONFLICT (id) DO UPDATE SET person_id = excluded.person_id
                    """,
                ] as [SQL]
            }
        )
    }
}
