import DebriefTesting
import Evidence
import Relations
import Storage
import Testing

struct QuoteTests {
    @Test(arguments: Engine.available)
    func `a message pasted whole into another place is named as its origin`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: Told.migrations) { store in
            let words = "nightly copy kept 4 shards of 9, the ledger shard was left alone"
            let told = try await Told.of(
                [
                    .event(Sample.message(1, words)),
                    .event(Sample.message(5, "lunch?", by: "U2")),
                    .event(
                        Sample.message(
                            3600,
                            "the log says \(words). since when?",
                            by: "U2",
                            in: "C2"
                        )
                    ),
                    .event(Sample.message(3700, "the ledger shard was left", by: "U2", in: "C2")),
                ],
                in: store
            )
            let found = told.relations.first { $0.kind == .refersTo }
            #expect(told.kinds("the log says", "nightly copy kept").contains(.refersTo))
            #expect(found?.reason.hasPrefix("It quotes it: “nightly copy kept 4 shards") == true)
            #expect(!told.kinds("the ledger shard was left", "nightly copy").contains(.refersTo))
        }
    }

    @Test(arguments: Engine.available)
    func `a line set off as a quotation leads to the message that has it`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: Told.migrations) { store in
            var answer = Sample.message(90, "I tried ten of them\nold ones?", by: "U2")
            answer.html = "<blockquote>I tried ten of them</blockquote>old ones?"
            let told = try await Told.of(
                [
                    .event(Sample.message(1, "asked, no answer. I tried ten of them, all fine")),
                    .event(Sample.message(60, "hm, that is odd")),
                    .event(answer),
                ],
                in: store
            )
            #expect(told.kinds("old ones?", "asked, no answer").contains(.refersTo))
        }
    }
}
