package import Storage

extension Connection {
    /// Those of some events that the viewer may see.
    package func visible(_ events: Set<Event.ID>, for viewer: Viewer) throws -> Set<Event.ID> {
        guard !viewer.seesEverything else { return events }
        let all = events.sorted { $0.rawValue < $1.rawValue }
        var seen: Set<Event.ID> = []
        for start in stride(from: 0, to: all.count, by: 500) {
            let part = Array(all[start..<min(start + 500, all.count)])
            for row in try rows(
                """
                SELECT event.id
                FROM event
                JOIN place ON place.id = event.place_id
                WHERE event.id IN \(SQL.list(part)) AND \(viewer.maySee)
                """
            ) { seen.insert(try row("id")) }
        }
        return seen
    }
}
