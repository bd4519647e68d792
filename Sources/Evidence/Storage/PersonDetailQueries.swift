import Foundation
package import Storage

/// All that is known of one person.
package struct KnownPerson: Hashable, Sendable {
    package let person: Person
    package let manager: Person?
    package let identities: [Identity]
    /// What each source told, the one whose word goes first before the others.
    package let facts: [IdentityFacts]
    package let suggestions: [IdentityPair]
    package let shifts: [Shift]
    package let ownership: Ownership
    package let incidents: [(incident: Incident, eventCount: Int)]

    package static func == (left: KnownPerson, right: KnownPerson) -> Bool {
        left.person == right.person && left.identities == right.identities
            && left.suggestions == right.suggestions
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(person)
    }
}

/// Two identities of two people that may be one person's.
package struct IdentityPair: Hashable, Sendable {
    package let one: Identity
    package let onePerson: Person
    package let other: Identity
    package let otherPerson: Person
    package let reason: String
    package let confidence: Double
}

extension Connection {
    /// Refuses with `notFound` someone whom the viewer may not know.
    package func person(_ id: Person.ID, for viewer: Viewer) throws -> Person {
        guard let person = try people([id], for: viewer).first else {
            throw Refusal(.notFound, "There is no such person.")
        }
        return person
    }

    /// Refuses with `notFound` someone whom the viewer may not know.
    package func knownPerson(_ id: Person.ID, for viewer: Viewer) throws -> KnownPerson {
        let person = try person(id, for: viewer)
        let facts = try identityFacts(of: [id], for: viewer)[id] ?? []
        return try KnownPerson(
            person: person,
            manager: person.manager.flatMap { try self.person(called: $0, for: viewer) },
            identities: identities(of: [id], for: viewer),
            facts: facts.filter(\.isDirectory) + facts.filter { !$0.isDirectory },
            suggestions: suggestedPairs(of: id, for: viewer),
            shifts: shifts(of: id, for: viewer),
            ownership: ownership(of: id, for: viewer),
            incidents: incidents(of: id, for: viewer)
        )
    }

    /// Someone by their address, or by a name that no one else has.
    package func person(called text: String, for viewer: Viewer) throws -> Person? {
        if text.contains("@") {
            let found = try row(
                """
                SELECT \(Person.columns) FROM person
                JOIN identity ON identity.person_id = person.id
                WHERE identity.email = \(text.lowercased()) AND person.is_bot = 0
                    AND \(viewer.mayKnow())
                ORDER BY person.id
                LIMIT 1
                """
            )
            return try found.flatMap { try people([Person($0).id], for: viewer).first }
        }
        let start = PersonProfile.sought(text)
        guard viewer.seesEverything else {
            let found = try knownPeople(matching: text, for: viewer).filter { person in
                !person.isBot && PersonProfile.folded(person.name).hasPrefix(start)
            }
            return found.count == 1 ? found[0] : nil
        }
        let found = try rows(
            """
            SELECT \(Person.columns) FROM person
            WHERE person.folded LIKE \(start + "%") AND person.is_bot = 0
            ORDER BY person.id
            LIMIT 2
            """
        )
        return found.count == 1 ? try Person(found[0]) : nil
    }

    private func incidents(
        of person: Person.ID,
        for viewer: Viewer
    ) throws -> [(incident: Incident, eventCount: Int)] {
        let counts = try rows(
            """
            SELECT participation.incident_id, SUM(participation.event_count) AS events
            FROM participation
            JOIN identity ON identity.id = participation.identity_id
            WHERE identity.person_id = \(person)
            GROUP BY participation.incident_id
            ORDER BY participation.incident_id
            """
        )
        var events: [Incident.ID: Int] = [:]
        for row in counts { events[try row("incident_id")] = try row("events") }
        return try rows(
            """
            \(Incident.select)
            WHERE incident.id IN \(SQL.list(events.keys.map(\.rawValue).sorted()))
                AND \(viewer.maySeeIncident)
            ORDER BY incident.started_at DESC, incident.id DESC
            LIMIT 200
            """
        ).map { row in
            let incident = try Incident(row)
            return (incident, events[incident.id] ?? 0)
        }
    }

    /// Pairs that only a person can decide, the likeliest first: all of them, or one person's.
    package func suggestedPairs(
        of person: Person.ID? = nil,
        for viewer: Viewer,
        offset: Int = 0,
        limit: Int = 50
    ) throws -> [IdentityPair] {
        let part: SQL =
            person.map { "one.person_id = \($0) OR other.person_id = \($0)" } ?? "1 = 1"
        let found = try rows(
            """
            SELECT identity_suggestion.identity_id, identity_suggestion.other_id,
                one.person_id AS one_person, other.person_id AS other_person,
                identity_suggestion.reason, identity_suggestion.confidence
            FROM identity_suggestion
            JOIN identity AS one ON one.id = identity_suggestion.identity_id
            JOIN identity AS other ON other.id = identity_suggestion.other_id
            WHERE one.person_id <> other.person_id AND (\(part))
                AND \(viewer.mayKnow("one")) AND \(viewer.mayKnow("other"))
            ORDER BY identity_suggestion.confidence DESC, identity_suggestion.identity_id,
                identity_suggestion.other_id
            LIMIT \(limit) OFFSET \(offset)
            """
        )
        let owners: [Person.ID] = try found.flatMap {
            [try $0("one_person"), try $0("other_person")]
        }
        let people = try peopleByID(owners, for: viewer)
        let identities = Dictionary(
            try identities(of: Array(Set(owners)), for: viewer).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        return try found.compactMap { row in
            guard let one = identities[try row("identity_id")],
                let other = identities[try row("other_id")],
                let onePerson = people[one.person], let otherPerson = people[other.person]
            else { return nil }
            return IdentityPair(
                one: one,
                onePerson: onePerson,
                other: other,
                otherPerson: otherPerson,
                reason: try row("reason"),
                confidence: try row("confidence")
            )
        }
    }

    package func suggestedPairCount(for viewer: Viewer) throws -> Int {
        try value(
            """
            SELECT COUNT(*) FROM identity_suggestion
            JOIN identity AS one ON one.id = identity_suggestion.identity_id
            JOIN identity AS other ON other.id = identity_suggestion.other_id
            WHERE one.person_id <> other.person_id
                AND \(viewer.mayKnow("one")) AND \(viewer.mayKnow("other"))
            """
        )
    }
}
