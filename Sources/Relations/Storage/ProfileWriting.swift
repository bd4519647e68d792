package import Evidence
package import Storage

extension Connection {
    private static var profileMaker: String { "1" }
    /// Words enough to know what an incident is about.
    private static var mostEvents: Int { 2000 }

    /// Incidents whose title, window or evidence is other than when they were profiled, the latest
    /// first.
    package func incidentsToProfile(limit: Int) throws -> [Incident] {
        let due = try rows(
            """
            SELECT incident.id FROM incident
            LEFT JOIN incident_profile ON incident_profile.incident_id = incident.id
            WHERE incident_profile.incident_id IS NULL
                OR incident_profile.made_by <> \(Self.profileMaker)
                OR incident_profile.title <> incident.title
                OR incident_profile.summary <> incident.summary
                OR incident_profile.started_at <> incident.started_at
                OR incident_profile.ended_at <> COALESCE(incident.ended_at, 0)
                OR incident_profile.event_count <> incident.event_count
            ORDER BY incident.started_at DESC, incident.id
            LIMIT \(limit)
            """
        )
        let ids: [Incident.ID] = try due.map { try $0("id") }
        let found = try incidents(ids, for: .operatorOfTheMachine)
        return ids.compactMap { found[$0] }
    }

    /// Counts what an incident speaks of anew.
    package func profile(_ incident: Incident) throws {
        var filter = EventFilter(kinds: [.message, .note, .change])
        filter.from = incident.window.start
        filter.to = incident.window.end
        let events = try self.events(
            of: incident.id,
            matching: filter,
            limit: Self.mostEvents
        ).events
        let profile = IncidentProfile(
            title: incident.title,
            summary: incident.summary,
            events: events
        )
        try execute(
            """
            UPDATE term_use SET incidents = incidents - 1
            WHERE term IN (SELECT term FROM incident_term WHERE incident_id = \(incident.id))
            """
        )
        try execute("DELETE FROM incident_term WHERE incident_id = \(incident.id)")
        try execute(
            profile.counts.sorted { $0.key < $1.key }.flatMap { term, count -> [SQL] in
                [
                    """
                    INSERT INTO incident_term (incident_id, term, count)
                    VALUES (\(incident.id), \(term), \(count))
                    """,
                    """
                    INSERT INTO term_use (term, incidents, word)
                    VALUES (\(term), 1, \(profile.written[term] ?? term))
                    ON CONFLICT (term) DO UPDATE SET incidents = term_use.incidents + 1
                    """,
                ]
            }
        )
        try execute(
            """
            INSERT INTO incident_profile (
                incident_id, made_by, title, summary, started_at, ended_at, event_count
            )
            SELECT id, \(Self.profileMaker), title, summary, started_at, COALESCE(ended_at, 0),
                event_count
            FROM incident WHERE id = \(incident.id)
            ON CONFLICT (incident_id) DO UPDATE SET
                made_by = excluded.made_by, title = excluded.title, summary = excluded.summary,
                started_at = excluded.started_at, ended_at = excluded.ended_at,
                event_count = excluded.event_count
            """
        )
    }
}
