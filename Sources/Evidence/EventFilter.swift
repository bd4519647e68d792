package import Foundation

/// Which events a person wants to see.
///
/// Empty lists let everything through.
package struct EventFilter: Hashable, Sendable {
    package var query: SearchQuery?
    package var places: [Place.ID]
    package var people: [Person.ID]
    package var kinds: [EventKind]
    package var from: Date?
    package var to: Date?
    package var also: [EventCondition]

    package init(
        query: SearchQuery? = nil,
        places: [Place.ID] = [],
        people: [Person.ID] = [],
        kinds: [EventKind] = [],
        from: Date? = nil,
        to: Date? = nil,
        also: [EventCondition] = []
    ) {
        self.query = query
        self.places = places
        self.people = people
        self.kinds = kinds
        self.from = from
        self.to = to
        self.also = also
    }

    package var isEmpty: Bool {
        query == nil && places.isEmpty && people.isEmpty && kinds.isEmpty && from == nil
            && to == nil && also.isEmpty
    }
}
