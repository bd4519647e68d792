package import Evidence
import Foundation
package import Storage

/// An event of an incident, or a record near it, that is others than when it was looked at.
struct ChangedEvent {
    let id: Event.ID
    let position: EventPosition
    let isInside: Bool
    let digest: Int64
    let reading: Int64
    let corrected: Int64
    let person: Person.ID?
}

/// What an incident's relations were found among, and what of it has changed since.
extension Connection {
    /// Changes when the finders do; then all is found anew.
    private static var madeBy: String { "3" }

    /// Whether events, readings or records are others than when relations were found.
    package func relationsAreDue(of incident: Incident) throws -> Bool {
        guard try relationsAreOfThisMaking(incident.id) else { return true }
        return try !changedEvents(of: incident, limit: 1).isEmpty
            || !lostMarks(of: incident, limit: 1).isEmpty
    }

    /// How many of an incident's events are others than when relations were found; no more than the
    /// limit is counted.
    package func relationChangeCount(of incident: Incident, limit: Int) throws -> Int {
        guard try relationsAreOfThisMaking(incident.id) else {
            return min(limit, incident.eventCount)
        }
        return try changedEvents(of: incident, limit: limit).count
    }

    func relationsAreOfThisMaking(_ incident: Incident.ID) throws -> Bool {
        let row = try row("SELECT made_by FROM relation_build WHERE incident_id = \(incident)")
        return try row?("made_by", as: String.self) == Self.madeBy
    }

    func forgetRelations(of incident: Incident.ID) throws {
        try execute("DELETE FROM relation WHERE incident_id = \(incident)")
        try execute("DELETE FROM relation_mark WHERE incident_id = \(incident)")
        try execute("DELETE FROM relation_name WHERE incident_id = \(incident)")
        try execute(
            """
            INSERT INTO relation_build (incident_id, made_by, stamp)
            VALUES (\(incident), \(Self.madeBy), '0')
            ON CONFLICT (incident_id) DO UPDATE SET made_by = excluded.made_by
            """
        )
    }

    /// Another stamp than before, by which others know that relations are others.
    func stampRelations(of incident: Incident.ID) throws {
        try execute(
            """
            UPDATE relation_build SET stamp = CAST(CAST(stamp AS BIGINT) + 1 AS TEXT)
            WHERE incident_id = \(incident)
            """
        )
    }

    /// Events that are new, have other words, another reading, correction or author.
    func changedEvents(of incident: Incident, limit: Int) throws -> [ChangedEvent] {
        try rows(
            """
            WITH present AS (
                SELECT incident_event.position, 1 AS is_inside
                FROM incident_event WHERE incident_event.incident_id = \(incident.id)
                UNION ALL
                SELECT event.position, 0
                FROM event
                WHERE \(Self.isRecordNear(incident))
                    AND NOT EXISTS (
                        SELECT 1 FROM incident_event
                        WHERE incident_event.incident_id = \(incident.id)
                            AND incident_event.position = event.position
                    )
            )
            SELECT
                event.id, event.position, present.is_inside, event.digest,
                COALESCE(reading.mark, 0) AS reading,
                CAST(COALESCE(correction.corrected, 0) AS BIGINT) AS corrected,
                identity.person_id
            FROM present
            JOIN event ON event.position = present.position
            LEFT JOIN identity ON identity.id = event.identity_id
            LEFT JOIN reading ON reading.event_id = event.id
            LEFT JOIN (
                SELECT event_id, SUM(corrected_at % 1000003 + 1) AS corrected
                FROM reading_correction GROUP BY event_id
            ) AS correction ON correction.event_id = event.id
            LEFT JOIN relation_mark AS mark
                ON mark.incident_id = \(incident.id) AND mark.position = event.position
            WHERE mark.event_id IS NULL OR mark.event_id <> event.id
                OR mark.is_inside <> present.is_inside OR mark.digest <> event.digest
                OR mark.reading <> COALESCE(reading.mark, 0)
                OR mark.corrected <> COALESCE(correction.corrected, 0)
                OR mark.person_id IS DISTINCT FROM identity.person_id
            ORDER BY event.position
            LIMIT \(limit)
            """
        ).map(ChangedEvent.init)
    }

    /// Where events were looked at that are no longer there.
    func lostMarks(of incident: Incident, limit: Int) throws -> [EventPosition] {
        try rows(
            """
            SELECT mark.position
            FROM relation_mark AS mark
            WHERE mark.incident_id = \(incident.id)
                AND NOT EXISTS (
                    SELECT 1 FROM incident_event
                    WHERE incident_event.incident_id = \(incident.id)
                        AND incident_event.position = mark.position
                )
                AND NOT EXISTS (
                    SELECT 1 FROM event
                    WHERE event.position = mark.position AND \(Self.isRecordNear(incident))
                )
            ORDER BY mark.position
            LIMIT \(limit)
            """
        ).map { try $0("position") }
    }

    private static func isRecordNear(_ incident: Incident) -> SQL {
        let start = EventPosition(incident.storyWindow.start.addingTimeInterval(-2 * 86400))
        let end =
            incident.storyWindow.end.map { EventPosition($0) }
            ?? EventPosition(rawValue: .max)
        return """
            event.kind IN ('change', 'alert', 'notification', 'ticket', 'status', 'report')
                AND event.position >= \(start) AND event.position < \(end)
            """
    }
}

extension ChangedEvent {
    fileprivate init(_ row: Row) throws {
        id = try row("id")
        position = try row("position")
        isInside = try row("is_inside")
        digest = try row("digest")
        reading = try row("reading")
        corrected = try row("corrected")
        person = try row("person_id")
    }
}
