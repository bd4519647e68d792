import DebriefTesting
import Evidence
import Foundation
import Storage
import Testing

struct SearchTests {
    private func found(_ text: String, in store: any Store, place: String? = nil) async throws
        -> [String]
    {
        try await store.read { connection in
            let places = try place.map { try connection.places(called: $0).map(\.id) } ?? []
            let filter = EventFilter(query: SearchQuery(text), places: places)
            return try connection.events(for: .operatorOfTheMachine, matching: filter).events
                .map(\.text)
        }
    }

    private func withTexts(
        _ engine: Engine,
        _ test: (any Store) async throws -> Void
    ) async throws {
        try await engine.withStore(EvidenceMigrations.all) { store in
            let texts = [
                "The read alias misses 1205", "Alias read? No, written.", "Crème brûlée outage",
                "検索が落ちた", "host-7.search.example.net is slow", "reindexing now",
            ]
            let events = texts.enumerated().map { index, text in
                Gathered.event(
                    Sample.message(Double(index), text, in: index.isMultiple(of: 2) ? "C1" : "C2"))
            }
            try await store.write { connection in
                let recorder = EvidenceRecorder(
                    connection, source: "slack", ids: .uuid7(), now: Sample.noon)
                try recorder.record(Sample.people + Sample.places + events)
            }
            try await test(store)
        }
    }

    @Test(arguments: Engine.available)
    func `words, phrases, beginnings and exclusions find the same on both engines`(
        engine: Engine
    ) async throws {
        try await withTexts(engine) { store in
            #expect(try await found("alias", in: store).count == 2)
            #expect(try await found("\"read alias\"", in: store) == ["The read alias misses 1205"])
            #expect(try await found("alias -written", in: store).count == 1)
            #expect(try await found("reind*", in: store) == ["reindexing now"])
            #expect(try await found("creme brulee", in: store) == ["Crème brûlée outage"])
            #expect(try await found("検索", in: store) == ["検索が落ちた"])
            #expect(try await found("search.example.net", in: store).count == 1)
            #expect(try await found("alias", in: store, place: "support").count == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `what looks like an operator is searched as a word`(engine: Engine) async throws {
        try await withTexts(engine) { store in
            for text in ["alias\" OR \"", "alias & | ! ( )", "NEAR(alias read)", "terms:alias'", "AND"] {
                _ = try await found(text, in: store)
            }
        }
    }
}
