package import Evidence
import Foundation
package import Storage

extension Connection {
    package func investigations(of incident: Incident.ID) throws -> [Investigation] {
        try rows(
            """
            SELECT id, incident_id, title, summary, purpose, depth, started_at, finished_at,
                created_by, revision
            FROM investigation
            WHERE incident_id = \(incident)
            ORDER BY started_at, id
            """
        ).map(Investigation.init)
    }

    /// Refuses with `notFound` one that is not of this incident.
    package func investigation(
        _ id: Investigation.ID,
        of incident: Incident.ID
    ) throws -> Investigation {
        let found = try row(
            """
            SELECT id, incident_id, title, summary, purpose, depth, started_at, finished_at,
                created_by, revision
            FROM investigation
            WHERE id = \(id) AND incident_id = \(incident)
            """
        )
        guard let found else { throw Refusal(.notFound, "There is no such investigation.") }
        return try Investigation(found)
    }

    /// The narrative: markers by the time of what they rest on, or as a person placed them.
    package func markers(
        of investigation: Investigation.ID,
        for viewer: Viewer
    ) throws -> [Marker] {
        let found = try rows(
            """
            SELECT id, kind, title, summary, notes, rank, revision FROM marker
            WHERE investigation_id = \(investigation)
            ORDER BY id
            """
        )
        let evidence = try evidence(
            of: found.map { try $0("id") },
            in: investigation,
            for: viewer
        )
        let ranked = try found.map { row in
            let id: Marker.ID = try row("id")
            let marker = Marker(
                id: id,
                kind: try row("kind"),
                title: try row("title"),
                summary: try row("summary"),
                notes: try row("notes"),
                citations: evidence[id.rawValue]?.shown ?? [],
                withheld: evidence[id.rawValue]?.withheld ?? [],
                revision: try row("revision")
            )
            return (marker: marker, rank: try row("rank", as: Int?.self))
        }
        return Narrative.ordered(ranked)
    }

    package func findings(
        of investigation: Investigation.ID,
        for viewer: Viewer
    ) throws -> [Finding] {
        let found = try rows(
            """
            SELECT id, kind, text, revision FROM finding
            WHERE investigation_id = \(investigation)
            ORDER BY id
            """
        )
        let evidence = try evidence(
            of: found.map { try $0("id") },
            in: investigation,
            for: viewer
        )
        return try found.map { row in
            let id: Finding.ID = try row("id")
            return Finding(
                id: id,
                kind: try row("kind"),
                text: try row("text"),
                citations: evidence[id.rawValue]?.shown ?? [],
                withheld: evidence[id.rawValue]?.withheld ?? [],
                revision: try row("revision")
            )
        }
    }

    package func followUps(
        of investigation: Investigation.ID,
        for viewer: Viewer
    ) throws -> [FollowUp] {
        let found = try rows(
            """
            SELECT id, text, assignee, due, state, completed_at, revision FROM follow_up
            WHERE investigation_id = \(investigation)
            ORDER BY id
            """
        )
        let evidence = try evidence(
            of: found.map { try $0("id") },
            in: investigation,
            for: viewer
        )
        return try found.map { row in
            let id: FollowUp.ID = try row("id")
            return FollowUp(
                id: id,
                text: try row("text"),
                assignee: try row("assignee"),
                due: try row("due"),
                state: try row("state"),
                completedAt: try row("completed_at"),
                citations: evidence[id.rawValue]?.shown ?? [],
                withheld: evidence[id.rawValue]?.withheld ?? [],
                revision: try row("revision")
            )
        }
    }
}

extension Investigation {
    init(_ row: Row) throws {
        id = try row("id")
        incident = try row("incident_id")
        title = try row("title")
        summary = try row("summary")
        purpose = try row("purpose")
        depth = try row("depth")
        startedAt = try row("started_at")
        finishedAt = try row("finished_at")
        author = try row("created_by")
        revision = try row("revision")
    }
}

extension Investigation.Depth: Storable {}
extension Marker.Kind: Storable {}
extension Finding.Kind: Storable {}
extension FollowUp.State: Storable {}
