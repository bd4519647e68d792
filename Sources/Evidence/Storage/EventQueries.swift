import Foundation
package import Storage

/// Which part of an ordered list of events to show.
package enum EventPage: Hashable, Sendable {
    case first
    case last
    case after(EventPosition)
    case before(EventPosition)
    /// The page around an event, which is on it.
    case around(EventPosition)
}

/// A page of events in time order, and whether the list goes on at either end.
package struct EventSlice: Hashable, Sendable {
    package let events: [Event]
    package let hasEarlier: Bool
    package let hasLater: Bool
}

extension Connection {
    /// Refuses with `notFound` what the viewer may not see.
    package func event(_ id: Event.ID, for viewer: Viewer) throws -> Event {
        let found = try row(
            """
            \(Event.select)
            WHERE event.id = \(id) AND \(viewer.maySee)
            """
        )
        guard let found else { throw Refusal(.notFound, "There is no such event.") }
        return try Event(found)
    }

    /// An incident's events as they happened, those of threads in their own time.
    package func events(
        of incident: Incident.ID,
        matching filter: EventFilter = EventFilter(),
        page: EventPage = .first,
        limit: Int = 100
    ) throws -> EventSlice {
        try slice(page, limit: limit) { edge, order, count in
            try rows(
                """
                \(Event.select(from: filter.source(dialect)))
                JOIN incident_event
                    ON incident_event.incident_id = \(incident)
                    AND incident_event.position = event.position
                WHERE \(edge.condition(on: "event.position")) AND \(filter.condition(dialect))
                ORDER BY incident_event.position \(order)
                LIMIT \(count)
                """
            )
        }
    }

    /// An incident's events but for replies whose thread's first event is among them.
    package func leadingEvents(
        of incident: Incident.ID,
        page: EventPage = .first,
        limit: Int = 100
    ) throws -> EventSlice {
        try slice(page, limit: limit) { edge, order, count in
            try rows(
                """
                \(Event.select)
                JOIN incident_event ON incident_event.event_id = event.id
                WHERE incident_event.incident_id = \(incident)
                    AND (incident_event.is_lead = 1 OR event.is_broadcast = 1)
                    AND \(edge.condition(on: "incident_event.position"))
                ORDER BY incident_event.position \(order)
                LIMIT \(count)
                """
            )
        }
    }

    /// The replies of threads within an incident, by the external id of each thread's first event.
    package func replies(
        in incident: Incident.ID,
        to threads: [String],
        limit: Int = 2000
    ) throws -> [String: [Event]] {
        let found = try rows(
            """
            \(Event.select)
            JOIN incident_event
                ON incident_event.incident_id = \(incident)
                AND incident_event.position = event.position
            WHERE event.thread IN \(SQL.list(threads)) AND event.is_reply = 1
            ORDER BY event.position
            LIMIT \(limit)
            """
        ).map(Event.init)
        return Dictionary(grouping: found) { $0.thread ?? "" }
    }

    /// Events wherever they are, newest first: all of them, or those that match.
    package func events(
        for viewer: Viewer,
        matching filter: EventFilter,
        page: EventPage = .last,
        limit: Int = 50
    ) throws -> EventSlice {
        try slice(page, limit: limit) { edge, order, count in
            if let query = filter.query {
                let search = SearchedEvents(query: query, filter: filter, viewer: viewer)
                return try search.rows(edge, order, count, in: self)
            }
            return try rows(
                """
                \(Event.select)
                WHERE \(edge.condition(on: "event.position")) AND \(filter.condition(dialect))
                    AND \(viewer.maySee)
                ORDER BY event.position \(order)
                LIMIT \(count)
                """
            )
        }
    }

    /// Asks for one more than the limit, to know whether the list goes on.
    private func slice(
        _ page: EventPage,
        limit: Int,
        _ query: (_ edge: EventEdge, _ order: SQL, _ count: Int) throws -> [Row]
    ) throws -> EventSlice {
        func earlier(_ edge: EventEdge) throws -> (events: [Event], goesOn: Bool) {
            let found = try query(edge, "DESC", limit + 1).map(Event.init)
            return (found.prefix(limit).reversed(), found.count > limit)
        }
        func later(_ edge: EventEdge, _ limit: Int) throws -> (events: [Event], goesOn: Bool) {
            let found = try query(edge, "ASC", limit + 1).map(Event.init)
            return (Array(found.prefix(limit)), found.count > limit)
        }
        switch page {
        case .first:
            let part = try later(.none, limit)
            return EventSlice(events: part.events, hasEarlier: false, hasLater: part.goesOn)
        case .last:
            let part = try earlier(.none)
            return EventSlice(events: part.events, hasEarlier: part.goesOn, hasLater: false)
        case .after(let position):
            let part = try later(.above(position), limit)
            return EventSlice(events: part.events, hasEarlier: true, hasLater: part.goesOn)
        case .before(let position):
            let part = try earlier(.below(position))
            return EventSlice(events: part.events, hasEarlier: part.goesOn, hasLater: true)
        case .around(let position):
            let before = try query(.below(position), "DESC", limit / 4 + 1)
                .map(Event.init)
            let part = try later(.from(position), limit - limit / 4)
            return EventSlice(
                events: before.prefix(limit / 4).reversed() + part.events,
                hasEarlier: before.count > limit / 4,
                hasLater: part.goesOn
            )
        }
    }
}

extension Connection {
    /// Those of some events that the viewer may see, by id.
    package func events(_ ids: [Event.ID], for viewer: Viewer) throws -> [Event.ID: Event] {
        var events: [Event.ID: Event] = [:]
        let rows = try rows(listing: ids) { list in
            "\(Event.select) WHERE event.id IN \(list) AND \(viewer.maySee)"
        }
        for row in rows {
            let event = try Event(row)
            events[event.id] = event
        }
        return events
    }

    /// Events by id, such as those that a claim cites.
    package func events(_ ids: [Event.ID]) throws -> [Event.ID: Event] {
        try events(ids, for: .operatorOfTheMachine)
    }
}
