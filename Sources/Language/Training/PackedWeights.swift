/// Weights as whole numbers of eight bits, with a scale for each label.
struct PackedWeights {
    private(set) var scales: [Float] = []
    private(set) var biases: [Float] = []
    private(set) var signalWeights: [Float] = []
    /// For each label a number for each key of the vocabulary.
    private(set) var columns: [[Int8]] = []

    init(_ weights: [Float], _ vocabulary: Vocabulary, labelCount: Int) {
        let keys = vocabulary.keys.count
        biases = Array(weights.suffix(labelCount))
        signalWeights = Array(weights[(keys * labelCount)..<(weights.count - labelCount)])
        for label in 0..<labelCount {
            let column = (0..<keys).map { key in
                weights[key * labelCount + label] * Float(vocabulary.rarities[key])
                    * Vocabulary.step
            }
            // The few largest are cut, so that the many small ones keep more of their bits.
            let sizes = column.map(abs).sorted()
            let top = sizes.isEmpty ? 1 : max(sizes[min(keys - 1, keys * 9_995 / 10_000)], 1e-6)
            let scale = top / 127
            scales.append(scale)
            columns.append(column.map { Int8(max(-127, min(127, ($0 / scale).rounded()))) })
        }
    }

    /// Puts the heads side by side; a key whose weights are all nothing still counts for its rarity.
    static func model(
        _ vocabulary: Vocabulary,
        _ heads: [Head],
        _ columns: [[[Int8]]],
        _ provenance: Provenance
    ) -> TextModel {
        let flat = columns.flatMap { $0 }
        var weights: [Int8] = []
        weights.reserveCapacity(vocabulary.keys.count * flat.count)
        for key in vocabulary.keys.indices {
            for column in flat { weights.append(column[key]) }
        }
        return TextModel(
            vocabulary: vocabulary,
            heads: heads,
            weights: weights,
            provenance: provenance
        )
    }
}
