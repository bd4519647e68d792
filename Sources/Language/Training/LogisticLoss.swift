#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The logistic loss, of classes of which one holds or of which any may hold.
enum LogisticLoss {
    /// Turns scores into how far their probabilities are from the targets; returns the loss.
    ///
    /// Of classes of which any may hold, a target below 0 is not known and counts for nothing.
    static func differences(
        _ scores: inout [Float],
        _ targets: [Float],
        exclusive: Bool
    ) -> Double {
        var loss = 0.0
        if exclusive {
            let top = scores.max() ?? 0
            var sum: Float = 0
            for index in scores.indices { sum += expf(scores[index] - top) }
            let normal = logf(sum) + top
            for index in scores.indices {
                loss -= Double(targets[index] * (scores[index] - normal))
                scores[index] = expf(scores[index] - normal) - targets[index]
            }
            return loss
        }
        for index in scores.indices {
            guard targets[index] >= 0 else {
                scores[index] = 0
                continue
            }
            let score = scores[index]
            let softplus = max(score, 0) + log1pf(expf(-abs(score)))
            loss += Double(softplus - targets[index] * score)
            scores[index] = 1 / (1 + expf(-score)) - targets[index]
        }
        return loss
    }

    /// Turns scores into probabilities.
    static func probabilities(_ scores: inout [Float], exclusive: Bool) {
        let none = [Float](repeating: 0, count: scores.count)
        _ = differences(&scores, none, exclusive: exclusive)
    }
}
