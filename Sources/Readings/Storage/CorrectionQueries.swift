package import Evidence
package import Foundation
package import Storage

/// A correction as somebody made it.
package struct MadeCorrection: Sendable {
    package let event: Event.ID
    package let correction: Correction
    /// An account.
    package let by: String
    package let at: Date
}

extension Connection {
    /// The corrections of an incident's events.
    package func corrections(of incident: Incident.ID) throws -> [Event.ID: [Correction]] {
        var found: [Event.ID: [Correction]] = [:]
        for row in try rows(
            """
            SELECT reading_correction.event_id, reading_correction.facet, reading_correction.word
            FROM reading_correction
            JOIN incident_event ON incident_event.event_id = reading_correction.event_id
            WHERE incident_event.incident_id = \(incident)
            ORDER BY reading_correction.event_id, reading_correction.facet
            """
        ) {
            guard let correction = Correction(facet: try row("facet"), word: try row("word")) else {
                continue
            }
            found[try row("event_id"), default: []].append(correction)
        }
        return found
    }

    /// From the first to the last of an incident's corrected events; nil where none is.
    func correctedStretch(of incident: Incident.ID) throws -> ClosedRange<EventPosition>? {
        let row = try row(
            """
            SELECT MIN(incident_event.position) AS first, MAX(incident_event.position) AS last
            FROM reading_correction
            JOIN incident_event ON incident_event.event_id = reading_correction.event_id
            WHERE incident_event.incident_id = \(incident)
            """
        )
        guard let row, let first: EventPosition? = try row("first"), let first,
            let last: EventPosition? = try row("last"), let last
        else { return nil }
        return first...last
    }

    /// Incidents of which something was corrected.
    package func correctedIncidents() throws -> [Incident.ID] {
        try rows(
            """
            SELECT DISTINCT incident_event.incident_id AS id
            FROM reading_correction
            JOIN incident_event ON incident_event.event_id = reading_correction.event_id
            ORDER BY id
            """
        ).map { try $0("id") }
    }

    /// How many messages were corrected.
    package func correctedMessageCount() throws -> Int {
        try row("SELECT COUNT(DISTINCT event_id) AS count FROM reading_correction")?("count") ?? 0
    }

    /// The latest corrections.
    package func latestCorrections(limit: Int) throws -> [MadeCorrection] {
        try rows(
            """
            SELECT event_id, facet, word, corrected_by, corrected_at FROM reading_correction
            ORDER BY corrected_at DESC, event_id, facet
            LIMIT \(limit)
            """
        ).compactMap { row in
            guard let correction = Correction(facet: try row("facet"), word: try row("word")) else {
                return nil
            }
            return MadeCorrection(
                event: try row("event_id"),
                correction: correction,
                by: try row("corrected_by"),
                at: try row("corrected_at")
            )
        }
    }

    /// Takes all that people said of an event's reading back.
    package func withdrawCorrections(of event: Event.ID) throws {
        try execute("DELETE FROM reading_correction WHERE event_id = \(event)")
        try markAnew(event)
    }
}
