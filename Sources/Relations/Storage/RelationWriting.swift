package import Evidence
package import Foundation
import Readings
package import Storage

extension Connection {
    /// Finds an incident's relations anew where its events or readings are others than before.
    ///
    /// Says how many there are, or nil where nothing had to be done.
    @discardableResult
    package func refreshRelations(of incident: Incident) throws -> Int? {
        let stamp = try relationStamp(of: incident.id)
        let known = try row(
            "SELECT stamp FROM relation_build WHERE incident_id = \(incident.id)"
        )
        if let known, try known("stamp", as: String.self) == stamp { return nil }
        let relations = RelationFinding.relations(among: try relatedEvents(of: incident))
        try execute("DELETE FROM relation WHERE incident_id = \(incident.id)")
        try execute(
            relations.enumerated().map { ordinal, relation in
                """
                INSERT INTO relation (
                    incident_id, from_event, to_event, kind, ordinal, reason, confidence
                ) VALUES (
                    \(incident.id), \(relation.from), \(relation.to), \(relation.kind), \(ordinal),
                    \(relation.reason), \(relation.confidence)
                )
                """
            }
        )
        try execute(
            """
            INSERT INTO relation_build (incident_id, stamp) VALUES (\(incident.id), \(stamp))
            ON CONFLICT (incident_id) DO UPDATE SET stamp = excluded.stamp
            """
        )
        return relations.count
    }

    /// Whether an incident's events or readings are others than when its relations were found.
    package func relationsAreDue(of incident: Incident.ID) throws -> Bool {
        let known = try row("SELECT stamp FROM relation_build WHERE incident_id = \(incident)")
        return try known?("stamp", as: String.self) != relationStamp(of: incident)
    }

    /// Keeps what a person decided of a relation, or one that they drew.
    package func decide(
        _ decision: Relation.Decision,
        on relation: Relation,
        by viewer: Viewer,
        at moment: Date
    ) throws {
        try execute(
            """
            INSERT INTO relation_decision (
                from_event, to_event, kind, decision, reason, decided_by, decided_at
            ) VALUES (
                \(relation.from), \(relation.to), \(relation.kind), \(decision),
                \(relation.reason), \(viewer.account), \(moment)
            )
            ON CONFLICT (from_event, to_event, kind) DO UPDATE SET
                decision = excluded.decision, reason = excluded.reason,
                decided_by = excluded.decided_by, decided_at = excluded.decided_at
            """
        )
    }

    /// Changes with the events, their words and what was read of them.
    private func relationStamp(of incident: Incident.ID) throws -> String {
        guard
            let row = try row(
                """
                SELECT
                    COUNT(*) AS events, COALESCE(MAX(event.recorded_at), 0) AS latest,
                    COALESCE(SUM(event.digest % 1000003), 0) AS words,
                    COUNT(reading.event_id) AS readings, MAX(reading.made_by) AS maker
                FROM incident_event
                JOIN event ON event.id = incident_event.event_id
                LEFT JOIN reading ON reading.event_id = event.id
                WHERE incident_event.incident_id = \(incident)
                """
            )
        else { return "" }
        let numbers: [Int64] = try [row("events"), row("latest"), row("words"), row("readings")]
        let maker: String? = try row("maker")
        return "1 \(numbers.map(String.init).joined(separator: " ")) \(maker ?? "")"
    }

    private func relatedEvents(of incident: Incident) throws -> RelatedEvents {
        var events: [Event] = []
        var page = EventPage.first
        while true {
            let slice = try self.events(of: incident.id, page: page, limit: 2000)
            events += slice.events
            guard slice.hasLater, let last = slice.events.last else { break }
            page = .after(last.position)
        }
        var filter = EventFilter()
        filter.kinds = [.change, .alert, .notification, .ticket, .status, .report]
        filter.from = incident.storyWindow.start.addingTimeInterval(-2 * 86400)
        filter.to = incident.storyWindow.end
        let records = try self.events(
            for: .operatorOfTheMachine,
            matching: filter,
            page: .first,
            limit: 20_000
        ).events
        return RelatedEvents(
            events: events,
            readings: try readings(of: incident.id),
            records: records
        )
    }
}
