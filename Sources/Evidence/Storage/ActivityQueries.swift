package import Foundation
package import Storage

/// An event as a mark on a time axis.
package struct EventMark: Hashable, Sendable {
    package let event: Event.ID
    package let position: EventPosition
    package let at: Date
    package let kind: EventKind
    package let place: Place.ID
    package let person: Person.ID?
}

extension Connection {
    /// The marks of an incident's events in a window, in time order; all of them without one.
    package func marks(of incident: Incident.ID, during window: Window? = nil) throws -> [EventMark]
    {
        var conditions: [SQL] = ["incident_event.incident_id = \(incident)"]
        if let window {
            conditions.append("incident_event.position >= \(EventPosition(window.start))")
            if let end = window.end {
                conditions.append("incident_event.position < \(EventPosition(end))")
            }
        }
        return try rows(
            """
            SELECT event.id, event.position, event.occurred_at, event.kind, event.place_id,
                identity.person_id
            FROM incident_event
            JOIN event ON event.position = incident_event.position
            LEFT JOIN identity ON identity.id = event.identity_id
            WHERE \(SQL.all(conditions))
            ORDER BY incident_event.position
            """
        ).map { row in
            EventMark(
                event: try row("id"),
                position: try row("position"),
                at: try row("occurred_at"),
                kind: try row("kind"),
                place: try row("place_id"),
                person: try row("person_id")
            )
        }
    }
}
