import DebriefTesting
import Evidence
import Foundation
import Relations
import Storage
import Testing

struct MomentStoringTests {
    private let talk: [Gathered] =
        (0..<8).map {
            .event(
                Sample.message(Double($0) * 60, "look at number \($0)", by: $0 > 4 ? "U1" : "U2")
            )
        } + [.event(Sample.message(4_020, "back again"))]

    private func told(in store: any Store) async throws -> ToldMoments {
        try await ToldMoments.of(talk, titled: "Search", during: 0..<5_000, in: store)
    }

    @Test(arguments: Engine.available)
    func `moments are found anew only when something is new`(engine: Engine) async throws {
        try await engine.withStore(migrations: Told.migrations) { store in
            let incident = try await told(in: store).incident
            let again = try await store.write { try $0.refreshMoments(of: incident) }
            #expect(again == nil)
            let isDue = try await store.read { try $0.momentsAreDue(of: incident) }
            #expect(!isDue)
        }
    }

    @Test(arguments: Engine.available)
    func `what people dismiss stays dismissed over a rebuild, until it is brought back`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: Told.migrations) { store in
            let told = try await told(in: store)
            let silence = try #require(told.moment(.silence))
            let id = told.incident.id
            let (open, all, back) = try await store.write { connection in
                let viewer = Viewer.operatorOfTheMachine
                try connection.decide(.dismissed, on: silence, of: id, by: viewer, at: Sample.noon)
                try connection.execute("DELETE FROM moment")
                try connection.execute("DELETE FROM moment_build")
                try connection.refreshMoments(of: told.incident)
                let (open, all) = try (connection.openMoments(of: id), connection.moments(of: id))
                try connection.decide(nil, on: silence, of: id, by: viewer, at: Sample.noon)
                return (open, all, try connection.openMoments(of: id))
            }
            #expect(!open.contains { $0.kind == .silence })
            #expect(all.contains { $0.kind == .silence && $0.decision == .dismissed })
            #expect(back.contains { $0.kind == .silence && $0.decision == nil })
        }
    }

    @Test(arguments: Engine.available)
    func `what is not suggested is refused`(engine: Engine) async throws {
        try await engine.withStore(migrations: Told.migrations) { store in
            let told = try await told(in: store)
            await #expect(throws: Refusal.self) {
                try await store.read {
                    try $0.moment(.firstSign, at: Event.ID("none"), of: told.incident.id)
                }
            }
        }
    }
}
