package import Storage

extension Connection {
    /// The people who did something during an incident's window, by when they first did.
    ///
    /// Who only joined, left, or set a topic isn't among them, nor are bots.
    package func responders(
        of incident: Incident.ID,
        during window: Window,
        for viewer: Viewer
    ) throws -> [Person] {
        let found = try rows(
            """
            SELECT \(Person.columns)
            FROM (
                SELECT identity.person_id, MIN(incident_event.position) AS position
                FROM incident_event
                JOIN event ON event.position = incident_event.position
                JOIN identity ON identity.id = event.identity_id
                WHERE \(Self.condition(incident, window))
                    AND event.kind NOT IN \(SQL.list(EventKind.quiet))
                GROUP BY identity.person_id
            ) AS responder
            JOIN person ON person.id = responder.person_id
            WHERE person.is_bot = 0
            ORDER BY responder.position
            """
        ).map(Person.init)
        guard !viewer.seesEverything else { return found }
        let known = try peopleByID(found.map(\.id), for: viewer)
        return found.compactMap { known[$0.id] }
    }

    /// How many times people spoke between two positions of an incident, counted up to a limit.
    package func spokenCount(
        in incident: Incident.ID,
        between earlier: EventPosition,
        and later: EventPosition,
        upTo limit: Int
    ) throws -> Int {
        try rows(
            """
            SELECT COUNT(*) AS spoken
            FROM (
                SELECT 1
                FROM incident_event
                JOIN event ON event.position = incident_event.position
                WHERE incident_event.incident_id = \(incident)
                    AND incident_event.position > \(earlier)
                    AND incident_event.position < \(later)
                    AND event.kind IN \(SQL.list(EventKind.spoken))
                LIMIT \(limit)
            ) AS between_them
            """
        ).first.map { try $0("spoken") } ?? 0
    }
}
