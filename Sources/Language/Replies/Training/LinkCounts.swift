/// How many links were found, are known, and agree.
struct LinkCounts: Sendable {
    var found = 0
    var known = 0
    var right = 0

    var precision: Double { found == 0 ? 0 : 100 * Double(right) / Double(found) }
    var recall: Double { known == 0 ? 0 : 100 * Double(right) / Double(known) }
    var f1: Double {
        found + known == 0 ? 0 : 200 * Double(right) / Double(found + known)
    }

    static func + (one: LinkCounts, other: LinkCounts) -> LinkCounts {
        LinkCounts(
            found: one.found + other.found,
            known: one.known + other.known,
            right: one.right + other.right
        )
    }

    /// The interval that holds 95 of 100 F1 of messages drawn again.
    static func interval(
        of counts: [LinkCounts],
        draws: Int = 400,
        seed: UInt64 = 1
    ) -> ClosedRange<Double> {
        guard !counts.isEmpty else { return 0...0 }
        var random = SplitMix(seed: seed)
        let drawn = (0..<draws).map { _ in
            counts.indices.reduce(into: LinkCounts()) { sum, _ in
                sum = sum + counts[Int.random(in: counts.indices, using: &random)]
            }.f1
        }.sorted()
        return drawn[draws / 40]...drawn[draws - 1 - draws / 40]
    }
}
