import Foundation
import Markup
package import Storage

extension Event {
    static let select = select(from: "event")

    /// The columns of an event, from a source that offers `event`.
    static func select(from source: SQL) -> SQL {
        """
        SELECT
            event.id, event.position, event.source, event.external_id, event.kind, event.subtype,
            event.occurred_at, event.zone, event.place_id, place.name AS place_name,
            event.identity_id, identity.person_id, identity.handle,
            CASE WHEN identity.name IN (identity.handle, identity.external_id) THEN person.name
                ELSE identity.name END AS author_name,
            identity.is_bot, event.thread, event.is_reply, event.is_broadcast, event.text,
            event.html, event.permalink, event.edited_at, event.versions, event.deletion,
            event.ended_at, event.uncertainty_seconds, event.details, event.told_at
        FROM \(source)
        JOIN place ON place.id = event.place_id
        LEFT JOIN identity ON identity.id = event.identity_id
        LEFT JOIN person ON person.id = identity.person_id
        """
    }

    init(_ row: Row) throws {
        id = try row("id")
        origin = Origin(source: try row("source"), externalID: try row("external_id"))
        position = try row("position")
        kind = try row("kind")
        subtype = try row("subtype")
        at = try row("occurred_at")
        zone = try row("zone")
        place = try row("place_id")
        placeName = try row("place_name")
        author = try Author(row)
        thread = try row("thread")
        isReply = try row("is_reply")
        isBroadcast = try row("is_broadcast")
        text = try row("text")
        html = SafeHTML.safe(try row("html"))
        permalink = SafeAddress.safe(try row("permalink"))
        editedAt = try row("edited_at")
        versions = try row("versions")
        deletion = try row("deletion")
        endedAt = try row("ended_at")
        uncertainty = try row("uncertainty_seconds")
        details = [EventDetail](stored: try row("details"))
        toldAt = try row("told_at")
    }
}

extension Author {
    init?(_ row: Row) throws {
        guard let identity: Identity.ID? = try row("identity_id"), let identity else { return nil }
        self.identity = identity
        person = try row("person_id")
        name = try row("author_name")
        handle = try row("handle")
        isBot = try row("is_bot")
    }
}

extension Viewer {
    /// Events of private places are seen by way of an incident that the viewer may see.
    ///
    /// Asked of `event` and its `place`.
    package var maySee: SQL {
        guard !seesEverything else { return "1 = 1" }
        return """
            (
                \(Self.isOpenPlace)
                OR EXISTS (
                    SELECT 1
                    FROM incident_event
                    JOIN incident ON incident.id = incident_event.incident_id
                    WHERE incident_event.event_id = event.id AND \(maySeeIncident)
                )
            )
            """
    }

    /// Asked of `place`.
    static let isOpenPlace: SQL =
        "place.kind IN \(SQL.list(Place.Kind.allCases.filter(\.isOpen)))"

    package var maySeeIncident: SQL {
        guard !seesEverything else { return "1 = 1" }
        return """
            (
                incident.is_restricted = 0 OR incident.created_by = \(account)
                OR EXISTS (
                    SELECT 1 FROM incident_access
                    WHERE incident_access.incident_id = incident.id
                        AND incident_access.account_id = \(account)
                )
            )
            """
    }
}

extension EventFilter {
    func source(_ dialect: Dialect) -> SQL {
        guard query != nil else { return "event" }
        return """
            event_search AS search
            JOIN event ON event.position = \(EventSearch.position(dialect))
            """
    }

    /// What the index of search knows of the wanted events beside their words.
    var facets: [[String]] {
        [places.map(EventSearch.facet), kinds.map(EventSearch.facet)].filter { !$0.isEmpty }
    }

    func condition(_ dialect: Dialect) -> SQL {
        var conditions: [SQL] = []
        if let query {
            conditions.append(EventSearch.condition(query, facets: facets, dialect))
            let position = EventSearch.position(dialect)
            if let from { conditions.append("\(position) >= \(EventPosition(from))") }
            if let to { conditions.append("\(position) < \(EventPosition(to))") }
        }
        if let from { conditions.append("event.position >= \(EventPosition(from))") }
        if let to { conditions.append("event.position < \(EventPosition(to))") }
        if !places.isEmpty { conditions.append("event.place_id IN \(SQL.list(places))") }
        if !kinds.isEmpty { conditions.append("event.kind IN \(SQL.list(kinds))") }
        if !people.isEmpty { conditions.append("identity.person_id IN \(SQL.list(people))") }
        return SQL.all(conditions + also.map(\.sql))
    }
}
