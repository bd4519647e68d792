/// A model's confidences for one text, by task.
struct Answers {
    private let model: TextModel
    private let scores: [Float]

    init(_ model: TextModel, _ features: Features) {
        self.model = model
        scores = model.scores(features)
    }

    /// Confidences of a task's labels, in their order; nil when the model doesn't know the task.
    func confidences(_ task: ReadingTask) -> [Float]? {
        var start = 0
        for head in model.heads {
            let count = head.labels.count
            defer { start += count }
            guard head.task == task.rawValue else { continue }
            var values = (0..<count).map {
                scores[start + $0] * head.slopes[$0] + head.shifts[$0]
            }
            LogisticLoss.probabilities(&values, exclusive: head.isExclusive)
            return values
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
