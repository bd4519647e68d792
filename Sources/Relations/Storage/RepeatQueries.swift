package import Evidence
package import Foundation
package import Storage

extension Repeat.Decision: Storable {}

extension Connection {
    /// Incidents that one may repeat and the viewer may see, those that people confirmed first, then
    /// the most alike; those that were refused only where they are asked for.
    package func repeats(
        of incident: Incident,
        for viewer: Viewer,
        limit: Int = 4,
        withRefused: Bool = false
    ) throws -> [Repeat] {
        let decisions = try repeatDecisions(of: incident.id)
        let ranked = try alike(incident.id, and: Array(decisions.keys))
        let seen = try incidents(ranked.map(\.id), for: viewer)
        let found = ranked.compactMap { rank -> Repeat? in
            guard let other = seen[rank.id] else { return nil }
            return Repeat(
                other: other,
                likeness: rank.value,
                words: rank.words,
                concepts: rank.concepts,
                decision: decisions[rank.id]
            )
        }
        let shown = try found.filter { candidate in
            switch candidate.decision {
            case .confirmed: true
            case .refused: withRefused
            case nil: try candidate.isAlike && !sharesEvidence(incident, candidate.other)
            }
        }
        let sorted =
            shown.filter { $0.decision == .confirmed }
            + shown.filter { $0.decision == nil }.prefix(limit)
            + shown.filter { $0.decision == .refused }
        return try sorted.map { try withWhatBothHave($0, incident.id) }
    }

    package func decide(
        _ decision: Repeat.Decision?,
        on one: Incident.ID,
        repeating other: Incident.ID,
        by viewer: Viewer,
        at now: Date
    ) throws {
        guard one != other else { throw Refusal(.invalid, "An incident does not repeat itself.") }
        let (first, second) = one.rawValue < other.rawValue ? (one, other) : (other, one)
        try execute(
            """
            DELETE FROM repeat_decision
            WHERE incident_id = \(first) AND other_id = \(second)
            """
        )
        guard let decision else { return }
        try execute(
            """
            INSERT INTO repeat_decision (
                incident_id, other_id, decision, decided_by, decided_at
            ) VALUES (\(first), \(second), \(decision), \(viewer.account), \(now))
            """
        )
    }

    /// Whether most of the smaller of two incidents is evidence of the other as well: one incident
    /// seen twice repeats nothing.
    private func sharesEvidence(_ one: Incident, _ other: Incident) throws -> Bool {
        let shared: Int =
            try rows(
                """
                SELECT COUNT(*) AS shared
                FROM incident_event AS own
                JOIN incident_event AS theirs ON theirs.position = own.position
                WHERE own.incident_id = \(one.id) AND theirs.incident_id = \(other.id)
                """
            ).first.map { try $0("shared") } ?? 0
        return shared * 2 > min(one.eventCount, other.eventCount)
    }

    private func repeatDecisions(
        of incident: Incident.ID
    ) throws -> [Incident.ID: Repeat.Decision] {
        let rows = try rows(
            """
            SELECT incident_id, other_id, decision FROM repeat_decision
            WHERE incident_id = \(incident) OR other_id = \(incident)
            ORDER BY incident_id, other_id
            """
        )
        var decisions: [Incident.ID: Repeat.Decision] = [:]
        for row in rows {
            let (one, other): (Incident.ID, Incident.ID) = (
                try row("incident_id"), try row("other_id")
            )
            decisions[one == incident ? other : one] = try row("decision")
        }
        return decisions
    }

    private func withWhatBothHave(_ found: Repeat, _ incident: Incident.ID) throws -> Repeat {
        var found = found
        let written = Dictionary(
            try rows("SELECT term, word FROM term_use WHERE term IN \(SQL.list(found.words))").map {
                (try $0("term") as String, try $0("word") as String)
            },
            uniquingKeysWith: { one, _ in one }
        )
        found.words = found.words.map { written[$0] ?? $0 }
        found.people = try rows(
            """
            SELECT person.name, person.id, SUM(incident_part.events) AS events
            FROM incident_part
            JOIN identity ON identity.id = incident_part.identity_id
            JOIN person ON person.id = identity.person_id
            WHERE incident_part.incident_id = \(found.other.id) AND person.is_bot = 0
                AND person.id IN (
                    SELECT identity.person_id FROM incident_part
                    JOIN identity ON identity.id = incident_part.identity_id
                    WHERE incident_part.incident_id = \(incident)
                )
            GROUP BY person.name, person.id
            ORDER BY events DESC, person.id
            """
        ).map { try $0("name") }
        found.services = try rows(
            """
            SELECT DISTINCT place.name FROM incident_part
            JOIN place ON place.id = incident_part.place_id
            WHERE incident_part.incident_id = \(found.other.id)
                AND place.kind IN ('service', 'repository')
                AND incident_part.place_id IN (
                    SELECT place_id FROM incident_part WHERE incident_id = \(incident)
                )
            ORDER BY place.name
            """
        ).map { try $0("name") }
        return found
    }
}

extension Repeat {
    /// With less than this hardly one in six was worth being shown.
    private static let least = 0.2
    /// One rare word, or one way of going wrong, may be by the way.
    private static let fewest = 4

    fileprivate var isAlike: Bool {
        likeness >= Self.least && words.count + concepts.count >= Self.fewest
    }
}
