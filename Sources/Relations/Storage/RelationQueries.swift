package import Evidence
package import Storage

extension Relation.Kind: Storable {}
extension Relation.Decision: Storable {}

/// How many relations of a kind there are, and how many of them people decided.
package struct RelationCount: Hashable, Sendable {
    package let kind: Relation.Kind
    package let count: Int
    package let decided: Int
}

extension Connection {
    /// An incident's relations with what people decided, in time order of where they start; those
    /// that were refused only where they are asked for.
    package func relations(
        of incident: Incident.ID,
        withRefused: Bool = false
    ) throws -> [Relation] {
        try rows(
            """
            WITH \(shown(in: incident, to: .operatorOfTheMachine))
            SELECT * FROM shown ORDER BY starts, to_event, kind
            """
        ).map(Relation.init).filter { withRefused || $0.decision != .refused }
    }

    /// A page of those relations of some kinds both of whose ends the viewer may see.
    package func relations(
        of incident: Incident.ID,
        kinds: [Relation.Kind],
        for viewer: Viewer,
        from offset: Int,
        limit: Int
    ) throws -> [Relation] {
        try rows(
            """
            WITH \(shown(in: incident, to: viewer))
            SELECT * FROM shown
            WHERE kind IN \(SQL.list(kinds))
            ORDER BY starts, to_event, kind
            LIMIT \(limit) OFFSET \(offset)
            """
        ).map(Relation.init)
    }

    /// How many relations of each kind the viewer may see.
    package func relationCounts(
        of incident: Incident.ID,
        for viewer: Viewer
    ) throws -> [RelationCount] {
        try rows(
            """
            WITH \(shown(in: incident, to: viewer))
            SELECT kind, COUNT(*) AS found, COUNT(decision) AS decided
            FROM shown GROUP BY kind ORDER BY kind
            """
        ).map {
            RelationCount(kind: try $0("kind"), count: try $0("found"), decided: try $0("decided"))
        }
    }

    /// Those that were found and those that were drawn; where one end may not be seen, the relation
    /// may not either.
    private func shown(in incident: Incident.ID, to viewer: Viewer) -> SQL {
        """
        shown AS (
            SELECT
                relation.from_event, relation.to_event, relation.kind, relation.reason,
                relation.confidence, relation_decision.decision, relation_decision.decided_by,
                relation.starts
            FROM relation
            LEFT JOIN relation_decision
                ON relation_decision.from_event = relation.from_event
                AND relation_decision.to_event = relation.to_event
                AND relation_decision.kind = relation.kind
            WHERE relation.incident_id = \(incident)
                AND \(seen("relation.from_event", by: viewer))
                AND \(seen("relation.to_event", by: viewer))
            UNION ALL
            SELECT
                relation_decision.from_event, relation_decision.to_event, relation_decision.kind,
                relation_decision.reason, 1.0, relation_decision.decision,
                relation_decision.decided_by, incident_event.position
            FROM relation_decision
            JOIN incident_event
                ON incident_event.incident_id = \(incident)
                AND incident_event.event_id = relation_decision.from_event
            WHERE relation_decision.decision <> 'refused'
                AND \(seen("relation_decision.from_event", by: viewer))
                AND \(seen("relation_decision.to_event", by: viewer))
                AND NOT EXISTS (
                    SELECT 1 FROM relation
                    WHERE relation.incident_id = \(incident)
                        AND relation.from_event = relation_decision.from_event
                        AND relation.to_event = relation_decision.to_event
                        AND relation.kind = relation_decision.kind
                )
        )
        """
    }

    private func seen(_ end: String, by viewer: Viewer) -> SQL {
        guard !viewer.seesEverything else { return "1 = 1" }
        return """
            EXISTS (
                SELECT 1 FROM event JOIN place ON place.id = event.place_id
                WHERE event.id = \(SQL(verbatim: end)) AND \(viewer.maySee)
            )
            """
    }
}

extension Relation {
    init(_ row: Row) throws {
        self.init(
            try row("from_event"),
            try row("kind"),
            try row("to_event"),
            reason: try row("reason"),
            confidence: try row("confidence")
        )
        decision = try row("decision")
        decidedBy = try row("decided_by")
        if decision == .confirmed || decision == .drawn { confidence = 1 }
    }
}
