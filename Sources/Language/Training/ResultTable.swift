/// Measures and confusions as text for people.
package struct ResultTable: Sendable {
    private let task: ReadingTask
    private let truth: [[Bool]]
    private let said: [[Bool]]

    package init(task: ReadingTask, truth: [[Bool]], said: [[Bool]]) {
        self.task = task
        self.truth = truth
        self.said = said
    }

    /// What a calibrated head would say to predictions of cross-validation.
    package init(task: ReadingTask, predicted: [Predicted]) {
        let calibration = Calibration(task, predicted)
        self.init(
            task: task,
            truth: predicted.map { $0.targets.map { $0 >= 0.5 } },
            said: predicted.map { each in
                let scores = each.scores.indices.map {
                    each.scores[$0] * calibration.slopes[$0] + calibration.shifts[$0]
                }
                return task.isExclusive ? Self.one(scores) : scores.map { $0 >= 0 }
            }
        )
    }

    /// The same of only some of the messages, by their place among all.
    package func part(_ isIn: (Int) -> Bool) -> ResultTable {
        let places = truth.indices.filter(isIn)
        return ResultTable(
            task: task,
            truth: places.map { truth[$0] },
            said: places.map { said[$0] }
        )
    }

    static func one(_ scores: [Float]) -> [Bool] {
        let best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
        return scores.indices.map { $0 == best }
    }

    package var macro: Double { measures.macro }

    private var measures: Measures { Measures(labels: task.labels, truth: truth, said: said) }

    /// A line for each label, the mean with its interval, and who is taken for whom.
    package var lines: [String] {
        let measures = measures
        let interval = Measures.interval(labels: task.labels, truth: truth, said: said)
        var lines = ["label            precision  recall     F1      n"]
        for (index, label) in measures.labels.enumerated() {
            lines.append(
                Columns.padded(label, 16) + Self.number(measures.precision[index], 10)
                    + Self.number(measures.recall[index], 8)
                    + Self.number(measures.scores[index], 7)
                    + Columns.left("\(measures.support[index])", 7)
            )
        }
        lines.append(
            "macro F1 \(Self.number(measures.macro, 0)), 95 % interval "
                + "\(Self.number(interval.lowerBound, 0))–\(Self.number(interval.upperBound, 0)), "
                + "\(truth.count) messages"
        )
        return lines + confusion
    }

    private var confusion: [String] {
        guard task.isExclusive else { return [] }
        var counts = task.labels.map { _ in task.labels.map { _ in 0 } }
        for (truth, said) in zip(truth, said) {
            guard let row = truth.firstIndex(of: true), let column = said.firstIndex(of: true)
            else {
                continue
            }
            counts[row][column] += 1
        }
        let heading =
            Columns.padded("is \\ read as", 16)
            + task.labels.map { Columns.left($0, 11) }.joined()
        return [heading]
            + task.labels.indices.map { row in
                Columns.padded(task.labels[row], 16)
                    + counts[row].map { Columns.left("\($0)", 11) }.joined()
            }
    }

    private static func number(_ value: Double, _ width: Int) -> String {
        let thousandths = Int((value * 1_000).rounded())
        let digits = String(thousandths % 1_000)
        let text =
            "\(thousandths / 1_000)." + String(repeating: "0", count: 3 - digits.count) + digits
        return Columns.left(text, width)
    }
}
