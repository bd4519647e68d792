import DebriefTesting
import Evidence
import Foundation
import Investigations
import Reports
import Storage
import Testing

@testable import CLI

struct DemoTests {
    @Test(arguments: Engine.available)
    func `every incident of the demo is loaded with evidence`(engine: Engine) async throws {
        try await engine.withStore(migrations: Schema.all) { store in
            try await DemoRecords().load(into: store)
            let incidents = try await store.read {
                try $0.incidents(for: .operatorOfTheMachine, limit: 100)
            }
            #expect(incidents.count == 45)
            #expect(incidents.count { $0.isInvented } == 44)
            #expect(incidents.allSatisfy { $0.eventCount >= 7 && $0.personCount >= 2 })
            let main = try #require(incidents.first { !$0.isInvented })
            #expect(main.eventCount > 400)

            let investigations = try await store.read {
                try $0.listedInvestigations(for: .operatorOfTheMachine)
            }
            #expect(investigations.count == 19)

            let comparison = try await store.read {
                try $0.comparison(of: main.key, with: main.key, for: .operatorOfTheMachine)
            }
            #expect(comparison.rows.map { [$0.left, $0.right] } == Self.table)
        }
    }

    @Test(arguments: Engine.available)
    func `one person stands behind all the names that tools have for them`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: Schema.all) { store in
            try await DemoRecords().load(into: store)
            let directory = try await store.read {
                try $0.directory(for: .operatorOfTheMachine, limit: 1000)
            }
            let people = directory.filter { !$0.person.isBot }
            let strangers = people.filter { entry in
                !entry.identities.contains { $0.origin.source == "slack" }
            }
            #expect(strangers.map(\.person.name) == [])
            let tomasz = try #require(people.first { $0.person.name == "Tomasz Wilk" })
            #expect(tomasz.identities.contains { $0.name == "Tomek Wilk" })
            let mateus = try #require(people.first { $0.person.name == "Mateus Carvalho" })
            #expect(Set(mateus.identities.compactMap(\.email)).count > 1)
        }
    }

    @Test(arguments: Engine.available)
    func `each file of the demo is read whole`(engine: Engine) async throws {
        try await engine.withStore(migrations: Schema.all) { store in
            try await DemoRecords().load(into: store)
            let runs = try await store.read { try $0.importRuns(for: .operatorOfTheMachine) }
            #expect(Set(runs.map(\.state)) == [.done])
            #expect(runs.allSatisfy { $0.outcome.refused.isEmpty })
        }
    }

    /// The two accounts of one incident, as they differ.
    private static let table = [
        ["45 minutes", "1 week"],
        ["the 20 minutes", "3 weeks before"],
        ["2", "8"],
        ["2", "6"],
        ["2", "8"],
        ["no section", "a section"],
        ["customer", "customer + employee"],
        ["10", "140"],
    ]
}
