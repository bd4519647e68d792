/// What people's corrections add to the scores of the models that come with the product.
package struct Adjustment: Equatable, Sendable, Codable {
    /// By the name of their task.
    var parts: [String: Part] = [:]

    package init() {}

    /// The weights of one task.
    struct Part: Equatable, Sendable, Codable {
        /// Words, in ascending order.
        var words: [UInt32]
        /// Word beside word, label beside label.
        var weights: [Float]
        /// Signal beside signal, label beside label.
        var signals: [Float]
        var biases: [Float]
    }

    /// What is added to each of a task's calibrated scores; nil where it has nothing to say of it.
    func scores(_ task: ReadingTask, _ features: Features) -> [Float]? {
        guard let part = parts[task.rawValue] else { return nil }
        var scores = part.biases
        let count = scores.count
        let value = AdjustmentRow.wordValue(features)
        for hash in features.words {
            guard let row = part.row(of: Vocabulary.wordKey(hash)) else { continue }
            for label in 0..<count { scores[label] += value * part.weights[row * count + label] }
        }
        for signal in 0..<min(part.signals.count / max(count, 1), features.signals.count)
        where features.signals[signal] != 0 {
            for label in 0..<count {
                scores[label] += features.signals[signal] * part.signals[signal * count + label]
            }
        }
        return scores
    }
}

extension Adjustment.Part {
    func row(of key: UInt32) -> Int? {
        var (low, high) = (0, words.count)
        while low < high {
            let middle = (low + high) / 2
            if words[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low < words.count && words[low] == key ? low : nil
    }
}

/// How the features of a message are weighed by an adjustment.
enum AdjustmentRow {
    /// Each word counts so much that all of them together have the length one.
    static func wordValue(_ features: Features) -> Float {
        features.words.isEmpty ? 0 : 1 / Float(features.words.count).squareRoot()
    }
}
