/// A message with what people said of it; of a task that nobody spoke of, what is read is kept.
package struct Lesson: Sendable {
    /// The message, as the features of its place show it.
    let features: Features
    /// What is read of it now, as calibrated scores.
    let scores: [ReadingTask: [Float]]
    /// What people said: 0 or 1 for each label, below 0 where nothing was said of it.
    package let said: [ReadingTask: [Float]]
    /// What must not be parted between learning and measuring.
    let group: String

    package init(
        _ features: Features,
        said: [ReadingTask: [Float]],
        group: String,
        models: ReadingModels
    ) {
        self.features = features
        self.said = said
        self.group = group
        var scores: [ReadingTask: [Float]] = [:]
        for (model, tasks) in [
            (models.mood, ReadingTask.mood), (models.conversation, ReadingTask.conversation),
        ] {
            guard let model else { continue }
            let answers = Answers(model, features)
            for task in tasks { scores[task] = answers.scores(task) }
        }
        self.scores = scores
    }

    /// What is said of a task by whoever spoke, and else by what is read of it now.
    func targets(_ task: ReadingTask) -> [Float] {
        if let said = said[task] { return said }
        var read = scores[task] ?? []
        LogisticLoss.probabilities(&read, exclusive: task.isExclusive)
        return read
    }
}
