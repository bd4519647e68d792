package import Foundation
package import Storage

/// What happened in one lane within a moment of a time axis: its first event, and how many they are.
package struct EventMark: Hashable, Sendable {
    /// What an axis has a line of its own for.
    package enum Lane: Sendable {
        case place
        case person
    }

    package let event: Event.ID
    package let position: EventPosition
    package let at: Date
    package let kind: EventKind
    package let place: Place.ID
    package let person: Person.ID?
    package let events: Int
}

/// A time in which nobody spoke in an incident.
package struct Silence: Hashable, Sendable {
    package let start: Date
    package let end: Date
    /// The words that end it.
    package let event: Event.ID

    package var seconds: TimeInterval { end.timeIntervalSince(start) }
}

extension Connection {
    /// The marks of an incident's events in a window, in time order; all of them without one.
    ///
    /// The engine puts together what lies too close to be told apart, so a drawing costs the same
    /// however much is in it.
    package func marks(
        of incident: Incident.ID,
        by lane: EventMark.Lane = .place,
        during window: Window? = nil
    ) throws -> [EventMark] {
        guard let (first, last) = try ends(of: incident) else { return [] }
        let low = max(first, window.map { EventPosition($0.start) } ?? first)
        let high = min(last, window?.end.map { EventPosition($0) } ?? last)
        let step = max(1, (high.rawValue - low.rawValue) / 400 + 1)
        let found = try rows(
            """
            SELECT event.id, event.position, event.occurred_at, event.kind, event.place_id,
                identity.person_id, mark.events
            FROM (
                SELECT MIN(incident_event.position) AS position, COUNT(*) AS events
                FROM incident_event
                JOIN event ON event.position = incident_event.position
                LEFT JOIN identity ON identity.id = event.identity_id
                WHERE \(Self.condition(incident, window))
                GROUP BY (incident_event.position - \(low)) / \(step), event.kind,
                    \(lane == .place ? "event.place_id" : "identity.person_id")
            ) AS mark
            JOIN event ON event.position = mark.position
            LEFT JOIN identity ON identity.id = event.identity_id
            ORDER BY mark.position
            """
        )
        return try found.map(EventMark.init)
    }

    /// The longest times in which nobody spoke, of a minute and more, in time order.
    ///
    /// Joins, alerts, and other records of machines don't end a silence.
    package func silences(of incident: Incident.ID, during window: Window) throws -> [Silence] {
        let minute = Int64(60_000_000) << EventPosition.slotBits
        return try rows(
            """
            SELECT silence.earlier, silence.position, event.id
            FROM (
                SELECT earlier, position
                FROM (
                    SELECT incident_event.position,
                        LAG(incident_event.position) OVER (ORDER BY incident_event.position)
                            AS earlier
                    FROM incident_event
                    JOIN event ON event.position = incident_event.position
                    WHERE \(Self.condition(incident, window))
                        AND event.kind IN \(SQL.list(EventKind.spoken))
                ) AS pair
                WHERE position - earlier >= \(minute)
                ORDER BY position - earlier DESC, position
                LIMIT 15
            ) AS silence
            JOIN event ON event.position = silence.position
            ORDER BY silence.position
            """
        ).map { row in
            Silence(
                start: try row("earlier", as: EventPosition.self).moment,
                end: try row("position", as: EventPosition.self).moment,
                event: try row("id")
            )
        }
    }

    static func condition(_ incident: Incident.ID, _ window: Window?) -> SQL {
        var conditions: [SQL] = ["incident_event.incident_id = \(incident)"]
        if let window {
            conditions.append("incident_event.position >= \(EventPosition(window.start))")
            if let end = window.end {
                conditions.append("incident_event.position < \(EventPosition(end))")
            }
        }
        return SQL.all(conditions)
    }
}

extension EventMark {
    init(_ row: Row) throws {
        event = try row("id")
        position = try row("position")
        at = try row("occurred_at")
        kind = try row("kind")
        place = try row("place_id")
        person = try row("person_id")
        events = try row("events")
    }
}
