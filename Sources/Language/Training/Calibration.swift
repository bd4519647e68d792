#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Turns scores into confidences, learned from predictions for examples that were not seen.
struct Calibration {
    private(set) var slopes: [Float]
    private(set) var shifts: [Float]

    init(_ task: ReadingTask, _ predicted: [Predicted]) {
        slopes = Array(repeating: 1, count: task.labels.count)
        shifts = Array(repeating: 0, count: task.labels.count)
        guard predicted.count >= 20 else { return }
        if task.isExclusive {
            slopes = Array(repeating: Self.temperature(predicted), count: task.labels.count)
        } else {
            for label in task.labels.indices {
                let scores = predicted.map { $0.scores[label] }
                let holds = predicted.map { $0.targets[label] >= 0.5 }
                guard holds.contains(true) else { continue }
                slopes[label] = Self.slope(scores, predicted.map { $0.targets[label] })
                shifts[label] = Self.bestThreshold(scores, holds) * -slopes[label]
            }
        }
    }

    /// The one slope for all labels under which the true labels are likeliest.
    private static func temperature(_ predicted: [Predicted]) -> Float {
        var best: (loss: Double, slope: Float) = (.infinity, 1)
        for step in 2...60 {
            let slope = Float(step) * 0.05
            var loss = 0.0
            for each in predicted {
                var scores = each.scores.map { $0 * slope }
                loss += LogisticLoss.differences(&scores, each.targets, exclusive: true)
            }
            if loss < best.loss { best = (loss, slope) }
        }
        return best.slope
    }

    private static func slope(_ scores: [Float], _ targets: [Float]) -> Float {
        var best: (loss: Double, slope: Float) = (.infinity, 1)
        for step in 2...60 {
            let slope = Float(step) * 0.05
            for shiftStep in -10...10 {
                var loss = 0.0
                for (score, target) in zip(scores, targets) {
                    let value = slope * score + Float(shiftStep) * 0.2
                    loss += Double(max(value, 0) + log1pf(expf(-abs(value))) - target * value)
                }
                if loss < best.loss { best = (loss, slope) }
            }
        }
        return best.slope
    }

    /// Where to part the scores so that precision and recall are best together.
    static func bestThreshold(_ scores: [Float], _ holds: [Bool]) -> Float {
        let order = scores.indices.sorted { scores[$0] > scores[$1] }
        let total = Double(holds.count { $0 })
        var found = 0.0
        var best: (score: Double, threshold: Float) = (-1, 0)
        for (rank, index) in order.enumerated() {
            if holds[index] { found += 1 }
            let score = 2 * found / (total + Double(rank + 1))
            let next = rank + 1 < order.count ? scores[order[rank + 1]] : scores[index] - 1
            if score > best.score { best = (score, (scores[index] + next) / 2) }
        }
        return best.threshold
    }
}
