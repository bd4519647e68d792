import DebriefTesting
import Evidence
import Foundation
import Storage
import Testing

/// Which people a member may know: those in what they may see, and those of directories.
struct KnownPeopleTests {
    private let member = Viewer(account: "mo", seesEverything: false)

    private static func person(_ id: String, _ name: String, isDirectory: Bool = false) -> Gathered
    {
        .person(
            GatheredPerson(
                externalID: id,
                handle: "handle-\(id)",
                name: name,
                email: "\(id)@secret.example",
                isDirectory: isDirectory
            )
        )
    }

    /// P1 wrote in a private channel, P2 reacted there, P3 reacted in an open one, P4 is of a
    /// directory, P5 is on call, and P6 was only named.
    private func withPeople(
        _ engine: Engine,
        _ test: @Sendable (any Store) async throws -> Void
    ) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            try await store.write { connection in
                var hidden = Sample.message(10, "In private", by: "P1", in: "C2")
                hidden.reactions = [GatheredReaction(name: "eyes", count: 1, people: ["P2"])]
                var open = Sample.message(20, "In the open")
                open.reactions = [GatheredReaction(name: "eyes", count: 1, people: ["P3"])]
                let shift = GatheredShift(
                    externalID: "S1",
                    schedule: "Primary",
                    person: "P5",
                    from: Sample.noon,
                    until: nil,
                    level: 1
                )
                let people = [
                    Self.person("P1", "Pia One"), Self.person("P2", "Pat Two"),
                    Self.person("P3", "Pim Three"),
                    Self.person("P4", "Paz Four", isDirectory: true),
                    Self.person("P5", "Pol Five"), Self.person("P6", "Pam Six"),
                ]
                try Sample.record(
                    Sample.people + people + Sample.places
                        + [.event(hidden), .event(open), .shift(shift)],
                    in: connection
                )
            }
            try await test(store)
        }
    }

    private func names(_ store: any Store, _ viewer: Viewer, _ text: String = "") async throws
        -> Set<String>
    {
        let found = try await store.read { connection in
            let found = try connection.directory(for: viewer, matching: text)
            let count = try connection.directoryCount(for: viewer, matching: text)
            #expect(found.count == count)
            return found
        }
        return Set(found.map(\.person.name))
    }

    @Test(arguments: Engine.available)
    func `a member knows who is in what they may see`(engine: Engine) async throws {
        try await withPeople(engine) { store in
            let all = try await names(store, .operatorOfTheMachine)
            #expect(all.isSuperset(of: ["Pia One", "Pat Two", "Pam Six", "Tomo Sato"]))
            let known = try await names(store, member)
            #expect(known == ["Ines Duarte", "Pim Three", "Paz Four", "Pol Five"])
            for text in ["pia", "P1@secret.example", "handle-P2", "pam"] {
                #expect(try await names(store, member, text) == [], "\(text)")
                #expect(try await names(store, .operatorOfTheMachine, text).count == 1, "\(text)")
            }
            #expect(try await names(store, member, "pim") == ["Pim Three"])
            for name in ["handle-P1", "P1@secret.example", "Pia One"] {
                _ = try await store.read {
                    try $0.identity(called: name, for: .operatorOfTheMachine)
                }
                await #expect(throws: Refusal.self) {
                    try await store.read { try $0.identity(called: name, for: member) }
                }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `an incident that a member may see lets them know who is in it`(
        engine: Engine
    ) async throws {
        try await withPeople(engine) { store in
            try await store.write { connection in
                let place = try connection.places(called: "support")[0].id
                let window = try Window(start: Sample.noon, end: nil)
                for isRestricted in [true, false] {
                    let draft = IncidentDraft(
                        title: "Support",
                        window: window,
                        isRestricted: isRestricted,
                        selections: [.place(place, window)]
                    )
                    let owner = Viewer.operatorOfTheMachine
                    let key = try connection.record(
                        draft,
                        by: owner,
                        ids: .uuid7(),
                        at: Sample.noon
                    )
                    let id = try connection.incident(key, for: owner).id
                    let known = try connection.directory(for: member).map(\.person.name)
                    #expect(known.contains("Pia One") == !isRestricted)
                    #expect(known.contains("Pat Two") == !isRestricted)
                    let there = try connection.participants(of: id, for: member)
                    #expect(there.contains { $0.person.name == "Pia One" } == !isRestricted)
                }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `of a person a member knows only what their known identities tell`(
        engine: Engine
    ) async throws {
        try await withPeople(engine) { store in
            let owner = Viewer.operatorOfTheMachine
            try await store.write { connection in
                let ines = try connection.directory(for: owner, matching: "ines")[0].person.id
                let pia = try connection.directory(for: owner, matching: "pia")[0].person.id
                try connection.merge(pia, into: ines, by: owner, at: Sample.noon)
                let all = try connection.knownPerson(ines, for: owner)
                let some = try connection.knownPerson(ines, for: member)
                #expect(all.identities.count == 2 && some.identities.map(\.handle) == ["ines"])
                #expect(some.facts.count == 1 && some.person.name == "Ines Duarte")
                #expect(!some.identities[0].reason.contains("Pia"))
                #expect(try connection.directory(for: member, matching: "pia").isEmpty)
                let tomo = try connection.directory(for: owner, matching: "tomo")[0].person.id
                #expect(throws: Refusal.self) { try connection.knownPerson(tomo, for: member) }
                #expect(throws: Refusal.self) {
                    try connection.merge(tomo, into: ines, by: member, at: Sample.noon)
                }
                let hidden = all.identities.first { $0.handle != "ines" }
                #expect(throws: Refusal.self) {
                    try connection.split(
                        #require(hidden).id,
                        from: ines,
                        by: member,
                        ids: .uuid7(),
                        at: Sample.noon
                    )
                }
            }
        }
    }
}
