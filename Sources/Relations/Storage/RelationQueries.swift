package import Evidence
package import Storage

extension Relation.Kind: Storable {}
extension Relation.Decision: Storable {}

extension Connection {
    /// An incident's relations with what people decided, in time order of where they start; those
    /// that were refused only where they are asked for.
    package func relations(
        of incident: Incident.ID,
        withRefused: Bool = false
    ) throws -> [Relation] {
        let found = try rows(
            """
            SELECT
                relation.from_event, relation.to_event, relation.kind, relation.reason,
                relation.confidence, relation_decision.decision, relation_decision.decided_by
            FROM relation
            LEFT JOIN relation_decision
                ON relation_decision.from_event = relation.from_event
                AND relation_decision.to_event = relation.to_event
                AND relation_decision.kind = relation.kind
            WHERE relation.incident_id = \(incident)
            ORDER BY relation.ordinal
            """
        ).map(Relation.init)
        let drawn = try rows(
            """
            SELECT
                relation_decision.from_event, relation_decision.to_event, relation_decision.kind,
                relation_decision.reason, 1.0 AS confidence, relation_decision.decision,
                relation_decision.decided_by
            FROM incident_event
            JOIN relation_decision ON relation_decision.from_event = incident_event.event_id
            WHERE incident_event.incident_id = \(incident)
                AND relation_decision.decision <> 'refused'
                AND NOT EXISTS (
                    SELECT 1 FROM relation
                    WHERE relation.incident_id = \(incident)
                        AND relation.from_event = relation_decision.from_event
                        AND relation.to_event = relation_decision.to_event
                        AND relation.kind = relation_decision.kind
                )
            ORDER BY relation_decision.decided_at, relation_decision.from_event
            """
        ).map(Relation.init)
        return (found + drawn).filter { withRefused || $0.decision != .refused }
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
