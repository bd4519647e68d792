package import Evidence
package import Storage

extension Connection {
    /// An incident's relations that touch some events, without those that were refused; what says
    /// most first.
    package func relations(
        touching events: [Event.ID],
        in incident: Incident.ID,
        limit: Int = 400
    ) throws -> [Relation] {
        var found: Set<Relation> = []
        for start in stride(from: 0, to: events.count, by: 500) {
            let part = SQL.list(Array(events[start..<min(start + 500, events.count)]))
            for end in [SQL(verbatim: "from_event"), SQL(verbatim: "to_event")] {
                found.formUnion(try foundRelations(end, part, incident, limit))
                found.formUnion(try drawnRelations(end, part, incident, limit))
            }
        }
        return found.sorted { Relation.says($0, moreThan: $1) }
    }

    private func foundRelations(
        _ end: SQL,
        _ events: SQL,
        _ incident: Incident.ID,
        _ limit: Int
    ) throws -> [Relation] {
        try rows(
            """
            SELECT
                relation.from_event, relation.to_event, relation.kind, relation.reason,
                relation.confidence, relation_decision.decision, relation_decision.decided_by
            FROM relation
            LEFT JOIN relation_decision
                ON relation_decision.from_event = relation.from_event
                AND relation_decision.to_event = relation.to_event
                AND relation_decision.kind = relation.kind
            WHERE relation.incident_id = \(incident) AND relation.\(end) IN \(events)
                AND COALESCE(relation_decision.decision, '') <> 'refused'
            ORDER BY CASE relation.kind WHEN 'repliesTo' THEN 1 ELSE 0 END,
                relation.confidence DESC, relation.from_event, relation.to_event, relation.kind
            LIMIT \(limit)
            """
        ).map(Relation.init)
    }

    private func drawnRelations(
        _ end: SQL,
        _ events: SQL,
        _ incident: Incident.ID,
        _ limit: Int
    ) throws -> [Relation] {
        try rows(
            """
            SELECT
                relation_decision.from_event, relation_decision.to_event, relation_decision.kind,
                relation_decision.reason, 1.0 AS confidence, relation_decision.decision,
                relation_decision.decided_by
            FROM relation_decision
            JOIN incident_event
                ON incident_event.event_id = relation_decision.from_event
                AND incident_event.incident_id = \(incident)
            WHERE relation_decision.\(end) IN \(events)
                AND relation_decision.decision <> 'refused'
                AND NOT EXISTS (
                    SELECT 1 FROM relation
                    WHERE relation.incident_id = \(incident)
                        AND relation.from_event = relation_decision.from_event
                        AND relation.to_event = relation_decision.to_event
                        AND relation.kind = relation_decision.kind
                )
            ORDER BY relation_decision.from_event, relation_decision.to_event,
                relation_decision.kind
            LIMIT \(limit)
            """
        ).map(Relation.init)
    }

    /// With how many others each of some events is related, but for replies.
    package func relatedCounts(
        of events: [Event.ID],
        in incident: Incident.ID,
        for viewer: Viewer
    ) throws -> [Event.ID: Int] {
        guard !events.isEmpty else { return [:] }
        let wanted = Set(events)
        var others: [Event.ID: Set<Event.ID>] = [:]
        for relation in try relations(touching: events, in: incident, limit: 2000)
        where relation.kind != .repliesTo {
            if wanted.contains(relation.from) {
                others[relation.from, default: []].insert(relation.to)
            }
            if wanted.contains(relation.to) {
                others[relation.to, default: []].insert(relation.from)
            }
        }
        let seen = try visible(others.values.reduce(into: []) { $0.formUnion($1) }, for: viewer)
        return others.mapValues { $0.intersection(seen).count }.filter { $0.value > 0 }
    }
}
