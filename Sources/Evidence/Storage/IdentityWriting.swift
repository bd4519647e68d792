import Foundation
package import Storage

extension Connection {
    /// Works out again whose each identity is, from all that is known and what people decided.
    ///
    /// A person stays who they were as far as it goes. `changed` names identities whose facts are new.
    package func resolveIdentities(changed: Set<Identity.ID> = [], ids: IDSource) throws {
        let stored = try rows(
            """
            SELECT id, person_id, source, external_id, handle, name, email, time_zone, profiles,
                is_bot, is_directory, reason, confidence
            FROM identity
            ORDER BY id
            """
        )
        var before: [Identity.ID: StoredMembership] = [:]
        before.reserveCapacity(stored.count)
        for row in stored { before[try row("id")] = try StoredMembership(row) }
        let resolution = IdentityResolver(
            try stored.map(KnownIdentity.init),
            decisions: try identityDecisions()
        ).resolution()
        let owners = owners(of: resolution.people, before, ids)
        var moved: [Identity.ID] = []
        var updates: [SQL] = []
        var affected: Set<Person.ID> = []
        var kept: Set<Person.ID> = []
        var successors: [Person.ID: Person.ID] = [:]
        for (group, owner) in zip(resolution.people, owners) {
            kept.insert(owner)
            for membership in group {
                guard let old = before[membership.identity] else { continue }
                let isMoved = old.person != owner
                if isMoved {
                    moved.append(membership.identity)
                    affected.formUnion([old.person, owner])
                    successors[old.person] = owner
                }
                if changed.contains(membership.identity) { affected.insert(owner) }
                guard
                    isMoved || old.reason != membership.reason
                        || old.confidence != membership.confidence
                else { continue }
                updates.append(
                    """
                    UPDATE identity SET person_id = \(owner), reason = \(membership.reason),
                        confidence = \(membership.confidence)
                    WHERE id = \(membership.identity)
                    """
                )
            }
        }
        let people = Set(before.values.map(\.person))
        try execute(
            kept.subtracting(people).sorted { $0.rawValue < $1.rawValue }.map(Self.newPerson)
        )
        try execute(updates)
        try follow(successors.filter { !kept.contains($0.key) })
        try forget(people.subtracting(kept))
        try refreshProfiles(of: affected.intersection(kept))
        try keep(resolution.suggestions)
        try recountPeople(ofIncidentsWith: moved)
    }

    /// The person that each group is: the one that most of it was, or else a new one.
    private func owners(
        of groups: [[IdentityResolution.Membership]],
        _ before: [Identity.ID: StoredMembership],
        _ ids: IDSource
    ) -> [Person.ID] {
        var claims: [(group: Int, person: Person.ID, count: Int)] = []
        for (number, group) in groups.enumerated() {
            var counts: [Person.ID: Int] = [:]
            for member in group {
                if let person = before[member.identity]?.person { counts[person, default: 0] += 1 }
            }
            claims += counts.map { (number, $0.key, $0.value) }
        }
        claims.sort {
            ($1.count, $0.person.rawValue, $0.group) < ($0.count, $1.person.rawValue, $1.group)
        }
        var owners: [Person.ID?] = Array(repeating: nil, count: groups.count)
        var taken: Set<Person.ID> = []
        for claim in claims where owners[claim.group] == nil && !taken.contains(claim.person) {
            owners[claim.group] = claim.person
            taken.insert(claim.person)
        }
        return owners.map { $0 ?? Person.ID(ids.next()) }
    }

    private static func newPerson(_ id: Person.ID) -> SQL {
        """
        INSERT INTO person (id, name, is_bot, folded) VALUES (\(id), \(""), 0, \(""))
        """
    }

    private func forget(_ people: Set<Person.ID>) throws {
        try execute(listing: people.map(\.rawValue).sorted()) { list in
            "DELETE FROM person WHERE id IN \(list)"
        }
    }

    private func keep(_ suggestions: [IdentityResolution.Suggestion]) throws {
        try execute("DELETE FROM identity_suggestion")
        try execute(
            suggestions.map { suggestion in
                """
                INSERT INTO identity_suggestion (identity_id, other_id, reason, confidence)
                VALUES (
                    \(suggestion.first), \(suggestion.second), \(suggestion.reason),
                    \(suggestion.confidence)
                )
                """
            }
        )
    }

    private func identityDecisions() throws -> [IdentityDecision] {
        try rows(
            """
            SELECT identity_id, other_id, is_same FROM identity_decision
            ORDER BY decided_at, identity_id, other_id
            """
        ).map { row in
            IdentityDecision(
                try row("identity_id"),
                try row("other_id"),
                isSame: try row("is_same")
            )
        }
    }
}

private struct StoredMembership {
    let person: Person.ID
    let reason: String
    let confidence: Double

    init(_ row: Row) throws {
        person = try row("person_id")
        reason = try row("reason")
        confidence = try row("confidence")
    }
}

extension KnownIdentity {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row("id"),
            source: try row("source"),
            externalID: try row("external_id"),
            handle: try row("handle"),
            name: try row("name"),
            email: try row("email"),
            timeZone: try row("time_zone"),
            profiles: [String](stored: try row("profiles")),
            isBot: try row("is_bot"),
            isDirectory: try row("is_directory")
        )
    }
}
