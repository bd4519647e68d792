import Foundation

/// How sure a network may be, by examples that it has not learned from.
struct ReplyCalibration {
    /// The scores of each message's candidates, and which are right.
    private var rows: [(scores: [Float], gold: [Int32])] = []

    init(_ examples: ReplyExamples, _ network: ReplyNetwork) {
        let weights = Rows(network.weights)
        let pointer = ReplyWeights(start: weights.start)
        let rows = Rows(count: 3)
        for log in examples.logs {
            for example in log.examples {
                rows.clear(0)
                pointer.add(ReplyShape.reply, of: log.lines[Int(example.rank)], to: rows[0])
                let scores = example.candidates.enumerated().map { number, position in
                    rows.clear(1)
                    if number > 0 {
                        let line = log.lines[Int(log.ranks[position])]
                        pointer.add(ReplyShape.target, of: line, to: rows[1])
                    }
                    return log.withFeatures(position) {
                        pointer.score($0, rows[0], rows[1], hidden: rows[2])
                    }
                }
                self.rows.append((scores, example.gold))
            }
        }
    }

    /// The mean negative logarithm of what is given to the right candidates.
    func loss(temperature: Float) -> Double {
        var sum = 0.0
        for row in rows {
            let top = row.scores.max() ?? 0
            let parts = row.scores.map { exp(($0 - top) / temperature) }
            let right = row.gold.reduce(0) { $0 + parts[Int($1)] } / parts.reduce(0, +)
            // What is out of reach can't be right; it still must not be said with confidence.
            sum -= Double(Foundation.log(max(right, 0.01)))
        }
        return sum / Double(max(rows.count, 1))
    }

    /// The share of messages whose likeliest candidate is right.
    var accuracy: Double {
        let right = rows.count { row in
            let best = row.scores.indices.max { row.scores[$0] < row.scores[$1] } ?? 0
            return row.gold.contains(Int32(best))
        }
        return Double(right) / Double(max(rows.count, 1))
    }

    /// The temperature of least loss.
    var temperature: Float {
        let steps = stride(from: Float(0.7), through: 1.8, by: 0.05)
        return steps.min { loss(temperature: $0) < loss(temperature: $1) } ?? 1
    }
}

extension ReplyExamples {
    var count: Int { logs.reduce(0) { $0 + $1.examples.count } }
}
