import Foundation
import Storage

/// What is stored of an identity, to see whether a source tells something else.
struct StoredIdentity {
    let id: Identity.ID
    var told: GatheredPerson
}

extension EvidenceRecorder {
    /// Fetches at once what is stored of a batch's people.
    func recall(_ batch: [Gathered]) throws {
        let wanted = batch.compactMap { gathered -> String? in
            guard case .person(let person) = gathered, known[person.externalID] == nil else {
                return nil
            }
            return person.externalID
        }
        let rows = try connection.rows(listing: wanted) { list in
            """
            SELECT id, external_id, handle, name, email, title, time_zone, is_bot, is_active,
                team, manager, start_date, location, profiles, is_directory
            FROM identity
            WHERE source = \(source) AND external_id IN \(list)
            """
        }
        for row in rows {
            let stored = try StoredIdentity(row)
            known[stored.told.externalID] = stored
        }
    }

    func record(_ person: GatheredPerson) throws {
        guard let stored = known[person.externalID] else {
            try add(person)
            return
        }
        identities[person.externalID] = stored.id
        var told = stored.told.retold(by: person)
        // Records of one import may spell a name in several ways; the first of them stands.
        if named.contains(person.externalID) { told.name = stored.told.name }
        if person.isNamed { named.insert(person.externalID) }
        guard told != stored.told else { return }
        known[person.externalID]?.told = told
        changed.insert(stored.id)
        if told.clues != stored.told.clues { tellsOfPeople = true }
        try connection.execute(
            """
            UPDATE identity SET
                handle = \(told.handle), name = \(told.name), email = \(told.email),
                is_bot = \(told.isBot), is_active = \(told.isActive), title = \(told.title),
                time_zone = \(told.timeZone), team = \(told.team), manager = \(told.manager),
                start_date = \(told.startDate), location = \(told.location),
                profiles = \(told.profiles.stored), is_directory = \(told.isDirectory)
            WHERE id = \(stored.id)
            """
        )
    }

    /// A new identity is a new person's, until it is asked whose it is.
    @discardableResult
    func add(_ person: GatheredPerson) throws -> Identity.ID {
        let (id, owner) = (Identity.ID(ids.next()), Person.ID(ids.next()))
        try connection.execute([
            """
            INSERT INTO person (
                id, name, email, title, time_zone, is_bot, team, manager, start_date, location,
                folded
            ) VALUES (
                \(owner), \(person.name), \(person.email), \(person.title), \(person.timeZone),
                \(person.isBot), \(person.team), \(person.manager), \(person.startDate),
                \(person.location), \(PersonProfile.folded(person.name))
            )
            """,
            """
            INSERT INTO identity (
                id, person_id, source, external_id, handle, name, email, is_bot, is_active, reason,
                title, team, manager, start_date, location, time_zone, profiles, is_directory,
                confidence
            ) VALUES (
                \(id), \(owner), \(source), \(person.externalID), \(person.handle),
                \(person.name), \(person.email), \(person.isBot), \(person.isActive),
                \("First known from this source."), \(person.title), \(person.team),
                \(person.manager), \(person.startDate), \(person.location), \(person.timeZone),
                \(person.profiles.stored), \(person.isDirectory), 1.0
            )
            """,
        ])
        known[person.externalID] = StoredIdentity(id: id, told: person)
        if person.isNamed { named.insert(person.externalID) }
        identities[person.externalID] = id
        changed.insert(id)
        tellsOfPeople = true
        return id
    }

    /// Says again whose the identities are, where anything was told that may change it.
    func settlePeople() throws {
        guard !changed.isEmpty else { return }
        if tellsOfPeople {
            try connection.resolveIdentities(changed: changed, ids: ids)
        } else {
            try connection.refreshProfiles(ofPeopleWith: changed)
        }
        (changed, tellsOfPeople) = ([], false)
    }
}

extension StoredIdentity {
    init(_ row: Row) throws {
        id = try row("id")
        told = GatheredPerson(
            externalID: try row("external_id"),
            handle: try row("handle"),
            name: try row("name"),
            email: try row("email"),
            title: try row("title"),
            timeZone: try row("time_zone"),
            isBot: try row("is_bot"),
            isActive: try row("is_active"),
            team: try row("team"),
            manager: try row("manager"),
            startDate: try row("start_date"),
            location: try row("location"),
            profiles: [String](stored: try row("profiles")),
            isDirectory: try row("is_directory")
        )
    }
}

extension GatheredPerson {
    /// What is known after it was told again; what is not told this time stays.
    fileprivate func retold(by later: GatheredPerson) -> GatheredPerson {
        var told = later
        if !later.isNamed, isNamed { told.name = name }
        if later.handle == externalID { told.handle = handle }
        told.email = later.email ?? email
        told.title = later.title ?? title
        told.timeZone = later.timeZone ?? timeZone
        told.team = later.team ?? team
        told.manager = later.manager ?? manager
        told.startDate = later.startDate ?? startDate
        told.location = later.location ?? location
        if later.profiles.isEmpty { told.profiles = profiles }
        told.isDirectory = later.isDirectory || isDirectory
        return told
    }

    fileprivate var isNamed: Bool { !name.isEmpty && name != handle && name != externalID }

    /// By what a person is recognised.
    fileprivate var clues: [String] {
        [handle, name, email ?? "", timeZone ?? "", isBot ? "bot" : ""] + profiles
    }
}

extension [String] {
    /// As it is stored: a JSON list, or nil where it is empty.
    var stored: String? {
        guard !isEmpty, let bytes = try? JSONEncoder().encode(self) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    init(stored: String?) {
        self = stored.flatMap { try? JSONDecoder().decode(Self.self, from: Data($0.utf8)) } ?? []
    }
}
