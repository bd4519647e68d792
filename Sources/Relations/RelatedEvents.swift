package import Evidence
package import Readings

/// The events among which relations are sought: an incident's, and records that they may point to.
package struct RelatedEvents {
    /// An incident's events in time order.
    package let events: [Event]
    package let readings: [Event.ID: Reading]
    /// Changes, alerts, tickets and the like of its story window, also those it does not select.
    package let records: [Event]

    package init(events: [Event], readings: [Event.ID: Reading], records: [Event]) {
        self.events = events
        self.readings = readings
        self.records = records
    }

    func acts(_ event: Event) -> Reading? { readings[event.id] }
}

/// Finds relations of some kinds among events.
protocol RelationFinder {
    func relations(among events: RelatedEvents) -> [Relation]
}
