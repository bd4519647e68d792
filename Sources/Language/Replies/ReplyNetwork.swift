/// One hidden layer over the features of a pair and of its two messages, one score out.
///
/// What a message adds to the hidden layer is the same in all its pairs, so it is summed once.
struct ReplyNetwork: Equatable, Sendable {
    var weights: [Float]

    init(weights: [Float]) { self.weights = weights }

    init(random: inout SplitMix) {
        weights = Array(repeating: 0, count: ReplyShape.count)
        fill(ReplyShape.pair, ReplyShape.pairs, spread: 0.3, &random)
        fill(ReplyShape.output, 1, spread: 0.25, &random)
        fill(ReplyShape.reply, LineFeature.count, spread: 0.15, &random)
        fill(ReplyShape.target, LineFeature.count, spread: 0.15, &random)
    }

    private mutating func fill(_ start: Int, _ rows: Int, spread: Float, _ random: inout SplitMix) {
        for index in start..<(start + rows * ReplyShape.hidden) {
            weights[index] = (random.unit() * 2 - 1) * spread
        }
    }
}

/// Where each part of the network lies among its weights, in rows as wide as the hidden layer.
enum ReplyShape {
    static let hidden = 64
    static let pairs = PairFeature.allCases.count

    static let pair = 0
    /// What a message adds as the one that answers, and as the one answered.
    static let reply = pair + pairs * hidden
    static let target = reply + LineFeature.count * hidden
    static let output = target + LineFeature.count * hidden
    /// From the features of a pair to the score, past the hidden layer.
    static let direct = output + hidden
    static let count = direct + pairs
}

/// The weights in use, scoring pairs.
struct ReplyWeights {
    let start: UnsafePointer<Float>

    /// What a message by itself adds to the hidden layer.
    func add(_ side: Int, of line: ChatLine, to sum: UnsafeMutablePointer<Float>) {
        for feature in line.features {
            let row = start + side + Int(feature.index) * ReplyShape.hidden
            Vectors.add(row, times: feature.value, to: sum)
        }
    }

    /// Fills the hidden layer for a pair and gives its score.
    @inline(__always)
    func score(
        _ features: UnsafeBufferPointer<Feature>,
        _ reply: UnsafePointer<Float>,
        _ target: UnsafePointer<Float>,
        hidden: UnsafeMutablePointer<Float>
    ) -> Float {
        for index in 0..<ReplyShape.hidden { hidden[index] = reply[index] + target[index] }
        var score: Float = 0
        for feature in features {
            let row = start + ReplyShape.pair + Int(feature.index) * ReplyShape.hidden
            Vectors.add(row, times: feature.value, to: hidden)
            score += start[ReplyShape.direct + Int(feature.index)] * feature.value
        }
        for index in 0..<ReplyShape.hidden { hidden[index] = max(hidden[index], 0) }
        return score + Vectors.dot(hidden, start + ReplyShape.output)
    }
}
