import DebriefTesting
import Evidence
import Foundation
import Relations
import Storage
import Testing

struct RelationFindingTests {
    @Test(arguments: Engine.available)
    func `a number and a link lead to the change that they name`(engine: Engine) async throws {
        try await engine.withStore(migrations: Told.migrations) { store in
            let told = try await Told.of(
                [
                    Told.change(0, "23", "#23 Leave live collections alone"),
                    .event(Sample.message(600, "I think it was PR 23 that did it")),
                    .event(
                        Sample.message(
                            700,
                            "see https://code.example/shop/indexer/pull/23?diff=split please"
                        )
                    ),
                ],
                in: store
            )
            #expect(told.kinds("PR 23 that", "#23 Leave").contains(.refersTo))
            #expect(told.kinds("see https", "#23 Leave").contains(.refersTo))
        }
    }

    @Test(arguments: Engine.available)
    func `a suspicion that is cleared is refuted`(engine: Engine) async throws {
        try await engine.withStore(migrations: Told.migrations) { store in
            let told = try await Told.of(
                [
                    .event(Sample.message(1, "new items are not found since midnight")),
                    .event(
                        Sample.message(
                            60,
                            "maybe the broker is stuck? I suspect the broker lost its messages",
                            by: "U2"
                        )
                    ),
                    .event(Sample.message(120, "it isn't the broker, everything goes out")),
                ],
                in: store
            )
            #expect(told.kinds("isn't the broker", "maybe the broker").contains(.refutes))
        }
    }

    @Test(arguments: Engine.available)
    func `a change at the service goes before its alert, with what speaks for it`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: Told.migrations) { store in
            let alert = GatheredEvent(
                externalID: "alert-1",
                kind: .alert,
                at: Sample.noon.addingTimeInterval(900),
                place: "indexer",
                text: "IndexerErrors: the indexer refuses items",
                details: [EventDetail("service", "indexer")],
                raw: "{}"
            )
            let told = try await Told.of(
                [Told.change(0, "7", "#7 Refuse items without a price"), .event(alert)],
                in: store
            )
            let found = told.relations.first { $0.kind == .changePrecedesAlert }
            #expect(told.kinds("#7 Refuse", "IndexerErrors") == [.changePrecedesAlert])
            #expect(found?.reason.contains("the same service, indexer") == true)
            #expect(found?.reason.contains("15 minutes before") == true)
        }
    }

    @Test(arguments: Engine.available)
    func `a thread is certain`(engine: Engine) async throws {
        try await engine.withStore(migrations: Told.migrations) { store in
            let told = try await Told.of(
                [
                    .event(Sample.message(1, "Is search down?", thread: 1)),
                    .event(Sample.message(60, "No, it answers.", by: "U2", thread: 1)),
                ],
                in: store
            )
            let reply = told.relations.first { $0.kind == .repliesTo }
            #expect(reply?.confidence == 1)
            #expect(told.kinds("No, it answers", "Is search down").contains(.answers))
        }
    }
}
