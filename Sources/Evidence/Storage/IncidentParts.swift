import Foundation
import Storage

/// How many of an incident's events are of one author in one place, counted when they are taken in.
///
/// A page that names an incident's places and people need not look at each of its events.
enum IncidentParts {
    static let migration = Migration(
        "evidence: parts of incidents",
        [
            """
            CREATE TABLE incident_part (
                incident_id TEXT NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
                place_id TEXT NOT NULL REFERENCES place (id),
                identity_id TEXT REFERENCES identity (id),
                events INTEGER NOT NULL CHECK (events > 0),
                first_at BIGINT NOT NULL,
                last_at BIGINT NOT NULL
            )
            """,
            "CREATE INDEX incident_part_incident ON incident_part (incident_id)",
            """
            INSERT INTO incident_part
                (incident_id, place_id, identity_id, events, first_at, last_at)
            SELECT incident_event.incident_id, event.place_id, event.identity_id, COUNT(*),
                MIN(event.occurred_at), MAX(event.occurred_at)
            FROM incident_event
            JOIN event ON event.position = incident_event.position
            GROUP BY incident_event.incident_id, event.place_id, event.identity_id
            """,
        ]
    )
}

extension Connection {
    func countParts(of incident: Incident.ID) throws {
        try execute("DELETE FROM incident_part WHERE incident_id = \(incident)")
        try execute(
            """
            INSERT INTO incident_part
                (incident_id, place_id, identity_id, events, first_at, last_at)
            SELECT incident_event.incident_id, event.place_id, event.identity_id, COUNT(*),
                MIN(event.occurred_at), MAX(event.occurred_at)
            FROM incident_event
            JOIN event ON event.position = incident_event.position
            WHERE incident_event.incident_id = \(incident)
            GROUP BY incident_event.incident_id, event.place_id, event.identity_id
            """
        )
    }
}
