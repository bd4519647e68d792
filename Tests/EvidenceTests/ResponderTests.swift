import DebriefTesting
import Evidence
import Foundation
import Storage
import Testing

struct ResponderTests {
    /// An hour in which fourteen people say something within seconds of each other, and one only joins.
    private func busy(_ store: any Store) async throws -> Incident {
        let people = (0..<14).map {
            Gathered.person(
                GatheredPerson(externalID: "P\($0)", handle: "p\($0)", name: "Person \($0) Example")
            )
        }
        let said = (0..<14).map {
            Gathered.event(Sample.message(Double($0), "Words \($0)", by: "P\($0)"))
        }
        var join = Sample.message(20, "joined", by: "U2")
        join.kind = .join
        let alarm = Sample.message(21, "High error rate", by: "B1")
        let late = Sample.message(90_000, "Much later", by: "U1")
        return try await Sample.incident(
            of: people + said + [.event(join), .event(alarm), .event(late)],
            in: store
        )
    }

    @Test(arguments: Engine.available)
    func `everyone who spoke in the window responded, however dense it was`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            let incident = try await busy(store)
            let window = try Window(start: Sample.noon, end: Sample.noon.addingTimeInterval(3600))
            let names = try await store.read {
                try $0.responders(of: incident.id, during: window, for: .operatorOfTheMachine).map(
                    \.name
                )
            }
            #expect(names == (0..<14).map { "Person \($0) Example" })
        }
    }

    @Test(arguments: Engine.available)
    func `a join or an alarm ends no silence`(engine: Engine) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            var join = Sample.message(1800, "joined", by: "U2")
            join.kind = .join
            let incident = try await Sample.incident(
                of: [
                    .event(Sample.message(0, "One")), .event(join),
                    .event(Sample.message(3600, "Two")), .event(Sample.message(3630, "Three")),
                ],
                in: store
            )
            let window = try Window(start: Sample.noon, end: Sample.noon.addingTimeInterval(7200))
            let silences = try await store.read {
                try $0.silences(of: incident.id, during: window)
            }
            #expect(silences.map(\.seconds) == [3600])
        }
    }
}
