import Foundation
import Storage

/// `incident_event` says which events an incident's selections take in; it can always be rebuilt.
extension Connection {
    /// Brings one incident up to date with its selections.
    package func refreshMembership(of incident: Incident.ID) throws {
        try execute("DELETE FROM incident_event WHERE incident_id = \(incident)")
        try take(where: "selection.incident_id = \(incident)")
        try settle(incident)
    }

    /// Takes events of a stretch of positions, just imported, into every incident that selects them.
    func refreshMembership(touching span: ClosedRange<Int64>) throws {
        let incidents = try rows(
            """
            SELECT DISTINCT selection.incident_id
            FROM selection
            JOIN incident ON incident.id = selection.incident_id
            WHERE selection.starts_at IS NULL
                OR (
                    selection.starts_at <= \(span.upperBound / Self.positionsAMillisecond)
                    AND (
                        selection.ends_at IS NULL
                        OR selection.ends_at >= \(span.lowerBound / Self.positionsAMillisecond)
                    )
                )
            ORDER BY selection.incident_id
            """
        ).map { try $0("incident_id", as: Incident.ID.self) }
        for incident in incidents { try refreshMembership(of: incident) }
    }

    static var positionsAMillisecond: Int64 { 1000 << EventPosition.slotBits }

    /// Each way that a selection selects events, as the condition of a join.
    static var selectedEvents: [SQL] {
        let unit = positionsAMillisecond
        let window: SQL = """
            event.position >= selection.starts_at * \(unit)
                AND event.position < COALESCE(selection.ends_at, 30000000000000) * \(unit)
            """
        return [
            """
            event.place_id = selection.place_id
                AND selection.starts_at IS NOT NULL AND selection.thread IS NULL AND \(window)
            """,
            "selection.place_id IS NULL AND selection.starts_at IS NOT NULL AND \(window)",
            "event.thread = selection.thread AND event.place_id = selection.place_id",
            "event.id = selection.event_id",
        ]
    }

    private func take(where condition: SQL) throws {
        for selected in Self.selectedEvents {
            try execute(
                """
                INSERT INTO incident_event (incident_id, position, event_id, is_lead)
                SELECT selection.incident_id, event.position, event.id, 1 - event.is_reply
                FROM selection
                JOIN event ON \(selected)
                WHERE \(condition)
                ON CONFLICT (incident_id, position) DO NOTHING
                """
            )
        }
    }

    /// A reply leads only where its thread's first event is not part of the incident.
    private func settle(_ incident: Incident.ID) throws {
        try execute(
            """
            UPDATE incident_event SET is_lead = 1
            WHERE incident_id = \(incident) AND is_lead = 0
                AND NOT EXISTS (
                    SELECT 1
                    FROM event
                    JOIN event AS root
                        ON root.source = event.source AND root.external_id = event.thread
                    JOIN incident_event AS other
                        ON other.incident_id = \(incident) AND other.position = root.position
                    WHERE event.id = incident_event.event_id
                )
            """
        )
        try execute("DELETE FROM participation WHERE incident_id = \(incident)")
        try execute(
            """
            INSERT INTO participation (incident_id, identity_id, event_count)
            SELECT incident_event.incident_id, event.identity_id, COUNT(*)
            FROM incident_event
            JOIN event ON event.id = incident_event.event_id
            WHERE incident_event.incident_id = \(incident) AND event.identity_id IS NOT NULL
            GROUP BY incident_event.incident_id, event.identity_id
            """
        )
        try countParts(of: incident)
        try execute(
            """
            UPDATE incident SET
                event_count = (
                    SELECT COUNT(*) FROM incident_event WHERE incident_id = incident.id
                ),
                person_count = \(Self.personCount)
            WHERE id = \(incident)
            """
        )
    }

    /// Counts people again in the incidents of identities that are now someone else's.
    func recountPeople(ofIncidentsWith identities: [Identity.ID]) throws {
        try execute(listing: identities) { list in
            """
            UPDATE incident SET person_count = \(Self.personCount)
            WHERE id IN (
                SELECT participation.incident_id FROM participation
                WHERE participation.identity_id IN \(list)
            )
            """
        }
    }

    private static var personCount: SQL {
        """
        (
            SELECT COUNT(DISTINCT identity.person_id)
            FROM participation
            JOIN identity ON identity.id = participation.identity_id
            WHERE participation.incident_id = incident.id AND identity.is_bot = 0
        )
        """
    }
}
