import DebriefTesting
import Evidence
import Foundation
import Investigations
import Reports
import Storage
import Testing

struct ComparisonTests {
    private static let migrations =
        EvidenceMigrations.all + InvestigationMigrations.all + ReportMigrations.all

    @Test(arguments: Engine.available)
    func `figures are counted from what is recorded`(engine: Engine) async throws {
        try await engine.withStore(migrations: Self.migrations) { store in
            let (incident, events) = try await Sample.incident(in: store)
            try await store.write { connection in
                _ = try Self.investigate(incident, connection, begun: 60)
                let later = try Self.investigate(incident, connection, begun: 3600)
                try connection.add(
                    .employeeImpact,
                    "Up at night",
                    citing: [events[0].id, events[2].id],
                    to: later,
                    ids: .uuid7()
                )
                try connection.add(.difficulty, "Quiet", citing: [], to: later, ids: .uuid7())
                let identity = try #require(
                    connection.directory(for: .operatorOfTheMachine).first?.identities.first
                )
                try connection.involve(identity.id, as: .investigator, in: later)
                for seconds in [1.0, 2, 2] {
                    try connection.recordOpening(
                        ofReportOn: later,
                        by: .identity(identity.id),
                        at: Sample.noon.addingTimeInterval(seconds)
                    )
                }
                try connection.recordOpening(
                    ofReportOn: later,
                    by: .account("someone"),
                    at: Sample.noon
                )
            }
            let comparison = try await store.read {
                try $0.comparison(
                    of: incident.key,
                    with: incident.key,
                    for: .operatorOfTheMachine
                )
            }
            let table = comparison.rows.map { "\($0.name): \($0.left), \($0.right)" }
            #expect(
                table == [
                    "Time to investigate: 45 minutes, 45 minutes",
                    "Evidence reaches: no events, the 60 minutes",
                    "Contributors: 0, 0",
                    "Follow-ups completed: 0, 0",
                    "People involved: 0, 1",
                    "Difficulties in handling: no section, a section",
                    "Impact: none told, employee",
                    "Readers: 0, 2",
                ]
            )
        }
    }

    @Test(arguments: Engine.available)
    func `an investigation is named by its number`(engine: Engine) async throws {
        try await engine.withStore(migrations: Self.migrations) { store in
            let (incident, _) = try await Sample.incident(in: store)
            let key = incident.key
            let ids = try await store.write { connection in
                try [60, 120].map { try Self.investigate(incident, connection, begun: $0) }
            }
            let comparison = try await store.read {
                try $0.comparison(of: "\(key)/2", with: "\(key)/1", for: .operatorOfTheMachine)
            }
            #expect(comparison.left.investigation.id == ids[1])
            #expect(comparison.right.investigation.id == ids[0])
            await #expect(throws: Refusal.self) {
                try await store.read {
                    _ = try $0.comparison(of: "\(key)/3", with: key, for: .operatorOfTheMachine)
                }
            }
        }
    }

    private static func investigate(
        _ incident: Incident,
        _ connection: any Connection,
        begun: Double
    ) throws -> Investigation.ID {
        let start = Sample.noon.addingTimeInterval(begun)
        let id = try connection.begin(
            "Begun \(begun)",
            of: incident.id,
            by: .operatorOfTheMachine,
            ids: .uuid7(),
            at: start
        )
        let end = start.addingTimeInterval(45 * 60)
        try connection.change(id, from: .open, to: .finished, at: end)
        return id
    }
}
