package import Storage

extension Connection {
    /// Those of some events that the viewer may see.
    package func visible(_ events: Set<Event.ID>, for viewer: Viewer) throws -> Set<Event.ID> {
        guard !viewer.seesEverything else { return events }
        let seen = try rows(listing: events.sorted { $0.rawValue < $1.rawValue }) { list in
            """
            SELECT event.id
            FROM event
            JOIN place ON place.id = event.place_id
            WHERE event.id IN \(list) AND \(viewer.maySee)
            """
        }
        return Set(try seen.map { try $0("id") })
    }
}
