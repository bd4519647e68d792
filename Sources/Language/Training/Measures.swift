/// How well predictions agree with labels.
package struct Measures: Sendable {
    package let labels: [String]
    package private(set) var precision: [Double] = []
    package private(set) var recall: [Double] = []
    package private(set) var scores: [Double] = []
    package private(set) var support: [Int] = []

    /// For each example, which labels hold and which were said.
    package init(labels: [String], truth: [[Bool]], said: [[Bool]]) {
        self.labels = labels
        for label in labels.indices {
            var both = 0
            var onlySaid = 0
            var onlyTrue = 0
            for (truth, said) in zip(truth, said) {
                if truth[label] && said[label] { both += 1 }
                if !truth[label] && said[label] { onlySaid += 1 }
                if truth[label] && !said[label] { onlyTrue += 1 }
            }
            precision.append(Self.ratio(both, both + onlySaid))
            recall.append(Self.ratio(both, both + onlyTrue))
            scores.append(Self.ratio(2 * both, 2 * both + onlySaid + onlyTrue))
            support.append(both + onlyTrue)
        }
    }

    /// The mean of the labels' F1.
    package var macro: Double {
        scores.isEmpty ? 0 : scores.reduce(0, +) / Double(scores.count)
    }

    private static func ratio(_ part: Int, _ whole: Int) -> Double {
        whole == 0 ? 0 : Double(part) / Double(whole)
    }

    /// The interval that holds 95 of 100 macro F1 of examples drawn again.
    package static func interval(
        labels: [String],
        truth: [[Bool]],
        said: [[Bool]],
        draws: Int = 200,
        seed: UInt64 = 1
    ) -> ClosedRange<Double> {
        guard !truth.isEmpty else { return 0...0 }
        var generator = SplitMix(seed: seed)
        let drawn = (0..<draws).map { _ in
            let picks = truth.map { _ in Int.random(in: 0..<truth.count, using: &generator) }
            return Measures(
                labels: labels,
                truth: picks.map { truth[$0] },
                said: picks.map { said[$0] }
            ).macro
        }.sorted()
        return drawn[draws / 40]...drawn[draws - 1 - draws / 40]
    }
}
