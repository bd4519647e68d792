package import Evidence
package import Foundation
package import Storage

extension Connection {
    package func begin(
        _ title: String,
        of incident: Incident.ID,
        by viewer: Viewer,
        ids: IDSource,
        at now: Date
    ) throws -> Investigation.ID {
        let title = try Self.required(title, "An investigation needs a title.")
        let id = Investigation.ID(ids.next())
        try execute(
            """
            INSERT INTO investigation (id, incident_id, title, summary, started_at, created_by)
            VALUES (\(id), \(incident), \(title), '', \(now), \(viewer.account))
            """
        )
        return id
    }

    /// Refuses a title without words, and an investigation that was changed since `base`.
    package func update(
        _ investigation: Investigation.ID,
        title: String,
        summary: String,
        purpose: String = "",
        depth: Investigation.Depth = .standard,
        basedOn base: Revision? = nil
    ) throws {
        let title = try Self.required(title, "An investigation needs a title.")
        try revise(
            investigation.row,
            set: """
                title = \(title), summary = \(summary), purpose = \(purpose), depth = \(depth)
                """,
            basedOn: base
        )
    }

    package func addMarker(
        _ kind: Marker.Kind,
        title: String = "",
        summary: String = "",
        notes: String = "",
        citing events: [Event.ID],
        to investigation: Investigation.ID,
        ids: IDSource,
        at now: Date
    ) throws -> Marker.ID {
        let id = Marker.ID(ids.next())
        try execute(
            """
            INSERT INTO marker (id, investigation_id, kind, title, summary, notes, touched_at)
            VALUES (
                \(id), \(investigation), \(kind), \(title), \(summary), \(notes), \(now)
            )
            """
        )
        try cite(events, for: id.rawValue, in: investigation)
        return id
    }

    /// Puts an event into the marker of a kind that was last worked on, or else into a new one.
    package func put(
        _ event: Event.ID,
        into kind: Marker.Kind,
        of investigation: Investigation.ID,
        ids: IDSource,
        at now: Date
    ) throws -> Marker.ID {
        let latest = try row(
            """
            SELECT id FROM marker
            WHERE investigation_id = \(investigation) AND kind = \(kind)
            ORDER BY touched_at DESC, id DESC
            LIMIT 1
            """
        )
        guard let latest else {
            return try addMarker(kind, citing: [event], to: investigation, ids: ids, at: now)
        }
        let id: Marker.ID = try latest("id")
        try put(event, into: id, of: investigation, at: now)
        return id
    }

    /// Refuses with `notFound` a marker that is not of this investigation.
    package func put(
        _ event: Event.ID,
        into marker: Marker.ID,
        of investigation: Investigation.ID,
        at now: Date
    ) throws {
        let touched = try execute(
            """
            UPDATE marker SET touched_at = \(now)
            WHERE id = \(marker) AND investigation_id = \(investigation)
            """
        )
        guard touched == 1 else { throw Refusal(.notFound, "There is no such marker.") }
        try cite([event], for: marker.rawValue, in: investigation)
    }

    /// Refuses a marker that is not there, and one that was changed since `base`.
    package func update(
        _ marker: Marker.ID,
        of investigation: Investigation.ID,
        kind: Marker.Kind,
        title: String = "",
        summary: String,
        notes: String,
        basedOn base: Revision? = nil,
        at now: Date
    ) throws {
        try revise(
            investigation.claim(marker.rawValue, "marker", "This marker is no longer there."),
            set: """
                kind = \(kind), title = \(title), summary = \(summary), notes = \(notes),
                touched_at = \(now)
                """,
            basedOn: base
        )
    }

    package func add(
        _ kind: Finding.Kind,
        _ text: String,
        citing events: [Event.ID],
        to investigation: Investigation.ID,
        ids: IDSource
    ) throws {
        let text = try Self.required(text, "A finding needs a text.")
        let id = ids.next()
        try execute(
            """
            INSERT INTO finding (id, investigation_id, kind, text)
            VALUES (\(id), \(investigation), \(kind), \(text))
            """
        )
        try cite(events, for: id, in: investigation)
    }

    package func addFollowUp(
        _ text: String,
        assignee: String,
        due: Date?,
        state: FollowUp.State = .proposed,
        completedAt: Date? = nil,
        citing events: [Event.ID],
        to investigation: Investigation.ID,
        ids: IDSource
    ) throws {
        let text = try Self.required(text, "A follow-up needs a text.")
        let id = ids.next()
        try execute(
            """
            INSERT INTO follow_up
                (id, investigation_id, text, assignee, due, state, completed_at)
            VALUES (
                \(id), \(investigation), \(text), \(assignee), \(due), \(state),
                \(completedAt)
            )
            """
        )
        try cite(events, for: id, in: investigation)
    }

    /// One that is done is completed now; any other is not.
    ///
    /// Refuses a follow-up that is not there, and one that was changed since `base`.
    package func set(
        _ followUp: FollowUp.ID,
        of investigation: Investigation.ID,
        to state: FollowUp.State,
        basedOn base: Revision? = nil,
        at now: Date
    ) throws {
        let completed: SQL = state == .done ? "COALESCE(completed_at, \(now))" : "NULL"
        try revise(
            investigation.claim(
                followUp.rawValue,
                "follow_up",
                "This follow-up is no longer there."
            ),
            set: "state = \(state), completed_at = \(completed)",
            basedOn: base
        )
    }

    /// Removes a marker, finding or follow-up from its investigation.
    ///
    /// Refuses one that is not there, and one that was changed since `base`.
    package func removeClaim(
        _ id: String,
        from investigation: Investigation.ID,
        basedOn base: Revision? = nil
    ) throws {
        let gone = "This is no longer in the investigation."
        let table = try ["marker", "finding", "follow_up"].map(SQL.init(verbatim:)).first { table in
            try row(
                """
                SELECT id FROM \(table) WHERE id = \(id) AND investigation_id = \(investigation)
                """
            ) != nil
        }
        guard let table else { throw Refusal(.notFound, gone) }
        try remove(investigation.claim(id, table, gone), basedOn: base)
        try execute("DELETE FROM citation WHERE claim_id = \(id)")
    }

    /// Refuses with `notFound` a marker that is not of this investigation, and an event it does not cite.
    package func uncite(
        _ event: Event.ID,
        from marker: Marker.ID,
        of investigation: Investigation.ID
    ) throws {
        let own: Int = try value(
            """
            SELECT COUNT(*) FROM marker
            WHERE id = \(marker) AND investigation_id = \(investigation)
            """
        )
        guard own == 1 else { throw Refusal(.notFound, "There is no such marker.") }
        let removed = try execute(
            "DELETE FROM citation WHERE claim_id = \(marker) AND event_id = \(event)"
        )
        guard removed == 1 else {
            throw Refusal(.notFound, "This marker no longer cites that event.")
        }
    }

    /// A claim may cite only events of its incident's evidence.
    private func cite(
        _ events: [Event.ID],
        for claim: String,
        in investigation: Investigation.ID
    ) throws {
        for event in events {
            let isThere: Int = try value(
                """
                SELECT COUNT(*) FROM incident_event
                JOIN investigation ON investigation.incident_id = incident_event.incident_id
                WHERE investigation.id = \(investigation)
                    AND incident_event.event_id = \(event)
                """
            )
            guard isThere > 0 else {
                throw Refusal(.invalid, "That event is not in the evidence of this incident.")
            }
            try execute(
                """
                INSERT INTO citation (claim_id, event_id) VALUES (\(claim), \(event))
                ON CONFLICT (claim_id, event_id) DO NOTHING
                """
            )
        }
    }

    private static func required(_ text: String, _ refusal: String) throws -> String {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !text.isEmpty else { throw Refusal(.invalid, refusal) }
        return text
    }
}
