import DebriefTesting
import Evidence
import Foundation
import Storage
import Testing

struct CatalogueTests {
    private func record(_ entries: [GatheredEntry], of source: String, in store: any Store)
        async throws
    {
        try await store.write { connection in
            try Sample.record(entries.map(Gathered.entry), from: source, in: connection)
        }
    }

    private func entry(_ name: String, aliases: [String] = [], owner: String? = nil)
        -> GatheredEntry
    {
        GatheredEntry(
            externalID: name,
            kind: .service,
            name: name,
            aliases: aliases,
            owner: owner
        )
    }

    private func catalogue(_ store: any Store) async throws -> [CatalogueEntry] {
        try await store.read { try $0.catalogue() }
    }

    @Test(arguments: Engine.available)
    func `sources that speak of one name add to one entry`(engine: Engine) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            try await record(
                [entry("search-api", aliases: ["Search API", "finder"])],
                of: "a",
                in: store
            )
            try await record(
                [entry("Search API", owner: "search"), entry("Finder")],
                of: "b",
                in: store
            )
            let all = try await catalogue(store)
            #expect(all.count == 1)
            #expect(all.first?.owner == "search")
            #expect(all.first?.aliases == ["Search API", "finder"])
        }
    }

    @Test(arguments: Engine.available)
    func `what was written by hand outlives imports, and so does a deletion`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            let told = [entry("cart", owner: "shop"), entry("mailer")]
            try await record(told, of: "a", in: store)
            let all = try await catalogue(store)
            try await store.write { connection in
                var draft = CatalogueDraft(kind: .service, name: "cart", owner: "Cart team")
                draft.aliases = ["basket"]
                try connection.update(
                    all[0].id,
                    as: draft,
                    by: .operatorOfTheMachine,
                    at: Sample.noon
                )
                try connection.delete(all[1].id, by: .operatorOfTheMachine, at: Sample.noon)
            }
            // What people see is of another revision where an import changes it, and only there.
            let before = try await catalogue(store)
            try await record(told, of: "a", in: store)
            #expect(try await catalogue(store).map(\.revision) == before.map(\.revision))
            var again = told
            again[0].summary = "What is about to be bought"
            try await record(again, of: "a", in: store)
            let after = try await catalogue(store)
            #expect(after.map(\.revision) != before.map(\.revision))
            #expect(after.map(\.name) == ["cart"])
            #expect(after.first?.owner == "Cart team")
            #expect(after.first?.aliases == ["basket"])
            #expect(after.first?.summary == "What is about to be bought")
        }
    }

    @Test(arguments: Engine.available)
    func `a name is taken once among its kind`(engine: Engine) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            let draft = CatalogueDraft(kind: .team, name: "Search")
            try await store.write {
                _ = try $0.record(draft, by: .operatorOfTheMachine, ids: .uuid7(), at: Sample.noon)
            }
            await #expect(throws: Refusal.self) {
                try await store.write {
                    _ = try $0.record(
                        draft,
                        by: .operatorOfTheMachine,
                        ids: .uuid7(),
                        at: Sample.noon
                    )
                }
            }
        }
    }
}
