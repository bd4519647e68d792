import DebriefTesting
import Evidence
import Foundation
import Relations
import Storage
import Testing

struct RelationStoringTests {
    private let thread: [Gathered] = [
        .event(Sample.message(1, "Is search down?", thread: 1)),
        .event(Sample.message(60, "No, it answers.", by: "U2", thread: 1)),
    ]

    @Test(arguments: Engine.available)
    func `relations are found anew only when something is new`(engine: Engine) async throws {
        try await engine.withStore(migrations: Told.migrations) { store in
            let told = try await Told.of(thread, in: store)
            let again = try await store.write { try $0.refreshRelations(of: told.incident) }
            #expect(again == nil)
            let isDue = try await store.read { try $0.relationsAreDue(of: told.incident) }
            #expect(!isDue)
        }
    }

    @Test(arguments: Engine.available)
    func `what people decide outlives a rebuild`(engine: Engine) async throws {
        try await engine.withStore(migrations: Told.migrations) { store in
            let told = try await Told.of(thread, in: store)
            let reply = try #require(told.relations.first { $0.kind == .repliesTo })
            let drawn = Relation(
                reply.to,
                .suggests,
                reply.from,
                reason: "I was there.",
                confidence: 1
            )
            let (kept, all) = try await store.write { connection in
                let viewer = Viewer.operatorOfTheMachine
                try connection.decide(.refused, on: reply, by: viewer, at: Sample.noon)
                try connection.decide(.drawn, on: drawn, by: viewer, at: Sample.noon)
                try connection.execute("DELETE FROM relation")
                try connection.execute("DELETE FROM relation_build")
                try connection.refreshRelations(of: told.incident)
                return (
                    try connection.relations(of: told.incident.id),
                    try connection.relations(of: told.incident.id, withRefused: true)
                )
            }
            #expect(!kept.contains { $0.kind == .repliesTo })
            #expect(all.contains { $0.kind == .repliesTo && $0.decision == .refused })
            #expect(kept.contains { $0.decision == .drawn && $0.reason == "I was there." })
            #expect(kept.contains { $0.kind == .suggests })
        }
    }
}
