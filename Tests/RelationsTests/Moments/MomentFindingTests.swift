import DebriefTesting
import Evidence
import Foundation
import Relations
import Storage
import Testing

struct MomentFindingTests {
    private func said(
        _ seconds: Double,
        _ text: String,
        by author: String = "U1",
        in place: String = "C1"
    ) -> Gathered {
        .event(Sample.message(seconds, text, by: author, in: place))
    }

    /// Support tells of it hours before; the channel looks, suspects, clears and mends.
    private var story: [Gathered] {
        [
            said(0, "anyone else? a customer can't find new items in search", by: "U2", in: "C2"),
            said(60, "old items are found, new items are missing in search", by: "U2", in: "C2"),
            said(20_000, "search is missing new items since midnight, see #support"),
            said(20_030, "what changed? new items can't be found in search", by: "U2"),
            said(20_060, "maybe the broker is stuck? I suspect the broker lost its messages"),
            said(20_120, "it isn't the broker, everything goes out, nothing is waiting", by: "U2"),
            said(20_130, "agreed, the broker is clear, dropping it"),
            said(20_200, "found it: the alias ends at yesterday, new items are not in the alias"),
            said(20_220, "Plan: I will add the new items to the alias by hand", by: "U2"),
            said(20_240, "deploying the fix of the alias now"),
            said(20_260, "alias fixed, rolling it out", by: "U2"),
            said(20_280, "rolled out, fix is deployed"),
        ]
    }

    @Test(arguments: Engine.available)
    func `what another place said hours before is the first sign`(engine: Engine) async throws {
        try await engine.withStore(migrations: Told.migrations) { store in
            let told = try await ToldMoments.of(
                story,
                titled: "New items are missing in search",
                during: 19_900..<21_000,
                in: store
            )
            #expect(told.anchors(.firstSign).first?.hasPrefix("anyone else?") == true)
            let first = try #require(told.moment(.firstSign))
            #expect(first.reason.hasPrefix("The first sign anywhere: told in #support, 5 hours 3"))
            #expect(first.events.contains(first.anchor))
        }
    }

    @Test(arguments: Engine.available)
    func `an idea that is cleared, and taken so, ends a line of search`(engine: Engine) async throws
    {
        try await engine.withStore(migrations: Told.migrations) { store in
            let told = try await ToldMoments.of(
                story,
                titled: "New items are missing in search",
                during: 19_900..<21_000,
                in: store
            )
            let ends = told.moments.filter { $0.kind == .searchEnded }
            let broker = try #require(ends.first { told.text($0.anchor).contains("isn't the") })
            #expect(broker.events.map(told.text).contains { $0.hasPrefix("maybe the broker") })
            #expect(broker.reason.hasPrefix("Tomo Sato clears the idea of Ines Duarte"))
        }
    }

    @Test(arguments: Engine.available)
    func `a stop of an hour in a talk of minutes is a long silence`(engine: Engine) async throws {
        try await engine.withStore(migrations: Told.migrations) { store in
            let early = (0..<8).map {
                said(
                    Double($0) * 60,
                    "look at number \($0)",
                    by: $0.isMultiple(of: 2) ? "U1" : "U2"
                )
            }
            let told = try await ToldMoments.of(
                early + [said(4_020, "back again"), said(4_080, "so where were we", by: "U2")],
                titled: "Search",
                during: 0..<5_000,
                in: store
            )
            #expect(told.anchors(.silence) == ["back again"])
            #expect(told.moment(.silence)?.reason.hasPrefix("1 hour without a word") == true)
        }
    }

    @Test(arguments: Engine.available)
    func `a question that someone else asks later in another place is asked again`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: Told.migrations) { store in
            let told = try await ToldMoments.of(
                [
                    said(10, "how long does it take until new listings show up in search?"),
                    said(20, "has anyone restarted the printer?", by: "U2"),
                    said(
                        5_000,
                        "do you know how long new listings take to show up in search?",
                        by: "U2",
                        in: "C2"
                    ),
                ],
                titled: "Search",
                during: 0..<6_000,
                in: store
            )
            let again = try #require(told.moment(.askedAgain))
            #expect(told.text(again.anchor).hasPrefix("do you know how long"))
            #expect(again.reason.contains("without an answer till then"))
            #expect(again.events.count == 2)
        }
    }

    @Test(arguments: Engine.available)
    func `an incident in which nothing was said has no moments`(engine: Engine) async throws {
        try await engine.withStore(migrations: Told.migrations) { store in
            let told = try await ToldMoments.of(
                [Told.change(0, "7", "#7 Refuse items without a price")],
                titled: "Search",
                during: 0..<600,
                in: store
            )
            #expect(told.moments.isEmpty)
        }
    }
}
