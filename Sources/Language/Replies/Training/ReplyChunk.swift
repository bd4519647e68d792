import Foundation

/// Adds up the gradient of neighbouring messages, which share most candidates.
struct ReplyChunk {
    private let weights: ReplyWeights
    private let gradient: UnsafeMutablePointer<Float>
    private let log: ReplyExamples.Log
    private let examples: ArraySlice<ReplyExamples.Example>
    private let first: Int
    private let targets: Rows
    private let targetSlopes: Rows
    private var known: [Bool]
    private let hiddens = Rows(count: CandidateFinder.window + 1)
    /// The message's own sum, its slope, a row of nothing, and the slope of one pair.
    private let rows = Rows(count: 4)

    init(
        weights: ReplyWeights,
        gradient: UnsafeMutablePointer<Float>,
        log: ReplyExamples.Log,
        range: Range<Int>
    ) {
        self.weights = weights
        self.gradient = gradient
        self.log = log
        examples = log.examples[range]
        let lowest = examples.flatMap { log.ranks[$0.candidates] }.min() ?? 0
        let highest = examples.map(\.rank).max() ?? 0
        first = Int(lowest)
        let count = Int(highest) - first + 1
        targets = Rows(count: count)
        targetSlopes = Rows(count: count)
        known = Array(repeating: false, count: count)
    }

    /// The loss of the examples; a mask for each says which hidden units take part.
    mutating func learn(masks: [[Float]]) -> Float {
        var loss: Float = 0
        for (example, mask) in zip(examples, masks) where !example.gold.isEmpty {
            loss += learn(example, mask)
        }
        for index in known.indices where known[index] {
            carryBack(targetSlopes[index], to: log.lines[first + index], ReplyShape.target)
        }
        return loss
    }

    private mutating func learn(_ example: ReplyExamples.Example, _ mask: [Float]) -> Float {
        let line = log.lines[Int(example.rank)]
        rows.clear(0)
        rows.clear(1)
        weights.add(ReplyShape.reply, of: line, to: rows[0])
        var scores = example.candidates.enumerated().map { score($0.offset, $0.element, mask) }
        let right = Self.softmax(&scores, gold: example.gold)
        for number in scores.indices {
            var slope = scores[number]
            if example.gold.contains(Int32(number)) { slope -= scores[number] / right }
            slope *= example.weight
            guard abs(slope) > 1e-4 else { continue }
            carryBack(slope, number, example.candidates.lowerBound + number, mask)
        }
        carryBack(rows[1], to: line, ReplyShape.reply)
        return -Foundation.log(right) * example.weight
    }

    private mutating func score(_ number: Int, _ position: Int, _ mask: [Float]) -> Float {
        let hidden = hiddens[number]
        let output = weights.start + ReplyShape.output
        let target = target(number, position)
        let whole = log.withFeatures(position) {
            weights.score($0, rows[0], target, hidden: hidden)
        }
        let unmasked = Vectors.dot(hidden, output)
        for index in mask.indices { hidden[index] *= mask[index] }
        return whole - unmasked + Vectors.dot(hidden, output)
    }

    private mutating func target(_ number: Int, _ position: Int) -> UnsafeMutablePointer<Float> {
        guard number > 0 else { return rows[2] }
        let other = Int(log.ranks[position]) - first
        if !known[other] {
            known[other] = true
            weights.add(ReplyShape.target, of: log.lines[first + other], to: targets[other])
        }
        return targets[other]
    }

    /// Turns scores into probabilities and gives that of the right candidates together.
    private static func softmax(_ scores: inout [Float], gold: [Int32]) -> Float {
        let top = scores.max() ?? 0
        var total: Float = 0
        for number in scores.indices {
            scores[number] = exp(scores[number] - top)
            total += scores[number]
        }
        for number in scores.indices { scores[number] /= total }
        return max(gold.reduce(0) { $0 + scores[Int($1)] }, 1e-9)
    }

    private func carryBack(_ slope: Float, _ number: Int, _ position: Int, _ mask: [Float]) {
        let (hidden, back) = (hiddens[number], rows[3])
        let output = weights.start + ReplyShape.output
        Vectors.add(hidden, times: slope, to: gradient + ReplyShape.output)
        for index in mask.indices {
            back[index] = hidden[index] > 0 ? output[index] * mask[index] * slope : 0
        }
        log.withFeatures(position) { features in
            for feature in features {
                let row = gradient + ReplyShape.pair + Int(feature.index) * ReplyShape.hidden
                Vectors.add(back, times: feature.value, to: row)
                gradient[ReplyShape.direct + Int(feature.index)] += slope * feature.value
            }
        }
        Vectors.add(back, times: 1, to: rows[1])
        if number > 0 {
            Vectors.add(back, times: 1, to: targetSlopes[Int(log.ranks[position]) - first])
        }
    }

    private func carryBack(_ slope: UnsafeMutablePointer<Float>, to line: ChatLine, _ side: Int) {
        for feature in line.features {
            let row = gradient + side + Int(feature.index) * ReplyShape.hidden
            Vectors.add(slope, times: feature.value, to: row)
        }
    }
}
