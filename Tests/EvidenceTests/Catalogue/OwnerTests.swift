import DebriefTesting
import Evidence
import Foundation
import Storage
import Testing

struct OwnerTests {
    private func record(_ batch: [Gathered], of source: String, in store: any Store) async throws {
        try await store.write { connection in
            let recorder = EvidenceRecorder(
                connection,
                source: source,
                ids: .uuid7(),
                now: Sample.noon
            )
            try recorder.record(batch)
            try recorder.finish()
        }
    }

    private func person(_ handle: String, _ name: String, email: String? = nil) -> Gathered {
        .person(GatheredPerson(externalID: handle, handle: handle, name: name, email: email))
    }

    private func owner(_ told: String, _ covers: String...) -> Gathered {
        .owner(GatheredOwner(told: told, covers: covers))
    }

    private func owners(_ store: any Store) async throws -> [CatalogueOwner] {
        try await store.read { try $0.catalogueOwners(for: .operatorOfTheMachine) }
    }

    @Test(arguments: Engine.available)
    func `an owner is named until someone is known by that login or address`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            try await record(
                [owner("@Ines", "/search/"), owner("tomo@shop.example", "*.sql")],
                of: "catalogue",
                in: store
            )
            let before = try await owners(store)
            #expect(before.map(\.name) == ["@Ines", "tomo@shop.example"])
            #expect(before.allSatisfy { $0.person == nil })
            try await record([person("ines", "Ines Duarte")], of: "github", in: store)
            try await record(
                [person("U7", "Tomo Wilk", email: "Tomo@shop.example")],
                of: "slack",
                in: store
            )
            let after = try await owners(store)
            #expect(after.map(\.name) == ["Ines Duarte", "Tomo Wilk"])
            #expect(after.map(\.covers) == [["/search/"], ["*.sql"]])
        }
    }

    @Test(arguments: Engine.available)
    func `a login is that of the forge, and a handle that two have is no one's`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            try await record([owner("@ravi", "/a/")], of: "catalogue", in: store)
            try await record([person("ravi", "Ravi Menon")], of: "slack", in: store)
            #expect(try await owners(store).map(\.name) == ["Ravi Menon"])
            try await record([person("ravi", "Ravi Subramaniam")], of: "irc", in: store)
            #expect(try await owners(store).map(\.name) == ["@ravi"])
            var directory = GatheredPerson(externalID: "9", handle: "rs", name: "Ravi Subramaniam")
            directory.profiles = ["github:Ravi"]
            try await record([.person(directory)], of: "people", in: store)
            #expect(try await owners(store).map(\.name) == ["Ravi Subramaniam"])
        }
    }

    @Test(arguments: Engine.available)
    func `a person's page tells what they answer for, and an entry knows its paths`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            let broker = GatheredEntry(
                externalID: "r:broker",
                kind: .technology,
                name: "broker",
                owner: "@ines"
            )
            let other = GatheredEntry(
                externalID: "r:cart",
                kind: .service,
                name: "cart",
                owner: "search"
            )
            try await record(
                [.entry(broker), .entry(other), owner("ines@shop.example", "/broker/", "/x/")],
                of: "catalogue",
                in: store
            )
            try await record(
                [
                    person("ines", "Ines Duarte", email: "ines@shop.example"),
                    person("nia", "Nia Okafor"),
                ],
                of: "github",
                in: store
            )
            let people = try await store.read {
                try $0.directory(for: .operatorOfTheMachine, limit: 9).map(\.person)
            }
            let ines = try #require(people.first { $0.name == "Ines Duarte" })
            let nia = try #require(people.first { $0.name == "Nia Okafor" })
            let owned = try await store.read {
                try $0.ownership(of: ines.id, for: .operatorOfTheMachine)
            }
            #expect(owned.entries.map(\.name) == ["broker"])
            #expect(owned.covers == ["/broker/", "/x/"])
            #expect(owned.entries.first?.isMeant(byPath: "/broker/") == true)
            #expect(owned.entries.first?.isMeant(byPath: "/x/") == false)
            #expect(
                try await store.read { try $0.ownership(of: nia.id, for: .operatorOfTheMachine) }
                    .isEmpty
            )
        }
    }
}
