package import Foundation
package import Storage

/// A place with how much is known of it.
package struct PlaceActivity: Hashable, Sendable {
    package let place: Place
    package let eventCount: Int
    package let first: Date?
    package let last: Date?
}

extension Connection {
    /// Every place with its events counted, or one incident's places with that incident's events.
    package func places(
        of incident: Incident.ID? = nil,
        during window: Window? = nil
    ) throws -> [PlaceActivity] {
        let part: SQL =
            incident.map {
                """
                JOIN incident_event
                    ON incident_event.incident_id = \($0)
                    AND incident_event.position = event.position
                """
            } ?? ""
        var conditions: [SQL] = []
        if let window {
            conditions.append("event.position >= \(EventPosition(window.start))")
            if let end = window.end {
                conditions.append("event.position < \(EventPosition(end))")
            }
        }
        return try rows(
            """
            SELECT place.id, place.source, place.external_id, place.kind, place.name, place.topic,
                place.purpose, place.created_at, place.is_archived,
                activity.events, activity.first_at, activity.last_at
            FROM place
            JOIN (
                SELECT event.place_id, COUNT(*) AS events,
                    MIN(event.occurred_at) AS first_at, MAX(event.occurred_at) AS last_at
                FROM event
                \(part)
                WHERE \(SQL.all(conditions))
                GROUP BY event.place_id
            ) AS activity ON activity.place_id = place.id
            ORDER BY place.name, place.id
            """
        ).map { row in
            PlaceActivity(
                place: try Place(row),
                eventCount: try row("events"),
                first: try row("first_at"),
                last: try row("last_at")
            )
        }
    }

    /// Places by what a person may call them: their id at the source, their name, or our id.
    package func places(called name: String) throws -> [Place] {
        let bare = name.hasPrefix("#") ? String(name.dropFirst()) : name
        return try rows(
            """
            SELECT id, source, external_id, kind, name, topic, purpose, created_at, is_archived
            FROM place
            WHERE external_id = \(bare) OR name = \(bare) OR id = \(bare)
            ORDER BY id
            """
        ).map(Place.init)
    }
}

extension Place {
    init(_ row: Row) throws {
        id = try row("id")
        origin = Origin(source: try row("source"), externalID: try row("external_id"))
        kind = try row("kind")
        name = try row("name")
        topic = try row("topic")
        purpose = try row("purpose")
        createdAt = try row("created_at")
        isArchived = try row("is_archived")
    }
}
