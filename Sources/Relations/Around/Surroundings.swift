package import Evidence

/// What bears on an event and what it bears on, two steps deep.
package struct Surroundings: Hashable, Sendable {
    package let center: Event
    /// Those between any two of the events, the surest first.
    package let relations: [Relation]
    /// In time order, the event itself among them.
    package let events: [Event]
    /// How many events are related to it directly and not among these.
    package let leftOut: Int

    package init(center: Event, relations: [Relation], events: [Event], leftOut: Int) {
        self.center = center
        self.relations = relations
        self.events = events
        self.leftOut = leftOut
    }
}

/// The shortest way from one event to another, relation by relation.
package struct RelationChain: Hashable, Sendable {
    /// From the first to the last.
    package let events: [Event]
    package let relations: [Relation]
}

extension Relation {
    /// What is chosen first where not all can be shown: what says most, then what is surest.
    static func says(_ one: Relation, moreThan other: Relation) -> Bool {
        let (first, second) = (one.kind == .repliesTo, other.kind == .repliesTo)
        if first != second { return second }
        if one.confidence != other.confidence { return one.confidence > other.confidence }
        if one.from != other.from { return one.from.rawValue < other.from.rawValue }
        if one.to != other.to { return one.to.rawValue < other.to.rawValue }
        return one.kind.rawValue < other.kind.rawValue
    }

    func other(than event: Event.ID) -> Event.ID { from == event ? to : from }
}
