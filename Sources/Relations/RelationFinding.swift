import Evidence

/// The relations of events that were looked at, by the position of the event that they are of.
struct FoundRelations {
    private var found: [EventPosition: [Key: Relation]] = [:]

    private struct Key: Hashable {
        let from: Event.ID
        let to: Event.ID
        let kind: Relation.Kind
    }

    /// Keeps each once, with its surest reason.
    mutating func add(_ relations: [Relation], of owner: RelatedEvent) {
        for relation in relations where relation.from != relation.to {
            let key = Key(from: relation.from, to: relation.to, kind: relation.kind)
            let known = found[owner.event.position]?[key]
            if let known, known.confidence >= relation.confidence { continue }
            found[owner.event.position, default: [:]][key] = relation
        }
    }

    var all: [(owner: EventPosition, relation: Relation)] {
        found.flatMap { owner, relations in relations.values.map { (owner, $0) } }
    }
}
