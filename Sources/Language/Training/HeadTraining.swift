/// Learns one head's weights over a vocabulary.
struct HeadTraining {
    let task: ReadingTask
    let vocabulary: Vocabulary
    let signalCount: Int
    var penalty: Float = 0.3
    var iterations = 60
    private let index: [UInt32: Int32]

    init(task: ReadingTask, vocabulary: Vocabulary, signalCount: Int) {
        self.task = task
        self.vocabulary = vocabulary
        self.signalCount = signalCount
        index = Dictionary(
            uniqueKeysWithValues: vocabulary.keys.enumerated().map { ($1, Int32($0)) }
        )
    }

    /// Weights as numbers with a point: vocabulary, then signals, then biases, label beside label.
    func weights(_ examples: [Example]) -> [Float] {
        let known = examples.filter { $0.targets[task] != nil }
        var rows = SparseRows(columnCount: vocabulary.keys.count + signalCount)
        for example in known { rows.append(row(example.features)) }
        return LogisticTraining(penalty: penalty, iterations: iterations).weights(
            rows: rows,
            targets: known.map { $0.targets[task] ?? [] },
            importance: known.map { task.needsContext ? 1 : $0.importance },
            exclusive: task.isExclusive
        )
    }

    func scores(_ features: Features, _ weights: [Float]) -> [Float] {
        let count = task.labels.count
        let bias = (vocabulary.keys.count + signalCount) * count
        var scores = Array(weights[bias..<(bias + count)])
        for cell in row(features) {
            for label in 0..<count {
                scores[label] += cell.value * weights[Int(cell.column) * count + label]
            }
        }
        return scores
    }

    private func row(_ features: Features) -> [(column: Int32, value: Float)] {
        var row: [(column: Int32, value: Float)] = []
        append(features.words.map(Vocabulary.wordKey), &row)
        append(features.grams.map(Vocabulary.gramKey), &row)
        if task.needsContext { append(features.forms.map(Vocabulary.wordKey), &row) }
        let signals = features.signals(for: task)
        for signal in 0..<min(signalCount, signals.count) where signals[signal] != 0 {
            row.append((Int32(vocabulary.keys.count + signal), signals[signal]))
        }
        return row
    }

    private func append(_ keys: [UInt32], _ row: inout [(column: Int32, value: Float)]) {
        let start = row.count
        var squares: Float = 0
        for key in keys {
            guard let column = index[key] else { continue }
            let rarity = Float(vocabulary.rarities[Int(column)])
            squares += rarity * rarity
            row.append((column, rarity))
        }
        guard squares > 0 else { return }
        let scale = 1 / squares.squareRoot()
        for cell in start..<row.count { row[cell].value *= scale }
    }
}
