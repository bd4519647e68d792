import Foundation

/// Fits a network by small steps along the gradient of the softmax over each message's candidates.
struct ReplyTrainer {
    var rate: Float = 0.001
    private let dropout: Float = 0.1
    private let decay: Float = 3e-5
    /// Neighbouring messages that are learned from together, and how many such groups make a step.
    private let chunk = 12
    private let chunksInStep = 2
    private let weights: Rows
    private let gradient = Rows(Array(repeating: 0, count: ReplyShape.count))
    private let mean = Rows(Array(repeating: 0, count: ReplyShape.count))
    private let square = Rows(Array(repeating: 0, count: ReplyShape.count))
    /// The weights of the latest steps, averaged, which do better than those of the last step.
    private let average: Rows
    private var random: SplitMix
    private var steps: Float = 0

    init(seed: UInt64) {
        random = SplitMix(seed: seed)
        weights = Rows(ReplyNetwork(random: &random).weights)
        average = Rows(weights.values)
    }

    var network: ReplyNetwork { ReplyNetwork(weights: average.values) }

    /// One pass over all examples in a new order; gives the mean loss.
    mutating func pass(_ examples: ReplyExamples) -> Double {
        var chunks: [(log: Int, range: Range<Int>)] = []
        for (number, log) in examples.logs.enumerated() {
            for start in stride(from: 0, to: log.examples.count, by: chunk) {
                chunks.append((number, start..<min(start + chunk, log.examples.count)))
            }
        }
        chunks.shuffle(using: &random)
        var loss = 0.0
        for (position, item) in chunks.enumerated() {
            loss += Double(learn(examples.logs[item.log], item.range))
            if position % chunksInStep == chunksInStep - 1 { step() }
        }
        return loss / Double(max(1, examples.logs.reduce(0) { $0 + $1.examples.count }))
    }

    private mutating func learn(_ log: ReplyExamples.Log, _ range: Range<Int>) -> Float {
        let masks = range.map { _ in
            (0..<ReplyShape.hidden).map { _ in
                random.unit() < dropout ? 0 : 1 / (1 - dropout)
            }
        }
        var chunk = ReplyChunk(
            weights: ReplyWeights(start: weights.start),
            gradient: gradient.start,
            log: log,
            range: range
        )
        return chunk.learn(masks: masks)
    }

    /// A step of Adam, with weights that nothing holds up falling slowly to zero.
    private mutating func step() {
        steps += 1
        let rate = rate * (1 - pow(0.999, steps)).squareRoot() / (1 - pow(0.9, steps))
        let (weights, gradient) = (weights.start, gradient.start)
        let (mean, square, average) = (mean.start, square.start, average.start)
        let share = max(0.0005, 1 / (steps + 1))
        for index in 0..<ReplyShape.count {
            let slope = gradient[index]
            mean[index] = mean[index] * 0.9 + slope * 0.1
            square[index] = square[index] * 0.999 + slope * slope * 0.001
            let change = mean[index] * rate / (square[index].squareRoot() + 1e-8)
            weights[index] -= change + weights[index] * decay
            average[index] += (weights[index] - average[index]) * share
            gradient[index] = 0
        }
    }
}
