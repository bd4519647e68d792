package import Foundation
package import Storage

/// What is needed to make an incident.
package struct IncidentDraft: Hashable, Sendable {
    /// Empty for one made from the title.
    package var key: String
    package var title: String
    package var summary: String
    package var window: Window
    package var storyWindow: Window
    package var isInvented: Bool
    package var isRestricted: Bool
    package var selections: [Selection.Reach]

    package init(
        key: String = "",
        title: String,
        summary: String = "",
        window: Window,
        storyWindow: Window? = nil,
        isInvented: Bool = false,
        isRestricted: Bool = false,
        selections: [Selection.Reach]
    ) {
        self.key = key
        self.title = title
        self.summary = summary
        self.window = window
        self.storyWindow = storyWindow ?? window
        self.isInvented = isInvented
        self.isRestricted = isRestricted
        self.selections = selections
    }
}

extension Connection {
    /// Makes an incident with its evidence and returns its key.
    ///
    /// Refuses a title without words, and a key that is taken.
    package func record(
        _ draft: IncidentDraft,
        by viewer: Viewer,
        ids: IDSource,
        at now: Date
    ) throws -> String {
        let title = draft.title.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !title.isEmpty else { throw Refusal(.invalid, "An incident needs a title.") }
        let id = Incident.ID(ids.next())
        let key = try key(for: draft, id)
        let taken: Int = try value("SELECT COUNT(*) FROM incident WHERE key = \(key)")
        guard taken == 0 else {
            throw Refusal(.conflict, "There is already an incident “\(key)”.")
        }
        try execute(
            """
            INSERT INTO incident (
                id, key, title, summary, started_at, ended_at, story_started_at, story_ended_at,
                is_invented, is_restricted, created_at, created_by, event_count, person_count
            ) VALUES (
                \(id), \(key), \(title), \(draft.summary), \(draft.window.start),
                \(draft.window.end), \(draft.storyWindow.start), \(draft.storyWindow.end),
                \(draft.isInvented), \(draft.isRestricted), \(now), \(viewer.account), 0, 0
            )
            """
        )
        for reach in draft.selections { try insert(reach, into: id, ids: ids) }
        try refreshMembership(of: id)
        return key
    }

    private func key(for draft: IncidentDraft, _ id: Incident.ID) throws -> String {
        guard draft.key.isEmpty else { return draft.key }
        let stem = IncidentKeys.stem(of: draft.title, draft.window.start)
        return try draft.isRestricted ? IncidentKeys.restricted(stem, id) : freeKey(stem)
    }

    /// Changes what an incident is called and when it was.
    ///
    /// Refuses a title without words, and an incident that was changed since `base`.
    package func update(
        _ incident: Incident,
        title: String,
        summary: String,
        window: Window,
        storyWindow: Window,
        basedOn base: Revision? = nil
    ) throws {
        let title = title.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !title.isEmpty else { throw Refusal(.invalid, "An incident needs a title.") }
        try revise(
            Incident.row(incident.id),
            set: """
                title = \(title), summary = \(summary),
                started_at = \(window.start), ended_at = \(window.end),
                story_started_at = \(storyWindow.start), story_ended_at = \(storyWindow.end)
                """,
            basedOn: base
        )
    }

    package func select(_ reach: Selection.Reach, into incident: Incident.ID, ids: IDSource) throws
    {
        try insert(reach, into: incident, ids: ids)
        try refreshMembership(of: incident)
    }

    /// Refuses with `notFound` a selection that the incident does not have.
    package func deselect(_ selection: Selection.ID, from incident: Incident.ID) throws {
        let removed = try execute(
            "DELETE FROM selection WHERE id = \(selection) AND incident_id = \(incident)"
        )
        guard removed == 1 else {
            throw Refusal(.notFound, "This evidence source was removed before.")
        }
        try refreshMembership(of: incident)
    }

    package func selections(of incident: Incident.ID) throws -> [Selection] {
        try rows(
            """
            SELECT id, place_id, thread, event_id, starts_at, ends_at FROM selection
            WHERE incident_id = \(incident)
            ORDER BY id
            """
        ).map(Selection.init)
    }

    private func insert(_ reach: Selection.Reach, into incident: Incident.ID, ids: IDSource) throws
    {
        let (place, thread, event, window) = reach.columns
        try execute(
            """
            INSERT INTO selection
                (id, incident_id, place_id, thread, event_id, starts_at, ends_at)
            VALUES (
                \(ids.next()), \(incident), \(place), \(thread), \(event),
                \(window?.start), \(window?.end)
            )
            """
        )
    }
}

extension Incident {
    static func row(_ id: ID) -> RevisedRow {
        RevisedRow("incident", where: "id = \(id)", gone: "This incident is no longer there.")
    }
}

extension Selection.Reach {
    fileprivate var columns: (Place.ID?, String?, Event.ID?, Window?) {
        switch self {
        case .place(let place, let window): (place, nil, nil, window)
        case .everywhere(let window): (nil, nil, nil, window)
        case .thread(let place, let root): (place, root, nil, nil)
        case .event(let event): (nil, nil, event, nil)
        }
    }
}

extension Selection {
    init(_ row: Row) throws {
        id = try row("id")
        let place: Place.ID? = try row("place_id")
        let thread: String? = try row("thread")
        let event: Event.ID? = try row("event_id")
        if let event {
            reach = .event(event)
        } else if let place, let thread {
            reach = .thread(place, root: thread)
        } else {
            let window = try Window(row, start: "starts_at", end: "ends_at")
            reach = place.map { .place($0, window) } ?? .everywhere(window)
        }
    }
}
