/// Learns a model of several tasks and measures it by cross-validation.
package struct ModelTraining: Sendable {
    package var seed: UInt64 = 20_221_206
    package var folds = 5
    package var least = 2
    package var penalties: [ReadingTask: Float] = [:]
    package let tasks: [ReadingTask]

    package init(tasks: [ReadingTask]) { self.tasks = tasks }

    /// The model that all examples that aren't held out give.
    package func model(
        _ examples: [Example],
        name: String,
        licences: [String],
        outOfFold: [ReadingTask: [Predicted]]
    ) -> TextModel {
        let learned = examples.filter { !$0.isHeldOut }
        let vocabulary = Vocabulary(
            of: learned.map(\.features),
            for: tasks.first ?? .polarity,
            inAtLeast: least
        )
        var heads: [Head] = []
        var columns: [[[Int8]]] = []
        for task in tasks {
            let training = training(task, vocabulary, learned)
            let weights = training.weights(learned)
            let packed = PackedWeights(weights, vocabulary, labelCount: task.labels.count)
            let calibration = Calibration(task, outOfFold[task] ?? [])
            heads.append(
                Head(
                    task: task.rawValue,
                    labels: task.labels,
                    isExclusive: task.isExclusive,
                    signalCount: training.signalCount,
                    scales: packed.scales,
                    biases: packed.biases,
                    signalWeights: packed.signalWeights,
                    slopes: calibration.slopes,
                    shifts: calibration.shifts
                )
            )
            columns.append(packed.columns)
        }
        let provenance = Provenance(
            task: name,
            seed: seed,
            examplesHash: Self.hash(learned),
            exampleCount: learned.count,
            licences: licences
        )
        return PackedWeights.model(vocabulary, heads, columns, provenance)
    }

    /// The examples that are measured by: no invented ones, unless there are only such.
    package static func measured(_ task: ReadingTask, _ examples: [Example]) -> [Example] {
        let known = examples.filter { $0.targets[task] != nil && !$0.isHeldOut }
        let said = known.filter { !$0.isInvented }
        return said.isEmpty ? known : said
    }

    /// Predictions for every example, each by a model that never saw the example's group.
    package func outOfFold(_ task: ReadingTask, _ examples: [Example]) -> [Predicted] {
        let known = Self.measured(task, examples)
        let invented = examples.filter {
            $0.isInvented && $0.targets[task] != nil && !$0.isHeldOut
        }
        let folds = Folds(known.map(\.group), count: folds, seed: seed)
        var predicted: [Predicted] = []
        for fold in 0..<self.folds {
            let told = known.indices.filter { folds.fold[$0] != fold }.map { known[$0] }
            let learned = known.first?.isInvented == true ? told : told + invented
            let vocabulary = Vocabulary(
                of: learned.map(\.features),
                for: task,
                inAtLeast: least
            )
            let training = training(task, vocabulary, learned)
            let weights = training.weights(learned)
            for index in known.indices where folds.fold[index] == fold {
                predicted.append(
                    Predicted(
                        index: index,
                        scores: training.scores(known[index].features, weights),
                        targets: known[index].targets[task] ?? []
                    )
                )
            }
        }
        return predicted.sorted { $0.index < $1.index }
    }

    /// The examples with how likely each polarity is, as a model says that had not seen them.
    package func informed(_ examples: [Example], by predicted: [Predicted]) -> [Example] {
        let learned = examples.filter { $0.targets[.polarity] != nil && !$0.isHeldOut }
        guard !learned.isEmpty else { return examples }
        let vocabulary = Vocabulary(
            of: learned.map(\.features),
            for: .polarity,
            inAtLeast: least
        )
        let training = training(.polarity, vocabulary, learned)
        let weights = training.weights(learned)
        var rest = predicted[...]
        return examples.map { example in
            var example = example
            let isSeen = example.targets[.polarity] != nil && !example.isHeldOut
            let scores = isSeen ? rest.popFirst()?.scores : nil
            example.features.polarity = TextModel.likelihoods(
                scores ?? training.scores(example.features, weights)
            )
            return example
        }
    }

    private func training(
        _ task: ReadingTask,
        _ vocabulary: Vocabulary,
        _ examples: [Example]
    ) -> HeadTraining {
        var training = HeadTraining(
            task: task,
            vocabulary: vocabulary,
            signalCount: examples.map { $0.features.signals(for: task).count }.max() ?? 0
        )
        training.penalty = penalties[task] ?? task.penalty
        return training
    }

    private static func hash(_ examples: [Example]) -> UInt64 {
        var hash = WordHash()
        for example in examples {
            for byte in example.text.utf8 { hash.add(byte) }
            for task in ReadingTask.allCases {
                for target in example.targets[task] ?? [] { hash.add(UInt64(target.bitPattern)) }
            }
        }
        return hash.mixed
    }
}

/// What a model that had not seen an example said of it.
package struct Predicted: Sendable {
    package let index: Int
    package var scores: [Float]
    package let targets: [Float]
}
