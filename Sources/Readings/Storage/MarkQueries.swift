package import Evidence
package import Storage

/// The column that events are asked for by; what was read before it is read again.
enum MarkColumn {
    static let migration = Migration(
        "readings: marks",
        [
            "ALTER TABLE reading ADD COLUMN marks BIGINT NOT NULL DEFAULT 0",
            "DELETE FROM reading",
        ]
    )
}

extension ReadingFilter {
    /// Nil where it lets everything through.
    package var condition: EventCondition? {
        guard !isEmpty else { return nil }
        let asked = groups.map { "(reading.marks & \($0.rawValue)) <> 0" as SQL }
        return EventCondition(
            "marks \(groups.map { String($0.rawValue) }.joined(separator: " "))",
            """
            EXISTS (
                SELECT 1 FROM reading
                WHERE reading.event_id = event.id AND \(SQL.all(asked))
            )
            """
        )
    }
}

extension Connection {
    /// What people said of an incident, with what is read of it; never machines' words.
    package func spoken(in incident: Incident.ID) throws -> [Spoken] {
        try rows(
            """
            SELECT event.occurred_at, identity.person_id, reading.marks
            FROM incident_event
            JOIN event ON event.position = incident_event.position
            JOIN reading ON reading.event_id = event.id
            JOIN identity ON identity.id = event.identity_id
            JOIN person ON person.id = identity.person_id
            WHERE incident_event.incident_id = \(incident)
                AND event.kind IN ('message', 'note') AND person.is_bot = 0
            ORDER BY incident_event.position
            """
        ).map { row in
            Spoken(
                at: try row("occurred_at"),
                person: try row("person_id"),
                marks: ReadingMarks(rawValue: try row("marks"))
            )
        }
    }

    /// Brings the marks of an event to what people say of it.
    func markAnew(_ event: Event.ID) throws {
        guard let reading = try readings(of: [event])[event] else { return }
        try execute(
            "UPDATE reading SET marks = \(reading.marks.rawValue) WHERE event_id = \(event)"
        )
    }
}
