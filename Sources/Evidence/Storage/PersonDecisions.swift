package import Foundation
package import Storage

extension Connection {
    /// Refuses with `conflict` two people of whom someone decided that they are not one.
    package func requireNotDecidedApart(_ person: Person.ID, _ other: Person.ID) throws {
        let decisions: Int = try value(
            """
            SELECT COUNT(*) FROM identity_decision
            JOIN identity AS one ON one.id = identity_decision.identity_id
            JOIN identity AS other ON other.id = identity_decision.other_id
            WHERE identity_decision.is_same = 0
                AND ((one.person_id = \(person) AND other.person_id = \(other))
                    OR (one.person_id = \(other) AND other.person_id = \(person)))
            """
        )
        guard decisions == 0 else {
            throw Refusal(
                .conflict,
                """
                Someone decided in the meantime that these are two people. To merge them anyway, \
                open one of them and search for the other.
                """
            )
        }
    }

    /// Says by hand that two people are one; everything of the second is the first's from now on.
    ///
    /// Refuses someone who is not there, and one person twice.
    package func merge(
        _ other: Person.ID,
        into person: Person.ID,
        by viewer: Viewer,
        at now: Date
    ) throws {
        guard person != other else {
            throw Refusal(.invalid, "That is the same person already.")
        }
        for one in [person, other] { _ = try self.person(one, for: viewer) }
        let (kept, joined) = (try identityIDs(of: person), try identityIDs(of: other))
        guard let first = kept.first, let second = joined.first else {
            throw Refusal(.notFound, "There is no such person.")
        }
        for one in kept {
            for two in joined { try withdraw(one, two) }
        }
        try decide(first, second, isSame: true, by: viewer, at: now)
        let name: String = try value("SELECT name FROM person WHERE id = \(person)")
        try execute(
            """
            UPDATE identity SET
                reason = \("Joined by hand with \(name)."), confidence = 1.0
            WHERE id = \(second)
            """
        )
        try execute("UPDATE identity SET person_id = \(person) WHERE person_id = \(other)")
        try follow([other: person])
        try execute("DELETE FROM person WHERE id = \(other)")
        try execute(
            """
            DELETE FROM identity_suggestion
            WHERE identity_id IN \(SQL.list(kept + joined))
                AND other_id IN \(SQL.list(kept + joined))
            """
        )
        try refreshProfiles(of: [person])
        try recountPeople(ofIncidentsWith: joined)
    }

    /// Says by hand that one of a person's identities is someone else's.
    ///
    /// Refuses an identity that is not theirs, and the only one.
    package func split(
        _ identity: Identity.ID,
        from person: Person.ID,
        by viewer: Viewer,
        ids: IDSource,
        at now: Date
    ) throws {
        let all = try identityIDs(of: person)
        guard all.contains(identity) else { throw Refusal(.notFound, "There is no such identity.") }
        try require([identity], for: viewer)
        guard all.count > 1 else {
            throw Refusal(.invalid, "It is their only identity: there is nothing to split.")
        }
        for other in all where other != identity {
            try decide(identity, other, isSame: false, by: viewer, at: now)
        }
        try resolveIdentities(ids: ids)
    }

    /// Says by hand that two identities are of two people, so that it is not suggested again.
    ///
    /// Refuses with `notFound` one that is not there, with `conflict` two that were merged since.
    package func keepApart(
        _ identity: Identity.ID,
        _ other: Identity.ID,
        by viewer: Viewer,
        at now: Date
    ) throws {
        guard identity != other else { throw Refusal(.invalid, "That is one identity.") }
        try require([identity, other], for: viewer)
        let people = try [identity, other].map { id in
            let found = try row("SELECT person_id FROM identity WHERE id = \(id)")
            guard let found else { throw Refusal(.notFound, "There is no such identity.") }
            return try found("person_id", as: Person.ID.self)
        }
        guard people[0] != people[1] else {
            throw Refusal(
                .conflict,
                """
                These two were merged in the meantime. To take them apart, open the person and \
                choose the identity that is not theirs.
                """
            )
        }
        try decide(identity, other, isSame: false, by: viewer, at: now)
        try execute(
            """
            DELETE FROM identity_suggestion
            WHERE (identity_id = \(identity) AND other_id = \(other))
                OR (identity_id = \(other) AND other_id = \(identity))
            """
        )
    }

    private func identityIDs(of person: Person.ID) throws -> [Identity.ID] {
        try rows("SELECT id FROM identity WHERE person_id = \(person) ORDER BY id")
            .map { try $0("id") }
    }

    private func decide(
        _ one: Identity.ID,
        _ two: Identity.ID,
        isSame: Bool,
        by viewer: Viewer,
        at now: Date
    ) throws {
        let (first, second) = one.rawValue < two.rawValue ? (one, two) : (two, one)
        try execute(
            """
            INSERT INTO identity_decision (identity_id, other_id, is_same, decided_by, decided_at)
            VALUES (\(first), \(second), \(isSame), \(viewer.account), \(now))
            ON CONFLICT (identity_id, other_id) DO UPDATE SET
                is_same = excluded.is_same, decided_by = excluded.decided_by,
                decided_at = excluded.decided_at
            """
        )
    }

    private func withdraw(_ one: Identity.ID, _ two: Identity.ID) throws {
        let (first, second) = one.rawValue < two.rawValue ? (one, two) : (two, one)
        try execute(
            """
            DELETE FROM identity_decision
            WHERE identity_id = \(first) AND other_id = \(second)
            """
        )
    }
}
