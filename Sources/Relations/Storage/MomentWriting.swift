package import Evidence
package import Foundation
import Readings
package import Storage

extension Connection {
    /// Finds an incident's moments anew where what they rest on is other than before.
    ///
    /// Says how many there are, or nil where nothing had to be done.
    @discardableResult
    package func refreshMoments(of incident: Incident) throws -> Int? {
        let stamp = try momentStamp(of: incident)
        guard try builtMoments(of: incident.id) != stamp else { return nil }
        let scene = MomentScene(
            incident,
            events: try allEvents(of: incident.id),
            readings: try readings(of: incident.id),
            relations: try relations(of: incident.id)
        )
        let moments = MomentFinding.moments(in: scene)
        try execute("DELETE FROM moment WHERE incident_id = \(incident.id)")
        try execute(
            moments.enumerated().map { ordinal, moment in
                """
                INSERT INTO moment (
                    incident_id, kind, event_id, occurred_at, ordinal, reason, weight, events
                ) VALUES (
                    \(incident.id), \(moment.kind), \(moment.anchor), \(moment.at), \(ordinal),
                    \(moment.reason), \(moment.weight), \(try moment.storedEvents)
                )
                """
            }
        )
        try execute(
            """
            INSERT INTO moment_build (incident_id, stamp) VALUES (\(incident.id), \(stamp))
            ON CONFLICT (incident_id) DO UPDATE SET stamp = excluded.stamp
            """
        )
        return moments.count
    }

    /// Whether what an incident's moments rest on is other than when they were found.
    package func momentsAreDue(of incident: Incident) throws -> Bool {
        try builtMoments(of: incident.id) != momentStamp(of: incident)
    }

    /// Keeps what a person made of a moment; nil lets it be open again.
    package func decide(
        _ decision: Moment.Decision?,
        on moment: Moment,
        of incident: Incident.ID,
        by viewer: Viewer,
        at now: Date
    ) throws {
        guard let decision else {
            try execute(
                """
                DELETE FROM moment_decision
                WHERE incident_id = \(incident) AND kind = \(moment.kind)
                    AND event_id = \(moment.anchor)
                """
            )
            return
        }
        try execute(
            """
            INSERT INTO moment_decision (
                incident_id, kind, event_id, decision, decided_by, decided_at
            ) VALUES (
                \(incident), \(moment.kind), \(moment.anchor), \(decision), \(viewer.account), \(now)
            )
            ON CONFLICT (incident_id, kind, event_id) DO UPDATE SET
                decision = excluded.decision, decided_by = excluded.decided_by,
                decided_at = excluded.decided_at
            """
        )
    }

    private func builtMoments(of incident: Incident.ID) throws -> String? {
        try row("SELECT stamp FROM moment_build WHERE incident_id = \(incident)")?("stamp")
    }

    /// Changes with the relations, the window and the title, and with what people corrected.
    private func momentStamp(of incident: Incident) throws -> String {
        let build: String? =
            try row("SELECT stamp FROM relation_build WHERE incident_id = \(incident.id)")?("stamp")
        let corrections = try decisionMark(
            """
            SELECT COUNT(*) AS count, COALESCE(MAX(reading_correction.corrected_at), 0) AS latest
            FROM reading_correction
            JOIN incident_event ON incident_event.event_id = reading_correction.event_id
            WHERE incident_event.incident_id = \(incident.id)
            """
        )
        let decisions = try decisionMark(
            """
            SELECT COUNT(*) AS count, COALESCE(MAX(relation_decision.decided_at), 0) AS latest
            FROM relation_decision
            JOIN incident_event ON incident_event.event_id = relation_decision.from_event
            WHERE incident_event.incident_id = \(incident.id)
            """
        )
        let window = [incident.window.start, incident.window.end].map {
            $0.map { String(Int64($0.timeIntervalSince1970)) } ?? "open"
        }
        return (["1", build ?? "", corrections, decisions] + window + [incident.title])
            .joined(separator: " ")
    }

    private func decisionMark(_ query: SQL) throws -> String {
        guard let row = try row(query) else { return "" }
        let numbers: [Int64] = try [row("count"), row("latest")]
        return numbers.map(String.init).joined(separator: "/")
    }

    private func allEvents(of incident: Incident.ID) throws -> [Event] {
        var events: [Event] = []
        var page = EventPage.first
        while true {
            let slice = try self.events(of: incident, page: page, limit: 2000)
            events += slice.events
            guard slice.hasLater, let last = slice.events.last else { return events }
            page = .after(last.position)
        }
    }
}
