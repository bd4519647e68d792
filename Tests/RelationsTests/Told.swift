import DebriefTesting
import Evidence
import Foundation
import Readings
import Relations
import Storage

/// An incident told in a few records, with what is found in it.
struct Told {
    let incident: Incident
    let events: [Event]
    let relations: [Relation]

    func event(_ words: String) -> Event? {
        events.first { $0.text.contains(words) }
    }

    /// The kinds of the relations from the event with some words to that with others.
    func kinds(_ from: String, _ to: String) -> [Relation.Kind] {
        relations.filter { $0.from == event(from)?.id && $0.to == event(to)?.id }.map(\.kind)
    }

    static let migrations =
        EvidenceMigrations.all + ReadingMigrations.all + RelationMigrations.all

    static func of(_ gathered: [Gathered], in store: any Store) async throws -> Told {
        let incident = try await Sample.incident(of: gathered, in: store)
        return try await store.write { connection in
            try IncidentReading().refresh(incident.id, in: connection)
            try connection.refreshRelations(of: incident)
            return Told(
                incident: incident,
                events: try connection.events(of: incident.id, limit: 1000).events,
                relations: try connection.relations(of: incident.id)
            )
        }
    }

    static func change(_ seconds: Double, _ number: String, _ words: String) -> Gathered {
        .event(
            GatheredEvent(
                externalID: "pull:\(number)",
                kind: .change,
                at: Sample.noon.addingTimeInterval(seconds),
                place: "shop/indexer",
                text: words,
                permalink: "https://code.example/shop/indexer/pull/\(number)",
                details: [
                    EventDetail("pull request", number),
                    EventDetail("repository", "shop/indexer"),
                    EventDetail("state", "merged"),
                ],
                raw: "{}"
            )
        )
    }
}
