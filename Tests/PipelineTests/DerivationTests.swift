import DebriefTesting
import Evidence
import Foundation
import Logging
import Readings
import Relations
import Storage
import Testing

@testable import Pipeline

struct DerivationTests {
    private static let migrations =
        EvidenceMigrations.all + ReadingMigrations.all + RelationMigrations.all

    private static let talk: [Gathered] = (0..<90).map { number in
        .event(
            Sample.message(
                Double(number) * 50,
                number % 3 == 0 ? "Is shard \(number) down?" : "Shard \(number / 3 * 3) answers.",
                by: ["U1", "U2", "U3"][number % 3]
            )
        )
    }

    /// What is derived, as one text.
    private static func derived(_ incident: Incident, in store: any Store) async throws -> [String]
    {
        try await store.read { connection in
            let relations = try connection.relations(of: incident.id).map { "\($0)" }
            let readings = try connection.readings(of: incident.id).values.map { "\($0)" }
            return relations + readings.map { String($0.count) }.sorted()
        }
    }

    @Test(arguments: Engine.available)
    func `small steps derive what large ones do`(engine: Engine) async throws {
        try await engine.withStore(migrations: Self.migrations) { store in
            let incident = try await Sample.incident(of: Self.talk, titled: "Shards", in: store)
            try await Derivation(store: store, part: 7).refresh(incident)
            let small = try await Self.derived(incident, in: store)
            try await store.write { connection in
                for table in ["relation_build", "reading", "conversation_build", "moment_build"] {
                    try connection.execute("DELETE FROM \(SQL(verbatim: table))")
                }
            }
            try await Derivation(store: store).refresh(incident)
            #expect(try await Self.derived(incident, in: store) == small)
        }
    }

    @Test(arguments: Engine.available)
    func `after a stop in the middle the next node goes on`(engine: Engine) async throws {
        try await engine.withStore(migrations: Self.migrations) { store in
            let incident = try await Sample.incident(of: Self.talk, titled: "Shards", in: store)
            // A node that read a part, and died with its lease.
            try await store.write { connection in
                _ = try connection.claimDerivation(
                    of: incident.id,
                    as: "dead",
                    at: .distantPast,
                    until: Date(timeIntervalSinceNow: -1)
                )
                let basis = try ReadingBasis(connection)
                let maker = try basis.reading(connection)
                let run = try maker.run(over: incident.id, in: connection)
                #expect(try run?.readOn(in: connection, limit: 40) == true)
                let left = try maker.run(over: incident.id, in: connection)
                #expect(left != nil)
                let count = try connection.readCount(of: incident.id, by: basis.stamp)
                #expect(count.read == 40)
            }
            try await Derivation(store: store).refresh(incident)
            let progress = try await Derivation(store: store).progress(of: incident)
            #expect(progress.read == 90)
            await #expect(throws: DerivationLost.self) {
                try await store.write { try $0.extendDerivation("dead", until: .distantFuture) }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `the background derives what nobody has opened`(engine: Engine) async throws {
        try await engine.withStore(migrations: Self.migrations) { store in
            let incident = try await Sample.incident(of: Self.talk, titled: "Shards", in: store)
            let background = BackgroundDerivation(store: store)
            let running = Task { await background.run(logger: Logger(label: "test")) }
            while try await !store.read({ try $0.incidentsDue(at: Date(), limit: 1).isEmpty }) {
                try await Task.sleep(for: .milliseconds(20))
            }
            running.cancel()
            await running.value
            #expect(try await background.meet(incident) == nil)
            let progress = try await Derivation(store: store).progress(of: incident)
            #expect(progress.read == 90)
        }
    }
}
