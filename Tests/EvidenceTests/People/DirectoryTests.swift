import DebriefTesting
import Evidence
import Foundation
import Storage
import Testing

struct DirectoryTests {
    private let ines = GatheredPerson(
        externalID: "ines@shop.example",
        handle: "ines",
        name: "Inês Duarte",
        email: "ines@shop.example",
        title: "Engineering Manager",
        timeZone: "Europe/Lisbon",
        team: "Inventory",
        manager: "tomo@shop.example",
        startDate: "2018-03-19",
        location: "Porto",
        isDirectory: true
    )

    private func record(
        _ batch: [Gathered],
        of source: String,
        in store: any Store
    ) async throws {
        try await store.write { connection in
            try Sample.record(batch, from: source, in: connection)
        }
    }

    private func directory(_ store: any Store, _ text: String = "") async throws -> [DirectoryEntry]
    {
        try await store.read { try $0.directory(for: .operatorOfTheMachine, matching: text) }
    }

    @Test(arguments: Engine.available)
    func `a directory's word goes before a profile's, whichever is read first`(
        engine: Engine
    ) async throws {
        let profile = GatheredPerson(
            externalID: "U1",
            handle: "ines",
            name: "Ines D",
            email: "ines@shop.example",
            title: "coffee",
            timeZone: "Europe/Paris"
        )
        for sources in [["chat", "people"], ["people", "chat"]] {
            try await engine.withStore(migrations: EvidenceMigrations.all) { store in
                for source in sources {
                    let person = source == "people" ? ines : profile
                    try await record([.person(person)], of: source, in: store)
                }
                let entries = try await directory(store)
                #expect(entries.count == 1)
                let person = try #require(entries.first?.person)
                #expect(person.name == "Inês Duarte")
                #expect(person.title == "Engineering Manager")
                #expect(person.timeZone == "Europe/Lisbon")
                #expect(person.team == "Inventory")
                #expect(person.startDate == "2018-03-19")
                #expect(entries.first?.identities.count == 2)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `people are found by any part of a name, without accents`(engine: Engine) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            try await record([.person(ines)] + Sample.people.suffix(2), of: "people", in: store)
            for text in ["ines", "DUARTE in", "êS", "shop.example ines"] {
                #expect(try await directory(store, text).map(\.person.name) == ["Inês Duarte"])
            }
            #expect(try await directory(store, "nobody%").isEmpty)
            #expect(try await directory(store).count == 3)
        }
    }

    @Test(arguments: Engine.available)
    func `a merge moves everything, is kept by later imports, and a split undoes it`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            let (incident, _) = try await Sample.incident(in: store)
            let coder = GatheredPerson(externalID: "xx9", handle: "xx9", name: "xx9")
            let change = GatheredEvent(
                externalID: "c1",
                kind: .change,
                at: Sample.noon.addingTimeInterval(30),
                place: "repo",
                author: "xx9",
                text: "Deployed",
                raw: "{}"
            )
            try await record([.person(coder), .event(change)], of: "code", in: store)
            try await store.write { connection in
                let place = try connection.places(called: "repo")[0].id
                let window = try Window(
                    start: Sample.noon,
                    end: Sample.noon.addingTimeInterval(3600)
                )
                try connection.select(.place(place, window), into: incident.id, ids: .uuid7())
            }
            func count() async throws -> Int {
                try await store.read {
                    try $0.incident(incident.key, for: .operatorOfTheMachine).personCount
                }
            }
            let apart = try await count()
            let (person, other) = try await (
                #require(directory(store, "ines").first?.person.id),
                #require(directory(store, "xx9").first?.person.id)
            )
            try await store.write {
                try $0.merge(other, into: person, by: .operatorOfTheMachine, at: Sample.noon)
            }
            #expect(try await count() == apart - 1)
            try await record([.person(coder), .person(ines)], of: "code", in: store)
            let merged = try await directory(store, "xx9")
            #expect(merged.map(\.person.id) == [person])
            let filter = EventFilter(people: [person])
            let events = try await store.read { try $0.events(of: incident.id, matching: filter) }
            #expect(events.events.contains { $0.text == "Deployed" })
            let found = try await store.read {
                try $0.events(
                    of: incident.id,
                    matching: EventFilter(query: SearchQuery("deployed"), people: [person])
                )
            }
            #expect(found.events.count == 1)

            let identity = try #require(
                merged.first?.identities.first { $0.origin.externalID == "xx9" }
            )
            try await store.write {
                try $0.split(
                    identity.id,
                    from: person,
                    by: .operatorOfTheMachine,
                    ids: .uuid7(),
                    at: Sample.noon
                )
            }
            #expect(try await count() == apart)
            try await record([.person(coder)], of: "code", in: store)
            #expect(try await directory(store, "xx9").map(\.identities.count) == [1])
        }
    }

    @Test(arguments: Engine.available)
    func `what is not told again stays known`(engine: Engine) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            try await record([.person(ines)], of: "people", in: store)
            let brief = GatheredPerson(
                externalID: ines.externalID,
                handle: ines.externalID,
                name: ines.externalID
            )
            try await record([.person(brief)], of: "people", in: store)
            let person = try #require(try await directory(store).first?.person)
            #expect(person.name == "Inês Duarte")
            #expect(person.location == "Porto")
        }
    }
}
