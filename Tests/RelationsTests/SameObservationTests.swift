import DebriefTesting
import Evidence
import Foundation
import Relations
import Storage
import Testing

/// Two places that tell of one thing, and those that only sound like it.
struct SameObservationTests {
    struct Pair: Sendable, CustomTestStringConvertible {
        let first: String
        let second: String
        let hours: Double
        let isOne: Bool

        init(_ first: String, _ second: String, after hours: Double = 2, isOne: Bool) {
            (self.first, self.second, self.hours, self.isOne) = (first, second, hours, isOne)
        }

        var testDescription: String { "\(first) / \(second)" }
    }

    private static let pairs = [
        Pair(
            "my test voucher doesn't show up in the basket, older vouchers do. moving on",
            "two guests can't find their vouchers in the basket, it says nothing",
            isOne: true
        ),
        Pair(
            "parcel labels come out twice on the small printers here",
            "the depot in Ghent has duplicate labels for each parcel since breakfast",
            isOne: true
        ),
        Pair(
            "order mails are stuck, the last one of ours is an hour old",
            "customers ask why their order mails don't arrive",
            isOne: true
        ),
        Pair(
            "my test voucher doesn't show up in the basket, older vouchers do",
            "has anybody seen my blue umbrella? I can't find it since the party",
            isOne: false
        ),
        Pair(
            "order mails are stuck, the last one of ours is an hour old",
            "the lift is stuck between two floors again, take the stairs",
            isOne: false
        ),
        Pair(
            "my test voucher doesn't show up in the basket, older vouchers do",
            "two guests can't find their vouchers in the basket, it says nothing",
            after: 24 * 9,
            isOne: false
        ),
        Pair(
            "we will roll out the basket page for vouchers on Monday with a banner",
            "the voucher basket has a banner in nine languages, all of them checked",
            isOne: false
        ),
    ]

    @Test(arguments: pairs)
    func `two places tell of one thing`(pair: Pair) async throws {
        try await Engine.sqlite.withStore(migrations: Told.migrations) { store in
            let told = try await Told.of(
                [
                    .event(Sample.message(0, pair.first)),
                    .event(Sample.message(pair.hours * 3600, pair.second, by: "U2", in: "C2")),
                ],
                in: store
            )
            #expect(told.kinds(pair.second, pair.first).contains(.sameAs) == pair.isOne)
        }
    }
}
