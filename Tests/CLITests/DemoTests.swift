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
