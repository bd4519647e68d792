package import Evidence
import Foundation
package import Storage

extension Moment.Kind: Storable {}
extension Moment.Decision: Storable {}

extension Connection {
    /// An incident's possible turning points with what people made of them, the weightiest first.
    package func moments(of incident: Incident.ID) throws -> [Moment] {
        let moments = try rows(
            """
            SELECT
                moment.kind, moment.event_id, moment.occurred_at, moment.reason, moment.weight,
                moment.events, moment_decision.decision
            FROM moment
            LEFT JOIN moment_decision
                ON moment_decision.incident_id = moment.incident_id
                AND moment_decision.kind = moment.kind
                AND moment_decision.event_id = moment.event_id
            WHERE moment.incident_id = \(incident)
            ORDER BY moment.ordinal
            """
        ).map(Moment.init)
        return try withinIncident(moments, incident)
    }

    /// Those of which all evidence is still in the incident; others are gone when it is derived again.
    private func withinIncident(_ moments: [Moment], _ incident: Incident.ID) throws -> [Moment] {
        let events = Set(moments.flatMap { [$0.anchor] + $0.events })
        let found = try rows(listing: events.sorted { $0.rawValue < $1.rawValue }) { list in
            """
            SELECT event_id FROM incident_event
            WHERE incident_id = \(incident) AND event_id IN \(list)
            """
        }
        let present = Set(try found.map { try $0("event_id", as: Event.ID.self) })
        return moments.filter { present.isSuperset(of: [$0.anchor] + $0.events) }
    }

    /// Those to show: what was dismissed leaves its room to others; in time order.
    package func openMoments(of incident: Incident.ID, limit: Int = 12) throws -> [Moment] {
        try moments(of: incident).filter { $0.decision != .dismissed }.prefix(limit)
            .sorted { ($0.at, $0.kind.rawValue) < ($1.at, $1.kind.rawValue) }
    }

    /// Refuses with `notFound` what is not suggested.
    package func moment(
        _ kind: Moment.Kind,
        at event: Event.ID,
        of incident: Incident.ID
    ) throws -> Moment {
        let found = try moments(of: incident).first { $0.kind == kind && $0.anchor == event }
        guard let found else { throw Refusal(.notFound, "This is no longer suggested.") }
        return found
    }
}

extension Moment {
    init(_ row: Row) throws {
        let text: String = try row("events")
        self.init(
            try row("kind"),
            anchor: try row("event_id"),
            at: try row("occurred_at"),
            events: try JSONDecoder().decode([String].self, from: Foundation.Data(text.utf8))
                .map { Event.ID($0) },
            reason: try row("reason"),
            weight: try row("weight"),
            decision: try row("decision")
        )
    }

    var storedEvents: String {
        get throws {
            String(
                decoding: try JSONEncoder().encode(events.map(\.rawValue)),
                as: UTF8.self
            )
        }
    }
}
