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

    func record(_ person: GatheredPerson) throws {
        let known = try connection.row(
            """
            SELECT id, person_id FROM identity
            WHERE source = \(source) AND external_id = \(person.externalID)
            """
        )
        if let known {
            identities[person.externalID] = try known("id")
            try update(person, identity: known("id"), of: known("person_id"))
        } else {
            identities[person.externalID] = try add(person)
        }
    }

    private func update(
        _ person: GatheredPerson,
        identity: Identity.ID,
        of id: Person.ID
    ) throws {
        try connection.execute(
            """
            UPDATE identity SET
                handle = \(person.handle), name = \(person.name), email = \(person.email),
                is_bot = \(person.isBot), is_active = \(person.isActive)
            WHERE id = \(identity)
            """
        )
        try connection.execute(
            """
            UPDATE person SET
                name = CASE WHEN name = '' THEN \(person.name) ELSE name END,
                email = COALESCE(email, \(person.email)),
                title = COALESCE(title, \(person.title)),
                time_zone = COALESCE(\(person.timeZone), time_zone)
            WHERE id = \(id)
            """
        )
    }

    private func add(_ person: GatheredPerson) throws -> Identity.ID {
        let (owner, reason) = try owner(of: person)
        let id = Identity.ID(ids.next())
        try connection.execute(
            """
            INSERT INTO identity
                (id, person_id, source, external_id, handle, name, email, is_bot, is_active, reason)
            VALUES (
                \(id), \(owner), \(source), \(person.externalID), \(person.handle),
                \(person.name), \(person.email), \(person.isBot), \(person.isActive), \(reason)
            )
            """
        )
        return id
    }

    /// A person with the same e-mail address, or else a new one.
    private func owner(of person: GatheredPerson) throws -> (Person.ID, reason: String) {
        if let email = person.email, !person.isBot {
            let same = try connection.row(
                "SELECT id FROM person WHERE email = \(email) AND is_bot = 0 ORDER BY id"
            )
            if let same { return (try same("id"), "Has the same e-mail address.") }
        }
        let id = Person.ID(ids.next())
        try connection.execute(
            """
            INSERT INTO person (id, name, email, title, time_zone, is_bot)
            VALUES (
                \(id), \(person.name), \(person.email), \(person.title), \(person.timeZone),
                \(person.isBot)
            )
            """
        )
        return (id, "First known from this source.")
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
        let id = try add(unknown)
        identities[externalID] = id
        return id
    }
}
