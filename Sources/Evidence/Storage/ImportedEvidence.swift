package import Foundation
package import Storage

extension Connection {
    /// Selects into an incident the stretch that was stored since a moment, in each place of it.
    ///
    /// Refuses where nothing new was stored, or the incident is unknown.
    package func takeImported(
        since began: Date,
        into key: String?,
        orNew title: String?,
        ids: IDSource,
        at now: Date
    ) throws -> String {
        let stretches = try rows(
            """
            SELECT place_id, MIN(occurred_at) AS first_at, MAX(occurred_at) AS last_at
            FROM event
            WHERE recorded_at >= \(began)
            GROUP BY place_id
            ORDER BY place_id
            """
        )
        let selections: [Selection.Reach] = try stretches.map { row in
            let window = try Window(
                start: row("first_at"),
                end: row("last_at", as: Date.self).addingTimeInterval(1)
            )
            return .place(try row("place_id"), window)
        }
        if let key {
            let incident = try incident(key, for: .operatorOfTheMachine)
            for selection in selections { try select(selection, into: incident.id, ids: ids) }
            return key
        }
        let starts: [Date] = try stretches.map { try $0("first_at") }
        let ends: [Date] = try stretches.map { try $0("last_at") }
        guard let start = starts.min(), let end = ends.max() else {
            throw Refusal(.invalid, "Nothing new was read to make an incident of.")
        }
        let draft = IncidentDraft(
            title: title ?? "",
            window: try Window(start: start, end: end.addingTimeInterval(1)),
            selections: selections
        )
        return try record(draft, by: .operatorOfTheMachine, ids: ids, at: now)
    }

    /// What an import added, by place and as far as the viewer may see it: where an incident of it
    /// would begin and end.
    package func added(by run: ImportRun.ID, for viewer: Viewer) throws -> [PlaceActivity] {
        let open = Set(try openPlaces(for: viewer).map(\.place.id))
        return try places(
            counted: """
                SELECT event.place_id, COUNT(*) AS events, MIN(event.occurred_at) AS first_at,
                    MAX(event.occurred_at) AS last_at
                FROM import_run
                JOIN event ON event.source = import_run.source
                    AND event.recorded_at = import_run.started_at
                WHERE import_run.id = \(run)
                GROUP BY event.place_id
                """
        ).filter { open.contains($0.place.id) }
    }
}
