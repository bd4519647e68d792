/// A model's confidences for one text, by task.
struct Answers {
    private let model: TextModel
    private let scores: [Float]
    private let features: Features
    private let adjustment: Adjustment?

    init(_ model: TextModel, _ features: Features, _ adjustment: Adjustment? = nil) {
        self.model = model
        self.features = features
        self.adjustment = adjustment
        scores = model.scores(features)
    }

    /// Confidences of a task's labels, in their order; nil when the model doesn't know the task.
    func confidences(_ task: ReadingTask) -> [Float]? {
        guard var values = scores(task) else { return nil }
        if let added = adjustment?.scores(task, features) { values = zip(values, added).map(+) }
        LogisticLoss.probabilities(&values, exclusive: task.isExclusive)
        return values
    }

    /// Scores of a task's labels such that 0, or the highest, is where to decide.
    func scores(_ task: ReadingTask) -> [Float]? {
        var start = 0
        for head in model.heads {
            let count = head.labels.count
            defer { start += count }
            guard head.task == task.rawValue else { continue }
            return (0..<count).map {
                scores[start + $0] * head.slopes[$0] + head.shifts[$0]
            }
        }
        return nil
    }

    /// Where a task's labels start among the scores.
    func start(_ task: ReadingTask) -> Int? {
        var start = 0
        for head in model.heads {
            if head.task == task.rawValue { return start }
            start += head.labels.count
        }
        return nil
    }
}
