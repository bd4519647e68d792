package import Storage

extension EventSlice {
    package static var empty: EventSlice {
        EventSlice(events: [], hasEarlier: false, hasLater: false)
    }
}

extension EventDetails {
    package static var none: EventDetails {
        EventDetails(reactions: [:], files: [:], versions: [:])
    }
}

extension Connection {
    /// Every place by name, without counting its events.
    package func allPlaces() throws -> [Place] {
        try rows(
            """
            SELECT id, source, external_id, kind, name, topic, purpose, created_at, is_archived
            FROM place
            ORDER BY name, id
            """
        ).map(Place.init)
    }

    /// For each event the earliest incident that has it and that the viewer may see.
    package func firstIncidents(
        of events: [Event.ID],
        for viewer: Viewer
    ) throws -> [Event.ID: Incident] {
        let found = try rows(
            """
            SELECT incident_event.event_id, incident.key
            FROM incident_event
            JOIN incident ON incident.id = incident_event.incident_id
            WHERE incident_event.event_id IN \(SQL.list(events)) AND \(viewer.maySeeIncident)
            ORDER BY incident.started_at DESC, incident.id DESC
            """
        )
        var keys: [Event.ID: String] = [:]
        for row in found { keys[try row("event_id")] = try row("key") }
        var incidents: [String: Incident] = [:]
        for key in Set(keys.values) { incidents[key] = try incident(key, for: viewer) }
        return keys.compactMapValues { incidents[$0] }
    }
}
