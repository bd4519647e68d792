import Storage

/// Where each identity spoke or reacted, which says who may know of it.
enum IdentityPlaces {
    static let migration = Migration(
        "evidence: places of identities",
        [
            """
            CREATE TABLE identity_place (
                identity_id TEXT NOT NULL REFERENCES identity (id),
                place_id TEXT NOT NULL REFERENCES place (id),
                PRIMARY KEY (identity_id, place_id)
            )
            """,
            """
            INSERT INTO identity_place (identity_id, place_id)
            SELECT identity_id, place_id FROM event WHERE identity_id IS NOT NULL
            UNION
            SELECT reaction_person.identity_id, event.place_id FROM reaction_person
            JOIN event ON event.id = reaction_person.event_id
            """,
            "CREATE INDEX incident_reaction_identity ON incident_reaction (identity_id)",
        ]
    )
}

/// That an identity spoke or reacted in a place.
struct Presence: Hashable {
    let identity: Identity.ID
    let place: Place.ID
}

extension EvidenceRecorder {
    /// Keeps who spoke and who reacted in a place, where that is news.
    func presences(of event: GatheredEvent, by author: Identity.ID?, in place: Place.ID) throws
        -> [SQL]
    {
        let reacted = try event.reactions.flatMap(\.people).map(identity)
        return (reacted + (author.map { [$0] } ?? [])).compactMap { identity in
            guard present.insert(Presence(identity: identity, place: place)).inserted else {
                return nil
            }
            return """
                INSERT INTO identity_place (identity_id, place_id) VALUES (\(identity), \(place))
                ON CONFLICT (identity_id, place_id) DO NOTHING
                """
        }
    }
}

extension Viewer {
    /// Identities of directories, of schedules, and of what the viewer may see.
    ///
    /// Asked of `identity`, or of what stands for it in a statement.
    func mayKnow(_ identity: SQL = "identity") -> SQL {
        guard !seesEverything else { return "1 = 1" }
        return """
            (
                \(identity).is_directory = 1
                OR EXISTS (
                    SELECT 1 FROM identity_place
                    JOIN place ON place.id = identity_place.place_id
                    WHERE identity_place.identity_id = \(identity).id AND \(Self.isOpenPlace)
                )
                OR EXISTS (
                    SELECT 1 FROM participation
                    JOIN incident ON incident.id = participation.incident_id
                    WHERE participation.identity_id = \(identity).id AND \(maySeeIncident)
                )
                OR EXISTS (
                    SELECT 1 FROM incident_reaction
                    JOIN incident ON incident.id = incident_reaction.incident_id
                    WHERE incident_reaction.identity_id = \(identity).id AND \(maySeeIncident)
                )
                OR EXISTS (SELECT 1 FROM shift WHERE shift.identity_id = \(identity).id)
            )
            """
    }
}

extension Connection {
    /// People as those of their identities tell them that the viewer may know; others are left out.
    package func people(_ ids: [Person.ID], for viewer: Viewer) throws -> [Person] {
        guard !viewer.seesEverything else { return try people(ids) }
        return try identityFacts(of: ids, for: viewer)
            .map { Person($0.key, PersonProfile($0.value)) }
            .sorted { $0.id.rawValue < $1.id.rawValue }
    }

    /// The same people by id.
    func peopleByID(_ ids: [Person.ID], for viewer: Viewer) throws -> [Person.ID: Person] {
        Dictionary(try people(Array(Set(ids)), for: viewer).map { ($0.id, $0) }) { first, _ in
            first
        }
    }

    /// Refuses with `notFound` identities that the viewer may not know.
    func require(_ identities: [Identity.ID], for viewer: Viewer) throws {
        let wanted = Set(identities)
        let found = try rows(listing: wanted.sorted { $0.rawValue < $1.rawValue }) { list in
            "SELECT id FROM identity WHERE id IN \(list) AND \(viewer.mayKnow())"
        }
        guard found.count == wanted.count else {
            throw Refusal(.notFound, "There is no such identity.")
        }
    }
}

extension Person {
    init(_ id: Person.ID, _ profile: PersonProfile) {
        self.init(
            id: id,
            name: profile.name,
            email: profile.email,
            title: profile.title,
            team: profile.team,
            manager: profile.manager,
            startDate: profile.startDate,
            location: profile.location,
            timeZone: profile.timeZone,
            isBot: profile.isBot
        )
    }
}
