import Foundation

/// Gives each candidate of a message its probability.
struct CandidateScorer {
    private let weights: Rows
    /// The message's own sum, the hidden layer, and a row of nothing.
    private let rows = Rows(count: 3)
    private let targets = Rows(count: ChatPlace.kept)
    /// Which message's sum each of these rows holds.
    private var held = [ChatLine?](repeating: nil, count: ChatPlace.kept)
    /// Above one, probabilities are less sure than the network is.
    private let temperature: Float
    private(set) var probabilities: [Float] = []

    init(_ network: ReplyNetwork, temperature: Float = 1) {
        weights = Rows(network.weights)
        self.temperature = temperature
    }

    /// The place of the likeliest candidate.
    mutating func best(_ candidates: Candidates, of line: ChatLine, in place: ChatPlace) -> Int {
        score(candidates, line, place)
        let top = probabilities.max() ?? 0
        var total: Float = 0
        for index in probabilities.indices {
            probabilities[index] = exp((probabilities[index] - top) / temperature)
            total += probabilities[index]
        }
        var best = 0
        for index in probabilities.indices {
            probabilities[index] /= total
            if probabilities[index] > probabilities[best] { best = index }
        }
        return best
    }

    private mutating func score(_ candidates: Candidates, _ line: ChatLine, _ place: ChatPlace) {
        let weights = ReplyWeights(start: weights.start)
        rows.clear(0)
        weights.add(ReplyShape.reply, of: line, to: rows[0])
        probabilities.removeAll(keepingCapacity: true)
        for candidate in candidates.ranks.indices {
            let target = candidate == 0 ? rows[2] : target(candidates.ranks[candidate], place)
            let range = Int(candidates.starts[candidate])..<Int(candidates.starts[candidate + 1])
            let score = candidates.features.withUnsafeBufferPointer {
                weights.score(.init(rebasing: $0[range]), rows[0], target, hidden: rows[1])
            }
            probabilities.append(score)
        }
    }

    private mutating func target(_ rank: Int32, _ place: ChatPlace) -> UnsafeMutablePointer<Float> {
        let row = Int(rank) & (ChatPlace.kept - 1)
        let line = place[Int(rank)]
        if held[row] !== line {
            held[row] = line
            targets.clear(row)
            ReplyWeights(start: weights.start)
                .add(ReplyShape.target, of: line, to: targets[row])
        }
        return targets[row]
    }
}
