import Foundation
import Storage

extension EvidenceRecorder {
    func record(_ place: GatheredPlace) throws {
        let row = try connection.row(
            """
            INSERT INTO place
                (id, source, external_id, kind, name, topic, purpose, created_at, is_archived)
            VALUES (
                \(ids.next()), \(source), \(place.externalID), \(place.kind), \(place.name),
                \(place.topic), \(place.purpose), \(place.createdAt), \(place.isArchived)
            )
            ON CONFLICT (source, external_id) DO UPDATE SET
                kind = excluded.kind, name = excluded.name, topic = excluded.topic,
                purpose = excluded.purpose, is_archived = excluded.is_archived
            RETURNING id, EXISTS (SELECT 1 FROM event WHERE event.place_id = place.id) AS has_events
            """
        )
        guard let row else { throw StorageFault("The place was not stored.") }
        // PostgreSQL answers EXISTS with a boolean, which its driver reads as 0 or 1.
        let hasEvents: Bool = try row("has_events")
        places[place.externalID] = KnownPlace(id: try row("id"), isNew: !hasEvents)
    }

    /// The place of an event; one that the source did not describe is made under its own id.
    func place(_ externalID: String) throws -> Place.ID {
        if let known = places[externalID] { return known.id }
        let row = try connection.row(
            """
            SELECT id FROM place WHERE source = \(source) AND external_id = \(externalID)
            """
        )
        if let row {
            let id: Place.ID = try row("id")
            places[externalID] = KnownPlace(id: id, isNew: false)
            return id
        }
        try record(GatheredPlace(externalID: externalID, kind: .other, name: externalID))
        return try place(externalID)
    }

    /// The identity of an author; one that the source did not describe is made under its own id.
    func identity(_ externalID: String) throws -> Identity.ID {
        if let known = identities[externalID] { return known }
        let row = try connection.row(
            """
            SELECT id FROM identity WHERE source = \(source) AND external_id = \(externalID)
            """
        )
        if let row {
            let id: Identity.ID = try row("id")
            identities[externalID] = id
            return id
        }
        let unknown = GatheredPerson(externalID: externalID, handle: externalID, name: externalID)
        return try add(unknown)
    }
}
