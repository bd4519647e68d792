package import Evidence
import Language
package import Storage

extension Connection {
    /// What is read of some events, with people's corrections.
    package func readings(of events: [Event.ID]) throws -> [Event.ID: Reading] {
        try corrected(
            rows(listing: events) { list in
                "SELECT \(Reading.columns) FROM reading WHERE reading.event_id IN \(list)"
            }.map(Reading.init)
        )
    }

    /// What is read of an incident's events, with people's corrections.
    package func readings(of incident: Incident.ID) throws -> [Event.ID: Reading] {
        try corrected(
            rows(
                """
                SELECT \(Reading.columns)
                FROM incident_event
                JOIN reading ON reading.event_id = incident_event.event_id
                WHERE incident_event.incident_id = \(incident)
                """
            ).map(Reading.init)
        )
    }

    func corrected(_ readings: [Reading]) throws -> [Event.ID: Reading] {
        var found = Dictionary(readings.map { ($0.event, $0) }, uniquingKeysWith: { one, _ in one })
        let rows = try rows(listing: readings.map(\.event)) { list in
            """
            SELECT event_id, facet, word FROM reading_correction
            WHERE event_id IN \(list)
            ORDER BY event_id, facet
            """
        }
        for row in rows {
            guard let correction = Correction(facet: try row("facet"), word: try row("word"))
            else { continue }
            found[try row("event_id")]?.take(correction)
        }
        return found
    }

    /// How many of an incident's events are read, in their present words, and how many there are.
    package func readCount(
        of incident: Incident.ID,
        by maker: String
    ) throws -> (read: Int, total: Int) {
        let row = try row(
            """
            SELECT COUNT(*) AS total, COUNT(reading.event_id) AS done
            FROM incident_event
            JOIN event ON event.position = incident_event.position
            LEFT JOIN reading ON reading.event_id = event.id
                AND reading.digest = event.digest AND reading.made_by = \(maker)
            WHERE incident_event.incident_id = \(incident)
            """
        )
        return (try row?("done") ?? 0, try row?("total") ?? 0)
    }

    /// The stretch of an incident's events whose readings are missing or of other words; nil where
    /// there is none.
    package func unread(
        of incident: Incident.ID,
        by maker: String
    ) throws -> ClosedRange<EventPosition>? {
        let row = try row(
            """
            SELECT MIN(incident_event.position) AS first, MAX(incident_event.position) AS last
            FROM incident_event
            JOIN event ON event.id = incident_event.event_id
            LEFT JOIN reading ON reading.event_id = event.id
            WHERE incident_event.incident_id = \(incident)
                AND (
                    reading.event_id IS NULL OR reading.digest <> event.digest
                    OR reading.made_by <> \(maker)
                )
            """
        )
        guard let row, let first: EventPosition? = try row("first"), let first,
            let last: EventPosition? = try row("last"), let last
        else { return nil }
        return first...last
    }
}
