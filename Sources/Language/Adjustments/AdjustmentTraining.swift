/// Learns from corrections what to add to the models, holding on to what was not corrected.
package struct AdjustmentTraining {
    /// What can be corrected.
    package static let tasks: [ReadingTask] = [.polarity, .acts, .phase]
    /// How strongly weights are held at zero, relative to one correction.
    var penalty: Float = 1
    /// What a message that nobody corrected weighs beside one that somebody did.
    var weightOfKept: Float = 1
    var folds = 5
    package var seed: UInt64 = 20_221_206

    package init() {}

    /// An adjustment of all lessons; tasks that nobody spoke of are left as they are.
    package func adjustment(_ lessons: [Lesson]) -> Adjustment {
        var adjustment = Adjustment()
        for task in Self.tasks where lessons.contains(where: { $0.said[task] != nil }) {
            adjustment.parts[task.rawValue] = part(task, lessons.filter { $0.scores[task] != nil })
        }
        return adjustment
    }

    /// As bold as pays on lessons that were not learned from, and what it gains and loses there.
    package func best(_ lessons: [Lesson]) -> (adjustment: Adjustment, trial: AdjustmentTrial) {
        var best = self
        var found = AdjustmentTrial()
        for penalty in [Float(0.5), 1, 2, 4, 8] {
            var tried = self
            tried.penalty = penalty
            let trial = tried.trial(lessons)
            if penalty == 0.5 || trial.net > found.net { (best, found) = (tried, trial) }
        }
        return (best.adjustment(lessons), found)
    }

    /// What each lesson would be read as by an adjustment that has not seen its group.
    package func trial(_ lessons: [Lesson]) -> AdjustmentTrial {
        var trial = AdjustmentTrial()
        let fold = Folds(lessons.map(\.group), count: folds, seed: seed).fold
        for part in 0..<folds {
            let unseen = lessons.indices.filter { fold[$0] == part }.map { lessons[$0] }
            guard !unseen.isEmpty else { continue }
            let adjustment = adjustment(
                lessons.indices.filter { fold[$0] != part }.map { lessons[$0] }
            )
            for lesson in unseen { trial.count(lesson, adjustment) }
        }
        return trial
    }

    private func part(_ task: ReadingTask, _ lessons: [Lesson]) -> Adjustment.Part {
        let words = Set(lessons.flatMap { $0.features.words.map(Vocabulary.wordKey) }).sorted()
        let index = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, Int32($0)) })
        let signalCount = lessons.map(\.features.signals.count).max() ?? 0
        var rows = SparseRows(columnCount: words.count + signalCount)
        for lesson in lessons {
            let value = AdjustmentRow.wordValue(lesson.features)
            rows.append(
                lesson.features.words.compactMap { hash in
                    index[Vocabulary.wordKey(hash)].map { (column: $0, value: value) }
                }
                    + lesson.features.signals.enumerated().filter { $0.element != 0 }.map {
                        (column: Int32(words.count + $0.offset), value: $0.element)
                    }
            )
        }
        var training = LogisticTraining(penalty: penalty, iterations: 60)
        training.biasPenalty = penalty
        let weights = training.weights(
            rows: rows,
            targets: lessons.map { $0.targets(task) },
            importance: lessons.map { $0.said[task] == nil ? weightOfKept : 1 },
            exclusive: task.isExclusive,
            startingFrom: lessons.map { $0.scores[task] ?? [] }
        )
        return Adjustment.Part(words: words, weights: weights, labels: task.labels.count)
    }
}

extension Adjustment.Part {
    /// Words whose weights say next to nothing are left out.
    init(words: [UInt32], weights all: [Float], labels count: Int) {
        let kept = words.indices.filter { row in
            all[(row * count)..<((row + 1) * count)].contains { abs($0) >= 0.01 }
        }
        self.words = kept.map { words[$0] }
        weights = kept.flatMap { all[($0 * count)..<(($0 + 1) * count)] }.map(Self.rounded)
        signals = all[(words.count * count)..<(all.count - count)].map(Self.rounded)
        biases = all.suffix(count).map(Self.rounded)
    }

    private static func rounded(_ weight: Float) -> Float { (weight * 1000).rounded() / 1000 }
}
