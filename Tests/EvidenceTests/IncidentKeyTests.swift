import DebriefTesting
import Evidence
import Foundation
import Storage
import Testing

/// Keys, which must not tell a member of an incident that they may not see.
struct IncidentKeyTests {
    private let member = Viewer(account: "mo", seesEverything: false)
    private let owner = Viewer.operatorOfTheMachine

    private func record(
        _ connection: any Connection,
        isRestricted: Bool = false,
        by viewer: Viewer
    ) throws -> String {
        try connection.record(
            IncidentDraft(
                title: "Payroll leak",
                window: Window(start: Sample.noon, end: nil),
                isRestricted: isRestricted,
                selections: []
            ),
            by: viewer,
            ids: .uuid7(),
            at: Sample.noon
        )
    }

    @Test(arguments: Engine.available)
    func `a restricted incident leaves no mark in the keys of others`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            try await store.write { connection in
                let hidden = try record(connection, isRestricted: true, by: owner)
                let other = try record(connection, isRestricted: true, by: owner)
                #expect(hidden.hasPrefix("2022-12-06-payroll-leak-") && hidden != other)
                #expect(try record(connection, by: member) == "2022-12-06-payroll-leak")
                #expect(try record(connection, by: member) == "2022-12-06-payroll-leak-2")
                #expect(throws: Refusal.self) { try connection.incident(hidden, for: member) }
                #expect(try connection.incident(hidden, for: owner).isRestricted)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `one that is restricted later gives its words free, and its address still leads there`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            try await store.write { connection in
                let key = try record(connection, by: owner)
                let id = try connection.incident(key, for: member).id
                try connection.open(id, to: .named, naming: ["named"], by: owner)
                #expect(throws: Refusal.self) { try connection.incident(key, for: member) }
                let named = Viewer(account: "named", seesEverything: false)
                for viewer in [owner, named] {
                    let found = try connection.incident(key, for: viewer)
                    #expect(found.id == id && found.key.hasPrefix("\(key)-"))
                    #expect(try connection.incident(found.key, for: viewer).id == id)
                }
                #expect(try record(connection, by: member) == key)
                #expect(try connection.incident(key, for: member).id != id)
                // Whoever has the key now goes before who had it.
                #expect(try connection.incident(key, for: owner).id != id)
                let closed = try connection.incidents([id], for: owner)[id]?.key
                try connection.open(id, to: .everyone, naming: [], by: owner)
                try connection.open(id, to: .named, naming: [], by: owner)
                #expect(try connection.incidents([id], for: owner)[id]?.key == closed)
            }
        }
    }
}
