import DebriefTesting
import Evidence
import Foundation
import Language
import Readings
import Storage
import Testing

struct CorrectionTests {
    private let migrations = EvidenceMigrations.all + ReadingMigrations.all

    private func incident(_ store: any Store, _ messages: [GatheredEvent]) async throws -> Incident
    {
        try await Sample.incident(of: messages.map(Gathered.event), in: store)
    }

    @Test(arguments: Engine.available)
    func `readings are made once, and again only for words that changed`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: migrations) { store in
            let words = (1...40).map { Sample.message(Double($0), "Is search down? number \($0)") }
            let incident = try await incident(store, words)
            let first = try await store.write {
                try IncidentReading().refresh(incident.id, in: $0)
            }
            let second = try await store.write {
                try IncidentReading().refresh(incident.id, in: $0)
            }
            #expect(first == 40)
            #expect(second == 0)
            let readings = try await store.read { try $0.readings(of: incident.id) }
            #expect(readings.count == 40)
            #expect(readings.values.allSatisfy { $0.acts[.question, default: 0] >= 0.5 })
        }
    }

    @Test(arguments: Engine.available)
    func `a correction is taken for the reading, and outlives reading again`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: migrations) { store in
            let incident = try await incident(store, [Sample.message(1, "Is search down?")])
            let id = try await store.write { connection in
                try IncidentReading().refresh(incident.id, in: connection)
                let id = try #require(try connection.events(of: incident.id).events.first?.id)
                for correction in [
                    Correction.polarity(.negative), .act(.question, isThere: false),
                    .phase(.detection),
                ] {
                    try connection.correct(
                        id,
                        correction,
                        by: .operatorOfTheMachine,
                        at: Sample.noon
                    )
                }
                try connection.execute("DELETE FROM reading")
                try IncidentReading().refresh(incident.id, in: connection)
                return id
            }
            let reading = try #require(try await store.read { try $0.readings(of: [id])[id] })
            #expect(reading.polarity == .negative)
            #expect(reading.acts[.question] == 0)
            #expect(reading.phase == .detection)
            #expect(reading.corrected == ["polarity", "act:question", "phase"])
        }
    }

    @Test(arguments: [
        ("polarity", "sad"), ("act:question", "maybe"), ("act:x", "yes"), ("y", "no"),
    ])
    func `what is no correction is not taken for one`(facet: String, word: String) {
        #expect(Correction(facet: facet, word: word) == nil)
    }
}
