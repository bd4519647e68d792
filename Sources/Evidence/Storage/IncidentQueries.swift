package import Foundation
package import Storage

/// What a list of incidents is narrowed to.
package struct IncidentFilter: Hashable, Sendable {
    package var text: String
    package var isInvented: Bool?
    package var from: Date?
    package var to: Date?

    package init(text: String = "", isInvented: Bool? = nil, from: Date? = nil, to: Date? = nil) {
        self.text = text
        self.isInvented = isInvented
        self.from = from
        self.to = to
    }
}

extension Connection {
    /// By its key, or by one that it had before; refuses with `notFound` what the viewer may not see.
    package func incident(_ key: String, for viewer: Viewer) throws -> Incident {
        let found = try row(
            """
            \(Incident.select)
            WHERE incident.id IN (
                    SELECT id FROM incident WHERE key = \(key)
                    UNION ALL SELECT incident_id FROM incident_former_key WHERE key = \(key)
                )
                AND \(viewer.maySeeIncident)
            ORDER BY CASE WHEN incident.key = \(key) THEN 0 ELSE 1 END, incident.id DESC
            LIMIT 1
            """
        )
        guard let found else { throw Refusal(.notFound, "There is no incident “\(key)”.") }
        return try Incident(found)
    }

    /// Newest first.
    package func incidents(
        for viewer: Viewer,
        matching filter: IncidentFilter = IncidentFilter(),
        offset: Int = 0,
        limit: Int = 50
    ) throws -> [Incident] {
        try rows(
            """
            \(Incident.select)
            WHERE \(filter.condition) AND \(viewer.maySeeIncident)
            ORDER BY incident.started_at DESC, incident.id DESC
            LIMIT \(limit) OFFSET \(offset)
            """
        ).map(Incident.init)
    }

    package func incidentCount(
        for viewer: Viewer,
        matching filter: IncidentFilter = IncidentFilter()
    ) throws -> Int {
        try value(
            """
            SELECT COUNT(*) FROM incident
            WHERE \(filter.condition) AND \(viewer.maySeeIncident)
            """
        )
    }

    /// An event of an incident; refuses one that is not in it.
    package func event(
        _ id: Event.ID,
        in incident: Incident,
        for viewer: Viewer
    ) throws -> Event {
        let found = try event(id, for: viewer)
        guard try incidents(with: found.id, for: viewer).contains(where: { $0.id == incident.id })
        else { throw Refusal(.notFound, "This event is not in the incident.") }
        return found
    }

    /// Those of some incidents that the viewer may see, by id.
    package func incidents(
        _ ids: [Incident.ID],
        for viewer: Viewer
    ) throws -> [Incident.ID: Incident] {
        guard !ids.isEmpty else { return [:] }
        let found = try rows(
            """
            \(Incident.select)
            WHERE incident.id IN \(SQL.list(ids)) AND \(viewer.maySeeIncident)
            """
        ).map(Incident.init)
        return Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    }

    /// The incidents that have an event among their evidence.
    package func incidents(with event: Event.ID, for viewer: Viewer) throws -> [Incident] {
        try rows(
            """
            \(Incident.select)
            JOIN incident_event ON incident_event.incident_id = incident.id
            WHERE incident_event.event_id = \(event) AND \(viewer.maySeeIncident)
            ORDER BY incident.started_at, incident.id
            """
        ).map(Incident.init)
    }
}

extension Incident {
    static let select: SQL = """
        SELECT incident.id, incident.key, incident.title, incident.summary, incident.started_at,
            incident.ended_at, incident.story_started_at, incident.story_ended_at,
            incident.is_invented, incident.is_restricted, incident.created_at,
            incident.event_count, incident.person_count, incident.revision
        FROM incident
        """

    init(_ row: Row) throws {
        id = try row("id")
        key = try row("key")
        title = try row("title")
        summary = try row("summary")
        window = try Window(row, start: "started_at", end: "ended_at")
        storyWindow = try Window(row, start: "story_started_at", end: "story_ended_at")
        isInvented = try row("is_invented")
        isRestricted = try row("is_restricted")
        createdAt = try row("created_at")
        eventCount = try row("event_count")
        personCount = try row("person_count")
        revision = try row("revision")
    }
}

extension IncidentFilter {
    /// Beyond this no title is meant; an engine refuses patterns of some thousands.
    private static let longestText = 500

    var condition: SQL {
        var conditions: [SQL] = []
        for word in text.prefix(Self.longestText).split(whereSeparator: \.isWhitespace) {
            let escaped = word.replacing("\\", with: "\\\\")
                .replacing("%", with: "\\%").replacing("_", with: "\\_")
            conditions.append(
                """
                lower(incident.title || ' ' || incident.key || ' ' || incident.summary)
                    LIKE lower(\("%" + escaped + "%")) ESCAPE '\\'
                """
            )
        }
        if let isInvented { conditions.append("incident.is_invented = \(isInvented)") }
        if let from { conditions.append("incident.started_at >= \(from)") }
        if let to { conditions.append("incident.started_at < \(to)") }
        return SQL.all(conditions)
    }
}

extension Connection {
    /// Every incident, the latest first, for work that nobody looks at.
    package func incidentsToDerive() throws -> [Incident] {
        try rows("\(Incident.select) ORDER BY incident.started_at DESC, incident.id").map(
            Incident.init
        )
    }
}
