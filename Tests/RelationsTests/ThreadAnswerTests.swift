import DebriefTesting
import Evidence
import Relations
import Storage
import Testing

struct ThreadAnswerTests {
    private let talk: [Gathered] = [
        .event(Sample.message(1, "Is the parcel queue stuck?", thread: 1)),
        .event(Sample.message(60, "No, it drains.", by: "U2", thread: 1)),
        .event(Sample.message(90, "How many are left in it?", thread: 1)),
        .event(Sample.message(120, "about forty now", by: "U2", thread: 1)),
        .event(Sample.message(150, "the list is in the runbook too", by: "U2", thread: 1)),
    ]

    @Test(arguments: Engine.available)
    func `an answer in a thread is to the question just asked, not to the first`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: Told.migrations) { store in
            let told = try await Told.of(talk, in: store)
            #expect(told.kinds("No, it drains", "Is the parcel").contains(.answers))
            #expect(told.kinds("about forty", "How many are left").contains(.answers))
            #expect(told.kinds("about forty", "Is the parcel") == [.repliesTo])
            #expect(told.kinds("the list is", "Is the parcel") == [.repliesTo])
        }
    }

    @Test(arguments: Engine.available)
    func `thanks are no answer`(engine: Engine) async throws {
        try await engine.withStore(migrations: Told.migrations) { store in
            let told = try await Told.of(
                [
                    .event(Sample.message(1, "Is the parcel queue stuck?", thread: 1)),
                    .event(Sample.message(60, "thanks Ines", by: "U2", thread: 1)),
                ],
                in: store
            )
            #expect(!told.relations.contains { $0.kind == .answers })
        }
    }
}
