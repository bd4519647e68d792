import Evidence

/// All that can be found among the events of an incident.
package enum RelationFinding {
    private static var finders: [any RelationFinder] {
        [
            ThreadReplies(), ReadReplies(), Answers(), References(), ChangePhrases(), SameRecords(),
            SameObservations(), ChangesBeforeAlerts(), Hypotheses(),
        ]
    }

    /// Each relation once, with its surest reason, in time order of where it starts.
    package static func relations(among events: RelatedEvents) -> [Relation] {
        var found: [Key: Relation] = [:]
        for finder in finders {
            for relation in finder.relations(among: events) where relation.from != relation.to {
                let key = Key(relation)
                if let known = found[key], known.confidence >= relation.confidence { continue }
                found[key] = relation
            }
        }
        let order = Dictionary(
            events.events.enumerated().map { ($1.id, $0) },
            uniquingKeysWith: { one, _ in one }
        )
        return found.values.sorted { one, other in
            let (first, second) = (order[one.from] ?? -1, order[other.from] ?? -1)
            if first != second { return first < second }
            if one.to != other.to { return one.to.rawValue < other.to.rawValue }
            return one.kind.rawValue < other.kind.rawValue
        }
    }

    private struct Key: Hashable {
        let from: Event.ID
        let to: Event.ID
        let kind: Relation.Kind

        init(_ relation: Relation) {
            (from, to, kind) = (relation.from, relation.to, relation.kind)
        }
    }
}
