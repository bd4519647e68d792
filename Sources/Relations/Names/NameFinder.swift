import Evidence

/// Finds relations of an event to those that it calls by a name: a number, an address, a thread.
protocol NameFinder: Sendable {
    /// What it calls others.
    func mentions(of event: RelatedEvent) -> [String]
    /// What others may call it.
    func names(of event: RelatedEvent) -> [String]
    func relations(of owner: RelatedEvent, named: (String) -> [RelatedEvent]) -> [Relation]
}

/// All finders by name.
enum Names {
    static let all: [any NameFinder] = [Replies(), References()]

    /// What an event is called by its id, as readings do.
    static func id(_ event: Event.ID) -> String { "event \(event)" }

    /// The event that is called so by its id.
    static func event(_ name: String) -> Event.ID? {
        name.hasPrefix("event ") ? Event.ID(String(name.dropFirst(6))) : nil
    }

    static func mentions(of event: RelatedEvent) -> Set<String> {
        event.isInside ? Set(all.flatMap { $0.mentions(of: event) }) : []
    }

    static func names(of event: RelatedEvent) -> Set<String> {
        Set(all.flatMap { $0.names(of: event) })
    }
}
