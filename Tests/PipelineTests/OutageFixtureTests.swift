import DebriefTesting
import Evidence
import EvidenceSources
import Foundation
import Pipeline
import Readings
import Relations
import Storage
import Testing

/// A real day of a channel beside the official record of the outage that was talked of in it.
struct OutageFixtureTests {
    private static var fixtures: String? {
        ProcessInfo.processInfo.environment["DEBRIEF_FIXTURES"]
    }

    private func incident(_ chat: String, in store: any Store) async throws -> Incident {
        let files: [(any EvidenceSource, String)] = [
            (IRCSource(), "irc-around-outages/\(chat)"),
            (StatuspageSource(), "statuspage-github/incidents.jsonl"),
        ]
        var key: String?
        for (source, path) in files {
            let began = Date().addingTimeInterval(-1)
            _ = try await Importer(store: store, ids: .uuid7(), now: { Date() }).run(
                source,
                SourceInput(path: "\(Self.fixtures ?? "")/\(path)"),
                as: path,
                by: .operatorOfTheMachine
            )
            let known = key
            key = try await store.write { connection in
                try connection.takeImported(
                    since: began,
                    into: known,
                    orNew: known == nil ? "What they said" : nil,
                    ids: .uuid7(),
                    at: Date()
                )
            }
        }
        let found = key ?? ""
        return try await store.read { try $0.incident(found, for: .operatorOfTheMachine) }
    }

    /// The words of people that are related to a status record, and when that was.
    private func talk(_ chat: String, in store: any Store) async throws -> [(String, Relation)] {
        let incident = try await incident(chat, in: store)
        try await Derivation(store: store).refresh(incident)
        return try await store.read { connection in
            let same = try connection.relations(of: incident.id).filter { $0.kind == .sameAs }
            let events = try connection.events(same.flatMap { [$0.from, $0.to] })
            return same.compactMap { relation in
                guard let from = events[relation.from], events[relation.to]?.kind == .status else {
                    return nil
                }
                return (from.text, relation)
            }
        }
    }

    private static let migrations =
        EvidenceMigrations.all + ReadingMigrations.all + RelationMigrations.all

    @Test(.enabled(if: fixtures != nil, "skipped, no fixtures"), arguments: Engine.available)
    func `talk of an outage is related to the official record of the same minutes`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: Self.migrations) { store in
            let talk = try await talk("fluid-work-2017-01-13.txt", in: store)
            #expect(talk.count >= 4)
            #expect(talk.allSatisfy { $0.0.lowercased().contains("github is down") })
            #expect(talk.allSatisfy { $0.1.reason.contains("Git Operations") })
            #expect(talk.allSatisfy { $0.1.reason.contains("minutes before") })
        }
    }

    @Test(
        .enabled(if: fixtures != nil, "skipped, no fixtures"),
        arguments: [
            "fluid-work-2019-07-30.txt", "raku-2022-03-24.txt",
        ]
    )
    func `talk of something else is not`(chat: String) async throws {
        try await Engine.sqlite.withStore(migrations: Self.migrations) { store in
            let talk = try await talk(chat, in: store)
            #expect(talk.isEmpty)
        }
    }
}
