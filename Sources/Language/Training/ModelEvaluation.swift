/// What a finished model says of labelled messages.
package enum ModelEvaluation {
    /// Nil where the model doesn't know the task or no example is labelled for it.
    package static func table(
        _ task: ReadingTask,
        _ model: TextModel,
        _ examples: [Example]
    ) -> ResultTable? {
        let known = examples.filter { $0.targets[task] != nil }
        guard !known.isEmpty else { return nil }
        var said: [[Bool]] = []
        for example in known {
            guard let answers = Answers(model, example.features).confidences(task) else {
                return nil
            }
            said.append(task.isExclusive ? ResultTable.one(answers) : answers.map { $0 >= 0.5 })
        }
        return ResultTable(
            task: task,
            truth: known.map { ($0.targets[task] ?? []).map { $0 >= 0.5 } },
            said: said
        )
    }
}
