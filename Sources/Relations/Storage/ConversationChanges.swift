import Evidence
import Storage

/// What an event was when it was told to which conversation it belongs.
struct LineMark: Hashable {
    let event: Event.ID
    let digest: Int64
    let reading: Int64
    let corrected: Int64
    let decided: Int64
    let person: Person.ID?
}

extension Connection {
    /// Events that are new, have other words, another reading, correction or author, or of which
    /// people decided otherwise what they answer.
    func changedLines(of incident: Incident.ID) throws -> [Event.ID] {
        try lineMarks(
            of: incident,
            where: """
                member.event_id IS NULL OR member.position <> event.position
                    OR member.digest <> event.digest
                    OR member.reading <> COALESCE(reading.mark, 0)
                    OR member.corrected <> COALESCE(correction.corrected, 0)
                    OR member.decided <> COALESCE(decision.decided, 0)
                    OR member.person_id IS DISTINCT FROM identity.person_id
                """
        ).map(\.event)
    }

    /// Events that were told apart and are no longer there.
    func lostLines(of incident: Incident.ID) throws -> [Event.ID] {
        try rows(
            """
            SELECT member.event_id
            FROM conversation_event AS member
            WHERE member.incident_id = \(incident)
                AND NOT EXISTS (
                    SELECT 1 FROM incident_event
                    JOIN event ON event.position = incident_event.position
                    WHERE incident_event.incident_id = \(incident)
                        AND incident_event.position = member.position
                        AND event.id = member.event_id AND \(Self.isLine)
                )
            ORDER BY member.event_id
            """
        ).map { try $0("event_id") }
    }

    /// What some events are now.
    func lineMarks(
        _ events: [Event.ID],
        of incident: Incident.ID
    ) throws -> [Event.ID: LineMark] {
        let marks = try rows(listing: events) { list in
            Self.lineMarks(of: incident, where: "event.id IN \(list)")
        }
        return Dictionary(
            try marks.map(LineMark.init).map { ($0.event, $0) },
            uniquingKeysWith: { one, _ in one }
        )
    }

    private func lineMarks(of incident: Incident.ID, where condition: SQL) throws -> [LineMark] {
        try rows(Self.lineMarks(of: incident, where: condition)).map(LineMark.init)
    }

    private static func lineMarks(of incident: Incident.ID, where condition: SQL) -> SQL {
        """
        SELECT event.id, event.digest, COALESCE(reading.mark, 0) AS reading,
            COALESCE(correction.corrected, 0) AS corrected,
            COALESCE(decision.decided, 0) AS decided, identity.person_id
        FROM incident_event
        JOIN event ON event.position = incident_event.position
        LEFT JOIN identity ON identity.id = event.identity_id
        LEFT JOIN reading ON reading.event_id = event.id
        LEFT JOIN (
            SELECT event_id, CAST(SUM(corrected_at % 1000003 + 1) AS BIGINT) AS corrected
            FROM reading_correction GROUP BY event_id
        ) AS correction ON correction.event_id = event.id
        LEFT JOIN (
            SELECT from_event,
                CAST(SUM(decided_at % 1000003 * 16 + LENGTH(decision)) AS BIGINT) AS decided
            FROM relation_decision
            WHERE kind = \(Relation.Kind.repliesTo)
            GROUP BY from_event
        ) AS decision ON decision.from_event = event.id
        LEFT JOIN conversation_event AS member
            ON member.incident_id = \(incident) AND member.event_id = event.id
        WHERE incident_event.incident_id = \(incident) AND \(isLine) AND (\(condition))
        ORDER BY event.position
        """
    }

    /// Housekeeping of a place is of no conversation.
    private static var isLine: SQL {
        "event.kind NOT IN \(SQL.list(EventKind.allCases.filter(\.isQuiet)))"
    }
}

extension LineMark {
    fileprivate init(_ row: Row) throws {
        event = try row("id")
        digest = try row("digest")
        reading = try row("reading")
        corrected = try row("corrected")
        decided = try row("decided")
        person = try row("person_id")
    }
}
