import Foundation
import Storage

extension Connection {
    func refreshProfiles(ofPeopleWith identities: Set<Identity.ID>) throws {
        let found = try rows(listing: identities.map(\.rawValue).sorted()) { list in
            "SELECT DISTINCT person_id FROM identity WHERE id IN \(list)"
        }
        try refreshProfiles(of: Set(found.map { try $0("person_id") }))
    }

    /// Puts together what the sources tell of people.
    func refreshProfiles(of people: Set<Person.ID>) throws {
        let ordered = people.map(\.rawValue).sorted()
        for start in stride(from: 0, to: ordered.count, by: 1000) {
            let part = ordered[start..<min(start + 1000, ordered.count)].map(Person.ID.init(_:))
            let facts = try identityFacts(of: part)
            try execute(
                facts.sorted { $0.key.rawValue < $1.key.rawValue }
                    .map { Self.update($0.key, PersonProfile($0.value)) }
            )
        }
    }

    private static func update(_ person: Person.ID, _ profile: PersonProfile) -> SQL {
        """
        UPDATE person SET
            name = \(profile.name), email = \(profile.email), title = \(profile.title),
            team = \(profile.team), manager = \(profile.manager),
            start_date = \(profile.startDate), location = \(profile.location),
            time_zone = \(profile.timeZone), is_bot = \(profile.isBot), folded = \(profile.folded)
        WHERE id = \(person)
        """
    }

    /// What each source told, by person, in the order in which the sources were first read.
    func identityFacts(
        of people: [Person.ID],
        for viewer: Viewer = .operatorOfTheMachine
    ) throws -> [Person.ID: [IdentityFacts]] {
        let found = try rows(listing: people) { list in
            """
            SELECT \(IdentityFacts.columns) FROM identity
            WHERE person_id IN \(list) AND \(viewer.mayKnow())
            ORDER BY id
            """
        }
        return try Dictionary(grouping: found) { try $0("person_id", as: Person.ID.self) }
            .mapValues { try $0.map(IdentityFacts.init) }
    }

    /// What each source says of everyone whom the viewer may know.
    func identityFacts(for viewer: Viewer) throws -> [Person.ID: [IdentityFacts]] {
        let found = try rows(
            """
            SELECT \(IdentityFacts.columns) FROM identity
            WHERE \(viewer.mayKnow())
            ORDER BY id
            """
        )
        return try Dictionary(grouping: found) { try $0("person_id", as: Person.ID.self) }
            .mapValues { try $0.map(IdentityFacts.init) }
    }
}

extension IdentityFacts {
    static let columns: SQL = """
        id, person_id, source, handle, name, email, title, team, manager, start_date, location,
        time_zone, is_bot, is_directory
        """

    init(_ row: Row) throws {
        identity = try row("id")
        source = try row("source")
        handle = try row("handle")
        name = try row("name")
        email = try row("email")
        title = try row("title")
        team = try row("team")
        manager = try row("manager")
        startDate = try row("start_date")
        location = try row("location")
        timeZone = try row("time_zone")
        isBot = try row("is_bot")
        isDirectory = try row("is_directory")
    }
}
