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
    /// One incident's places, with that incident's events counted.
    package func places(of incident: Incident.ID) throws -> [PlaceActivity] {
        try places(
            counted: """
                SELECT place_id, CAST(SUM(events) AS BIGINT) AS events,
                    MIN(first_at) AS first_at, MAX(last_at) AS last_at
                FROM incident_part
                WHERE incident_id = \(incident)
                GROUP BY place_id
                """
        )
    }

    /// Every place with its events counted, of which the index of places and positions tells all.
    package func places() throws -> [PlaceActivity] {
        let unit = Self.positionsAMillisecond
        return try places(
            counted: """
                SELECT place_id, COUNT(*) AS events,
                    MIN(position) / \(unit) AS first_at, MAX(position) / \(unit) AS last_at
                FROM event
                GROUP BY place_id
                """
        )
    }

    func places(counted activity: SQL) throws -> [PlaceActivity] {
        try rows(
            """
            SELECT place.id, place.source, place.external_id, place.kind, place.name, place.topic,
                place.purpose, place.created_at, place.is_archived,
                activity.events, activity.first_at, activity.last_at
            FROM place
            JOIN (\(activity)) AS activity ON activity.place_id = place.id
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
