import Foundation
import Storage

extension EvidenceRecorder {
    /// What is stored of an event that a source hands over again.
    struct StoredEvent {
        let id: Event.ID
        let position: EventPosition
        let digest: Int64
        let editedAt: Date?
        let deletion: Event.Deletion?
    }

    func record(_ events: [GatheredEvent]) throws {
        guard !events.isEmpty else { return }
        let stored = try storedEvents(events.map(\.externalID))
        var fresh: [String: GatheredEvent] = [:]
        var order: [GatheredEvent] = []
        var again: [GatheredEvent] = []
        var told: Set<String> = []
        for event in events {
            if told.contains(event.externalID) {
                // Told more than once here: each is compared with what the one before left.
                again.append(event)
            } else if let old = stored[event.externalID] {
                try revise(old, with: event)
                told.insert(event.externalID)
            } else if let twin = fresh[event.externalID] {
                // A broadcast reply stands in the channel and in its thread.
                if twin.digest == event.digest {
                    outcome.unchanged += 1
                } else {
                    again.append(event)
                    told.insert(event.externalID)
                }
            } else {
                fresh[event.externalID] = event
                order.append(event)
            }
        }
        try insert(order)
        try record(again)
    }

    func storedEvents(_ externalIDs: [String]) throws -> [String: StoredEvent] {
        var stored: [String: StoredEvent] = [:]
        let rows = try connection.rows(listing: externalIDs) { list in
            """
            SELECT external_id, id, position, digest, edited_at, deletion
            FROM event
            WHERE source = \(source) AND external_id IN \(list)
            """
        }
        for row in rows {
            stored[try row("external_id")] = try StoredEvent(
                id: row("id"),
                position: row("position"),
                digest: row("digest"),
                editedAt: row("edited_at"),
                deletion: row("deletion")
            )
        }
        return stored
    }

    private func insert(_ events: [GatheredEvent]) throws {
        guard !events.isEmpty else { return }
        let positions = try freePositions(for: events)
        var batch: [SQL] = []
        batch.reserveCapacity(events.count * 2)
        var rest: [SQL] = []
        for (event, position) in zip(events, positions) {
            let id = Event.ID(ids.next())
            let place = try place(event.place)
            let author = try event.author.map(identity)
            batch.append(insertion(of: event, as: id, at: position, in: place, by: author))
            rest += try reactions(of: event, on: id) + files(of: event, on: id)
            rest += try presences(of: event, by: author, in: place)
            let entry = EventSearch.Entry(
                position: position,
                text: event.text,
                facets: EventSearch.facets(place: place, author: author, kind: event.kind)
            )
            unindexed.append(entry)
            touched.insert(position)
        }
        try connection.execute(batch)
        try connection.execute(rest)
        if unindexed.count >= Self.indexedAtOnce { try index() }
        outcome.stored += events.count
    }

    private func insertion(
        of event: GatheredEvent,
        as id: Event.ID,
        at position: EventPosition,
        in place: Place.ID,
        by author: Identity.ID?
    ) -> SQL {
        """
        INSERT INTO event (
            id, position, source, external_id, kind, subtype, occurred_at, zone, place_id,
            identity_id, thread, is_reply, is_broadcast, permalink, edited_at, versions,
            deletion, digest, recorded_at, ended_at, uncertainty_seconds, details, text, html, raw,
            told_at
        ) VALUES (
            \(id), \(position), \(source), \(event.externalID), \(event.kind), \(event.subtype),
            \(event.at), \(event.zone), \(place), \(author), \(event.thread), \(event.isReply),
            \(event.isBroadcast), \(event.permalink), \(event.editedAt), 1,
            \(event.isDeleted ? Event.Deletion.stated : nil), \(event.digest), \(now),
            \(event.endedAt), \(event.uncertainty), \(event.details.stored),
            \(event.text), \(event.html), \(event.raw), \(event.told?.at)
        )
        """
    }

    /// Each event's own position, moved on past those that are taken.
    func freePositions(for events: [GatheredEvent]) throws -> [EventPosition] {
        var taken: Set<EventPosition> = []
        while true {
            var given = taken
            let positions = events.map { event in
                var position = EventPosition(event.at)
                while given.contains(position) {
                    position = EventPosition(rawValue: position.rawValue + 1)
                }
                given.insert(position)
                return position
            }
            let clashes = try connection.rows(listing: positions) { list in
                "SELECT position FROM event WHERE position IN \(list)"
            }
            if clashes.isEmpty { return positions }
            for row in clashes { taken.insert(try row("position")) }
        }
    }
}
