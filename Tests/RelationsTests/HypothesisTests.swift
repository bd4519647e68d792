import DebriefTesting
import Evidence
import Foundation
import Relations
import Storage
import Testing

/// Small talks of our own, with what became of a belief in them.
struct HypothesisTests {
    struct Talk: Sendable, CustomTestStringConvertible {
        let belief: String
        let then: String
        let kinds: [Relation.Kind]

        init(_ belief: String, _ then: String, _ kinds: Relation.Kind...) {
            (self.belief, self.then, self.kinds) = (belief, then, kinds)
        }

        var testDescription: String { "\(belief) / \(then)" }
    }

    private static let talks = [
        Talk("could it be the cache again?", "the cache looks fine", .refutes),
        Talk("I suspect the certificate ran out", "it isn't the certificate", .refutes),
        Talk("my guess: the queue is full", "ruled out the queue, it is empty", .refutes),
        Talk("maybe the proxy drops them", "nothing wrong with the proxy", .refutes),
        Talk("maybe it's the new firewall rule", "so it was the firewall rule", .confirms),
        Talk("I suspect the backup job", "found it, caused by the backup job", .confirms),
        Talk("could it be the replica?", "checking the replica", .tests),
        Talk("probably the mail relay", "I looked at the relay's own records", .tests),
        Talk("maybe the queue is stuck", "queue: 40 in a second, 40 out", .tests),
        // What only sounds like it.
        Talk("what about the index file? the app reads it", "So customers are fine now"),
        Talk("maybe we deploy that tomorrow", "the deploy looks fine"),
        Talk("I suspect the certificate ran out", "lunch was fine, by the way"),
        Talk("could it be the cache again?", "it was a long day"),
        Talk("could it be the cache again?", "looking at the menu of today"),
        Talk("I suspect the certificate ran out", "who is on call this week?"),
        Talk("did she confirm that she comes?", "she confirmed it to Matthias"),
        Talk("it isn't the proxy", "the proxy is fine, yes"),
        Talk("could you look at the proxy?", "checking the proxy"),
    ]

    @Test(arguments: talks)
    func `a belief becomes what is said of it, and nothing else does`(talk: Talk) async throws {
        try await Engine.sqlite.withStore(migrations: Told.migrations) { store in
            let told = try await Told.of(
                [
                    .event(Sample.message(0, talk.belief)),
                    .event(Sample.message(60, talk.then, by: "U2")),
                ],
                in: store
            )
            let verdicts: Set<Relation.Kind> = [.tests, .confirms, .refutes]
            #expect(told.kinds(talk.then, talk.belief).filter(verdicts.contains) == talk.kinds)
        }
    }

    @Test(arguments: Engine.available)
    func `what is cleared is not tested any more`(engine: Engine) async throws {
        try await engine.withStore(migrations: Told.migrations) { store in
            let told = try await Told.of(
                [
                    .event(Sample.message(0, "maybe the broker lost its messages")),
                    .event(Sample.message(60, "it isn't the broker", by: "U2")),
                    .event(Sample.message(300, "checking the broker's list of names", by: "U3")),
                ],
                in: store
            )
            #expect(told.kinds("it isn't", "maybe the broker").contains(.refutes))
            #expect(!told.kinds("checking", "maybe the broker").contains(.tests))
        }
    }
}
