import Foundation
import Storage

extension EvidenceRecorder {
    /// Compares an event that is handed over again with what is stored of it.
    func revise(_ stored: StoredEvent, with event: GatheredEvent) throws {
        let isBack = stored.deletion == .absent && !event.isDeleted
        if isBack, !absences.found(stored.id) { return absences.has(event) }
        guard stored.digest != event.digest || isBack else {
            outcome.unchanged += putAside.removeValue(forKey: stored.id) == nil ? 1 : 2
            return
        }
        guard try !isOverridden(event, of: stored) else {
            if !Self.isEarlier(event, than: stored) { return putAside(event, of: stored) }
            outcome.unchanged += 1
            return
        }
        try take(event, over: stored)
    }

    func take(_ event: GatheredEvent, over stored: StoredEvent) throws {
        if Self.isEarlier(event, than: stored) { return try keepAsEarlier(event, than: stored) }
        if putAside.removeValue(forKey: stored.id) != nil { outcome.unchanged += 1 }
        if event.isDeleted {
            try markDeleted(stored, with: event)
        } else {
            try replace(stored, with: event)
        }
    }

    /// What is deleted does not come back, and an edit is only overridden by one of its time or later.
    private static func isEarlier(_ event: GatheredEvent, than stored: StoredEvent) -> Bool {
        if event.isDeleted { return false }
        if stored.deletion == .stated { return true }
        guard let edited = stored.editedAt else { return false }
        return (event.editedAt ?? .distantPast) < edited
    }

    /// An older reading than ours: its words become an earlier version, if we did not have them.
    private func keepAsEarlier(_ event: GatheredEvent, than stored: StoredEvent) throws {
        try keepTelling(event.digest, of: stored)
        let isKnown: Int = try connection.value(
            """
            SELECT COUNT(*) FROM (
                SELECT text FROM event
                WHERE id = \(stored.id) AND text = \(event.text)
                    AND COALESCE(details, '') = \(event.details.stored ?? "")
                UNION ALL
                SELECT text FROM event_version
                WHERE event_id = \(stored.id) AND text = \(event.text)
                    AND COALESCE(details, '') = \(event.details.stored ?? "")
            ) AS same
            """
        )
        guard isKnown == 0 else {
            outcome.unchanged += 1
            return
        }
        try connection.execute(
            """
            INSERT INTO event_version
                (event_id, number, edited_at, recorded_at, text, html, raw, details)
            SELECT id, versions, \(event.editedAt), \(now), \(event.text), \(event.html),
                \(event.raw), \(event.details.stored)
            FROM event WHERE id = \(stored.id)
            """
        )
        try connection.execute(
            "UPDATE event SET versions = versions + 1 WHERE id = \(stored.id)"
        )
        outcome.updated += 1
    }

    /// Keeps the words, since what was said is evidence even when it was taken back.
    private func markDeleted(_ stored: StoredEvent, with event: GatheredEvent) throws {
        let isNews = stored.deletion == nil
        try connection.execute(
            """
            UPDATE event SET
                deletion = \(Event.Deletion.stated), digest = \(event.digest)
            WHERE id = \(stored.id)
            """
        )
        try keepTelling(stored.digest, of: stored)
        if isNews { outcome.deleted += 1 } else { outcome.updated += 1 }
    }

    private func replace(_ stored: StoredEvent, with told: GatheredEvent) throws {
        guard
            let row = try connection.row(
                """
                SELECT text, details, place_id, identity_id, kind, occurred_at, zone,
                    uncertainty_seconds
                FROM event WHERE id = \(stored.id)
                """
            )
        else { throw StorageFault("The event is gone.") }
        let event = try Self.withBetterTime(told, than: row)
        let oldText: String = try row("text")
        let isRetold = event.editsAreStated && event.editedAt == stored.editedAt
        let oldDetails: String? = try row("details")
        let tellsMore = oldText != event.text || oldDetails != event.details.stored
        let isNewVersion = tellsMore && !isRetold
        if isNewVersion { try keepCurrentAsVersion(stored.id) }
        let place = try place(event.place)
        let known: Identity.ID? = try row("identity_id")
        let author = try event.author.map(identity) ?? known
        let position = try position(of: event, stored: stored.position)
        try unindex(
            stored,
            text: oldText,
            facets: EventSearch.facets(
                place: row("place_id"),
                author: row("identity_id"),
                kind: row("kind")
            )
        )
        try connection.execute(
            """
            UPDATE event SET
                position = \(position), occurred_at = \(event.at), kind = \(event.kind),
                subtype = \(event.subtype), place_id = \(place),
                identity_id = \(author),
                thread = \(event.thread), is_reply = \(event.isReply),
                is_broadcast = \(event.isBroadcast),
                permalink = COALESCE(\(event.permalink), permalink),
                edited_at = \(event.editedAt), deletion = NULL,
                absent_through = NULL, digest = \(told.digest),
                zone = \(event.zone), ended_at = \(event.endedAt),
                uncertainty_seconds = \(event.uncertainty), details = \(event.details.stored),
                versions = versions + \(isNewVersion ? 1 : 0),
                text = \(event.text), html = \(event.html), raw = \(event.raw),
                told_at = \(event.told?.at)
            WHERE id = \(stored.id)
            """
        )
        let entry = EventSearch.Entry(
            position: position,
            text: event.text,
            facets: EventSearch.facets(place: place, author: author, kind: event.kind)
        )
        try connection.execute(EventSearch.insertion(of: entry, connection.dialect))
        try connection.execute("DELETE FROM reaction WHERE event_id = \(stored.id)")
        try connection.execute(reactions(of: event, on: stored.id))
        try connection.execute(presences(of: event, by: author, in: place))
        try keepingContents(of: stored.id) {
            try connection.execute("DELETE FROM event_file WHERE event_id = \(stored.id)")
            try connection.execute(files(of: event, on: stored.id))
        }
        try keepTelling(stored.digest, of: stored)
        touched.insert(position)
        outcome.updated += 1
    }

    /// A time that is only roughly told does not replace one that is known.
    private static func withBetterTime(_ event: GatheredEvent, than stored: Row) throws
        -> GatheredEvent
    {
        let doubt: TimeInterval? = try stored("uncertainty_seconds")
        let before: Date = try stored("occurred_at")
        guard let rough = event.uncertainty, doubt ?? 0 <= rough, before <= event.at else {
            return event
        }
        var event = event
        event.at = before
        event.zone = try stored("zone")
        event.uncertainty = doubt
        return event
    }

    private func unindex(_ stored: StoredEvent, text: String, facets: String) throws {
        try index()
        let old = EventSearch.Entry(position: stored.position, text: text, facets: facets)
        try connection.execute(EventSearch.removal(of: old, connection.dialect))
    }

    /// The stored position, unless the event is now told to be of another time.
    private func position(of event: GatheredEvent, stored: EventPosition) throws -> EventPosition {
        let told = EventPosition(event.at)
        let room = Int64(1) << EventPosition.slotBits
        if (told.rawValue..<told.rawValue + room).contains(stored.rawValue) { return stored }
        return try freePositions(for: [event])[0]
    }

    private func keepCurrentAsVersion(_ id: Event.ID) throws {
        try connection.execute(
            """
            INSERT INTO event_version
                (event_id, number, edited_at, recorded_at, text, html, raw, details)
            SELECT id, versions, edited_at, recorded_at, text, html, raw, details
            FROM event WHERE id = \(id)
            """
        )
    }

    /// Events that a whole later reading of a stretch no longer has were deleted at the source.
    func markAbsent(in place: String, from: Date, through: Date) throws {
        guard let known = places[place], !known.isNew else { return }
        let rows = try connection.rows(
            """
            SELECT id, external_id FROM event
            WHERE place_id = \(known.id) AND source = \(source) AND deletion IS NULL
                AND position >= \(EventPosition(from))
                AND position < \(EventPosition(through.addingTimeInterval(0.000_001)))
            ORDER BY position
            """
        )
        for row in rows where !seenSinceSpan.contains(try row("external_id")) {
            try connection.execute(
                """
                UPDATE event SET deletion = \(Event.Deletion.absent)
                WHERE id = \(try row("id", as: Event.ID.self))
                """
            )
            absences.lacks(try row("id"), in: place)
            outcome.deleted += 1
        }
    }
}
