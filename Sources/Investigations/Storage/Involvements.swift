package import Evidence
package import Storage

/// Kept by identity, so that people who turn out to be one, or two, are counted right.
extension Connection {
    package func involve(
        _ identity: Identity.ID,
        as role: Involvement.Role,
        in investigation: Investigation.ID
    ) throws {
        try execute(
            """
            INSERT INTO involvement (investigation_id, identity_id, role)
            VALUES (\(investigation), \(identity), \(role))
            ON CONFLICT (investigation_id, identity_id, role) DO NOTHING
            """
        )
    }

    /// Refuses with `notFound` a person who has no part in it.
    package func release(
        _ person: Person.ID,
        from investigation: Investigation.ID
    ) throws {
        let removed = try execute(
            """
            DELETE FROM involvement
            WHERE investigation_id = \(investigation)
                AND identity_id IN (SELECT id FROM identity WHERE person_id = \(person))
            """
        )
        guard removed > 0 else {
            throw Refusal(.notFound, "This person is no longer in the team.")
        }
    }

    /// Everyone with a part in an investigation, each once, investigators first.
    package func involvements(in investigation: Investigation.ID) throws -> [Involvement] {
        var roles: [Person.ID: Set<Involvement.Role>] = [:]
        let found = try rows(
            """
            SELECT DISTINCT identity.person_id, involvement.role
            FROM involvement
            JOIN identity ON identity.id = involvement.identity_id
            WHERE involvement.investigation_id = \(investigation)
            ORDER BY identity.person_id, involvement.role
            """
        )
        for row in found {
            roles[try row("person_id"), default: []].insert(try row("role"))
        }
        return try people(Array(roles.keys))
            .map { person in
                Involvement(
                    person: person,
                    roles: Involvement.Role.allCases.filter {
                        roles[person.id]?.contains($0) == true
                    }
                )
            }
            .sorted { left, right in
                let ranks = [left, right].map { $0.roles.contains(.investigator) ? 0 : 1 }
                return (ranks[0], left.person.name, left.person.id.rawValue)
                    < (ranks[1], right.person.name, right.person.id.rawValue)
            }
    }
}

extension Involvement.Role: Storable {}
