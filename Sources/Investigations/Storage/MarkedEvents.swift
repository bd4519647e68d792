package import Evidence
package import Storage

/// A marker that an event is in.
package struct EventMarker: Hashable, Sendable {
    package let marker: Marker.ID
    package let kind: Marker.Kind
    package let title: String
}

extension Connection {
    /// The markers that some events are in, without reading what else they rest on.
    package func markers(
        with events: [Event.ID],
        in investigation: Investigation.ID
    ) throws -> [Event.ID: [EventMarker]] {
        var markers: [Event.ID: [EventMarker]] = [:]
        let found = try rows(listing: events) { list in
            """
            SELECT citation.event_id, marker.id, marker.kind, marker.title
            FROM marker
            JOIN citation ON citation.claim_id = marker.id
            WHERE marker.investigation_id = \(investigation) AND citation.event_id IN \(list)
            ORDER BY citation.event_id, marker.id
            """
        }
        for row in found {
            markers[try row("event_id"), default: []].append(
                try EventMarker(
                    marker: row("id"),
                    kind: row("kind"),
                    title: row("title")
                )
            )
        }
        return markers
    }
}
