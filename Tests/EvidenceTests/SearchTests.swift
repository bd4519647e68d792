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
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            let texts = [
                "The read alias misses 1205", "Alias read? No, written.", "Crème brûlée outage",
                "検索が落ちた", "host-7.search.example.net is slow", "reindexing now",
            ]
            let events = texts.enumerated().map { index, text in
                Gathered.event(
                    Sample.message(Double(index), text, in: index.isMultiple(of: 2) ? "C1" : "C2")
                )
            }
            try await store.write { connection in
                try Sample.record(Sample.people + Sample.places + events, in: connection)
            }
            try await test(store)
        }
    }

    @Test(arguments: Engine.available)
    func `words, phrases, beginnings and exclusions find the same on both engines`(
        engine: Engine
    ) async throws {
        try await withTexts(engine) { store in
            let expected: [(String, [String])] = [
                ("\"read alias\"", ["The read alias misses 1205"]),
                ("alias -written", ["The read alias misses 1205"]),
                ("reind*", ["reindexing now"]),
                ("creme brulee", ["Crème brûlée outage"]),
                ("検索", ["検索が落ちた"]),
                ("search.example.net", ["host-7.search.example.net is slow"]),
                ("ALIAS", ["The read alias misses 1205", "Alias read? No, written."]),
                ("nothing", []), ("kmessage", []), ("kmes*", []),
            ]
            for (text, texts) in expected {
                let hits = try await found(text, in: store)
                #expect(hits == texts, "\(text)")
            }
            let supported = try await found("alias", in: store, place: "support")
            #expect(supported == ["Alias read? No, written."])
        }
    }

    @Test(arguments: Engine.available)
    func `what looks like an operator is searched as a word`(engine: Engine) async throws {
        try await withTexts(engine) { store in
            for text in [
                "alias\" OR \"", "alias & | ! ( )", "NEAR(alias read)", "terms:alias'", "AND",
            ] {
                _ = try await found(text, in: store)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `pages of what is found go on where the one before ended`(engine: Engine) async throws {
        try await withTexts(engine) { store in
            let filter = EventFilter(query: SearchQuery("alias"), kinds: [.message])
            let pages = try await store.read { connection in
                let newest = try connection.events(
                    for: .operatorOfTheMachine,
                    matching: filter,
                    limit: 1
                )
                let edge = newest.events[0].position
                let older = try connection.events(
                    for: .operatorOfTheMachine,
                    matching: filter,
                    page: .before(edge),
                    limit: 1
                )
                return [newest, older]
            }
            #expect(
                pages.map(\.events[0].text)
                    == ["Alias read? No, written.", "The read alias misses 1205"]
            )
            #expect(pages.map(\.hasEarlier) == [true, false])
        }
    }
}
