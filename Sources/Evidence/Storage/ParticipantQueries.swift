package import Foundation
package import Storage

/// What one person did in an incident's evidence.
package struct Participant: Hashable, Sendable {
    package let person: Person
    package let messageCount: Int
    package let wordCount: Int
    package let reactionCount: Int
    package let joinedAt: Date?
    /// The first and last message; nil for an observer.
    package let first: Date?
    package let last: Date?
    package let places: [String]

    /// There, but without a word.
    package var isObserver: Bool { messageCount == 0 }
}

extension Connection {
    /// Everyone in an incident's evidence, by when they were first there.
    package func participants(
        of incident: Incident.ID,
        for viewer: Viewer
    ) throws -> [Participant] {
        var tallies: [Person.ID: Tally] = [:]
        for row in try participantParts(of: incident) {
            let person: Person.ID = try row("person_id")
            try tallies[person, default: Tally()].add(row)
        }
        for row in try reactionCounts(of: incident) {
            tallies[try row("person_id"), default: Tally()].reactions = try row("reactions")
        }
        return try people(Array(tallies.keys), for: viewer)
            .map { (tallies[$0.id] ?? Tally()).participant($0) }
            .sorted {
                ($0.first ?? $0.joinedAt ?? .distantFuture, $0.person.id.rawValue)
                    < ($1.first ?? $1.joinedAt ?? .distantFuture, $1.person.id.rawValue)
            }
    }

    private func participantParts(of incident: Incident.ID) throws -> [Row] {
        try rows(
            """
            SELECT identity.person_id, place.name AS place_name, part.messages, part.words,
                part.joined_at, part.first_message_at, part.last_message_at
            FROM incident_part AS part
            JOIN identity ON identity.id = part.identity_id
            JOIN place ON place.id = part.place_id
            WHERE part.incident_id = \(incident)
            ORDER BY part.first_at, place.name, place.id, identity.id
            """
        )
    }

    private func reactionCounts(of incident: Incident.ID) throws -> [Row] {
        try rows(
            """
            SELECT identity.person_id, CAST(SUM(reaction.reactions) AS BIGINT) AS reactions
            FROM incident_reaction AS reaction
            JOIN identity ON identity.id = reaction.identity_id
            WHERE reaction.incident_id = \(incident)
            GROUP BY identity.person_id
            ORDER BY identity.person_id
            """
        )
    }

    package func people(_ ids: [Person.ID]) throws -> [Person] {
        try rows(listing: ids) { list in
            """
            SELECT \(Person.columns) FROM person
            WHERE id IN \(list)
            ORDER BY id
            """
        }.map(Person.init)
    }
}

private struct Tally {
    var messages = 0
    var words = 0
    var reactions = 0
    var joinedAt: Date?
    var first: Date?
    var last: Date?
    var places: [String] = []

    /// Adds what one of the person's names did in one place.
    mutating func add(_ part: Row) throws {
        let place: String = try part("place_name")
        if !places.contains(place) { places.append(place) }
        messages += try part("messages", as: Int.self)
        words += try part("words", as: Int.self)
        let ends: [Date?] = try [part("first_message_at"), part("last_message_at")]
        joinedAt = try [joinedAt, part("joined_at")].compactMap { $0 }.min()
        first = [first, ends[0]].compactMap { $0 }.min()
        last = [last, ends[1]].compactMap { $0 }.max()
    }

    func participant(_ person: Person) -> Participant {
        Participant(
            person: person,
            messageCount: messages,
            wordCount: words,
            reactionCount: reactions,
            joinedAt: joinedAt,
            first: first,
            last: last,
            places: places
        )
    }
}

extension Person {
    init(_ row: Row) throws {
        id = try row("id")
        name = try row("name")
        email = try row("email")
        title = try row("title")
        team = try row("team")
        manager = try row("manager")
        startDate = try row("start_date")
        location = try row("location")
        timeZone = try row("time_zone")
        isBot = try row("is_bot")
    }

    static let columns: SQL = """
        person.id, person.name, person.email, person.title, person.team, person.manager,
        person.start_date, person.location, person.time_zone, person.is_bot
        """
}

extension Connection {
    /// Those who wrote in an incident, counted by the engine: for choosing among them.
    package func authors(of incident: Incident.ID, for viewer: Viewer) throws -> [Participant] {
        let found = try rows(
            """
            SELECT \(Person.columns), activity.messages
            FROM person
            JOIN (
                SELECT identity.person_id, CAST(SUM(incident_part.events) AS BIGINT) AS messages
                FROM incident_part
                JOIN identity ON identity.id = incident_part.identity_id
                WHERE incident_part.incident_id = \(incident)
                GROUP BY identity.person_id
            ) AS activity ON activity.person_id = person.id
            ORDER BY person.name, person.id
            """
        )
        let ids: [Person.ID] = try found.map { try $0("id") }
        let known = try viewer.seesEverything ? nil : peopleByID(ids, for: viewer)
        let authors = try found.compactMap { row -> Participant? in
            let person = try Person(row)
            let shown = if let known { known[person.id] } else { person as Person? }
            guard let shown else { return nil }
            return Participant(
                person: shown,
                messageCount: try row("messages"),
                wordCount: 0,
                reactionCount: 0,
                joinedAt: nil,
                first: nil,
                last: nil,
                places: []
            )
        }
        return known == nil
            ? authors
            : authors.sorted {
                ($0.person.name, $0.person.id.rawValue) < ($1.person.name, $1.person.id.rawValue)
            }
    }
}
