/// Answers several questions of a text in one pass over its words.
package final class TextModel: Sendable {
    let vocabulary: Vocabulary
    let heads: [Head]
    /// A row for each key: rarity, then the weights of each head's labels.
    let weights: [Int8]
    /// What the model was made from, for people to read.
    package let provenance: Provenance
    private let slots: [UInt32]
    private let rows: [Int8]
    private let slotMask: Int
    let labelCount: Int
    private let stride: Int

    init(vocabulary: Vocabulary, heads: [Head], weights: [Int8], provenance: Provenance) {
        self.vocabulary = vocabulary
        self.heads = heads
        self.weights = weights
        self.provenance = provenance
        labelCount = heads.reduce(0) { $0 + $1.labels.count }
        stride = (labelCount + 1 + 15) / 16 * 16
        var size = 64
        while size < vocabulary.keys.count * 3 / 2 { size *= 2 }
        slotMask = size - 1
        var slots = [UInt32](repeating: 0, count: size)
        var rows = [Int8](repeating: 0, count: size * stride)
        for (index, key) in vocabulary.keys.enumerated() {
            var slot = Int(truncatingIfNeeded: key &* 0x9E37_79B9 >> 7) & slotMask
            while slots[slot] != 0 { slot = (slot + 1) & slotMask }
            slots[slot] = key
            rows[slot * stride] = Int8(bitPattern: vocabulary.rarities[index])
            for label in 0..<labelCount {
                rows[slot * stride + 1 + label] = weights[index * labelCount + label]
            }
        }
        self.slots = slots
        self.rows = rows
    }

    /// The scores of every head's labels, one head's behind the other's.
    package func scores(_ features: Features) -> [Float] {
        var sums = [Float](repeating: 0, count: labelCount)
        add(features.words, 1, &sums)
        add(features.grams, 0, &sums)
        let task = heads.first.flatMap { ReadingTask(rawValue: $0.task) }
        if task?.needsContext == true { add(features.forms, 1, &sums) }
        var start = 0
        var signals = features.signals(for: task)
        for head in heads {
            let count = head.labels.count
            for label in 0..<count {
                sums[start + label] = sums[start + label] * head.scales[label] + head.biases[label]
            }
            for signal in 0..<min(head.signalCount, signals.count) {
                let value = signals[signal]
                guard value != 0 else { continue }
                for label in 0..<count {
                    sums[start + label] += value * head.signalWeights[signal * count + label]
                }
            }
            if head.task == ReadingTask.polarity.rawValue {
                signals += Self.likelihoods(Array(sums[start..<(start + count)]))
            }
            start += count
        }
        return sums
    }

    /// What the other heads are told of polarity.
    static func likelihoods(_ scores: [Float]) -> [Float] {
        var values = scores
        LogisticLoss.probabilities(&values, exclusive: true)
        return values
    }

    /// The weight that one word alone adds to each label.
    func contribution(ofWord hash: UInt32) -> ArraySlice<Int8>? {
        guard let slot = slot(Vocabulary.wordKey(hash)) else { return nil }
        return rows[(slot * stride + 1)..<(slot * stride + 1 + labelCount)]
    }

    @inline(__always)
    private func slot(_ key: UInt32) -> Int? {
        var slot = Int(truncatingIfNeeded: key &* 0x9E37_79B9 >> 7) & slotMask
        while slots[slot] != 0 {
            if slots[slot] == key { return slot }
            slot = (slot + 1) & slotMask
        }
        return nil
    }

    private func add(_ hashes: [UInt32], _ kind: UInt32, _ sums: inout [Float]) {
        var squares: Int = 0
        let blocks = stride / 16
        var totals = [SIMD16<Int32>](repeating: .zero, count: blocks)
        slots.withUnsafeBufferPointer { slots in
            rows.withUnsafeBytes { rows in
                for hash in hashes {
                    let key = hash & ~1 | kind
                    var slot = Int(truncatingIfNeeded: key &* 0x9E37_79B9 >> 7) & slotMask
                    while slots[slot] != key, slots[slot] != 0 { slot = (slot + 1) & slotMask }
                    guard slots[slot] == key else { continue }
                    let rarity = Int(rows[slot * stride])
                    squares += rarity * rarity
                    for block in 0..<blocks {
                        let part = rows.loadUnaligned(
                            fromByteOffset: slot * stride + block * 16,
                            as: SIMD16<Int8>.self
                        )
                        totals[block] &+= SIMD16<Int32>(truncatingIfNeeded: part)
                    }
                }
            }
        }
        guard squares > 0 else { return }
        let norm = Float(squares).squareRoot() * Vocabulary.step
        for label in 0..<labelCount {
            sums[label] += Float(totals[(label + 1) / 16][(label + 1) % 16]) / norm
        }
    }
}
