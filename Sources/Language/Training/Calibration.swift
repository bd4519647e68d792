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
            let slope = Self.temperature(predicted)
            slopes = Array(repeating: slope, count: task.labels.count)
            shifts = Self.balance(predicted, task.recallWeights).map { $0 * slope }
        } else {
            for label in task.labels.indices {
                let known = predicted.filter { $0.targets[label] >= 0 }
                let scores = known.map { $0.scores[label] }
                let holds = known.map { $0.targets[label] >= 0.5 }
                guard holds.contains(true) else { continue }
                slopes[label] = Self.slope(scores, known.map { $0.targets[label] })
                let weight = task.recallWeights[label]
                let threshold =
                    task.needsContext
                    ? Self.steadyThreshold(scores, holds)
                    : Self.bestThreshold(scores, holds, recall: weight)
                shifts[label] = threshold * -slopes[label]
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

    /// What to add to each label's scores so that the labels' F1 are best on the whole.
    private static func balance(_ predicted: [Predicted], _ weights: [Double]) -> [Float] {
        let truth = predicted.map { each in
            each.targets.indices.max { each.targets[$0] < each.targets[$1] } ?? 0
        }
        var shifts = [Float](repeating: 0, count: predicted[0].scores.count)
        var best = macro(predicted, truth, shifts, weights)
        for step in [Float(0.4), 0.2, 0.1, 0.1] {
            for label in shifts.indices {
                for change in [-2 * step, -step, step, 2 * step] {
                    var tried = shifts
                    tried[label] += change
                    let score = macro(predicted, truth, tried, weights)
                    if score > best + 0.0005 { (best, shifts) = (score, tried) }
                }
            }
        }
        return shifts
    }

    private static func macro(
        _ predicted: [Predicted],
        _ truth: [Int],
        _ shifts: [Float],
        _ weights: [Double]
    ) -> Double {
        var both = [Double](repeating: 0, count: shifts.count)
        var either = both
        for (each, truth) in zip(predicted, truth) {
            var said = 0
            for label in shifts.indices.dropFirst()
            where each.scores[label] + shifts[label] > each.scores[said] + shifts[said] {
                said = label
            }
            if said == truth { both[said] += 1 }
            either[said] += 1
            either[truth] += weights[truth] * weights[truth]
        }
        let scores = both.indices.map { label in
            let parts = 1 + weights[label] * weights[label]
            return either[label] == 0 ? 0 : parts * both[label] / either[label]
        }
        return scores.reduce(0, +) / Double(scores.count)
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

    /// The mean of the best thresholds of examples drawn again, since few examples of a label give a chance one.
    private static func steadyThreshold(_ scores: [Float], _ holds: [Bool]) -> Float {
        var generator = SplitMix(seed: 1)
        var thresholds: [Float] = []
        for _ in 0..<25 {
            let picks = scores.indices.map { _ in
                Int.random(in: scores.indices, using: &generator)
            }
            let drawn = picks.map { holds[$0] }
            guard drawn.contains(true) else { continue }
            thresholds.append(bestThreshold(picks.map { scores[$0] }, drawn))
        }
        return thresholds.isEmpty
            ? bestThreshold(scores, holds) : thresholds.reduce(0, +) / Float(thresholds.count)
    }

    /// Where to part the scores so that precision and recall, so many times as heavy, are best.
    static func bestThreshold(
        _ scores: [Float],
        _ holds: [Bool],
        recall weight: Double = 1
    ) -> Float {
        let order = scores.indices.sorted { scores[$0] > scores[$1] }
        let total = Double(holds.count { $0 })
        var found = 0.0
        var best: (score: Double, threshold: Float) = (-1, 0)
        for (rank, index) in order.enumerated() {
            if holds[index] { found += 1 }
            let square = weight * weight
            let score = (1 + square) * found / (square * total + Double(rank + 1))
            let next = rank + 1 < order.count ? scores[order[rank + 1]] : scores[index] - 1
            if score > best.score { best = (score, (scores[index] + next) / 2) }
        }
        return best.threshold
    }
}
