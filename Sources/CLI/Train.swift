import ArgumentParser
import Foundation
import Language
import Pipeline
import Readings
import Storage

struct Train: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Learn a model from labelled messages and measure it by cross-validation.",
        discussion: """
            TASK is mood (polarity, emotions and stress together), conversation (acts, uncertainty \
            and phase together), one of these six or arousal alone, replies (logs with reply links, or folders \
            of them), words (vectors of words, from the same logs), valence (VADER's lexicon made small), or corrections (what people corrected in the \
            database; --take makes readings with it from then on).
            Example: debrief train polarity labels.tsv --output polarity.model
            """
    )

    @Argument(
        help:
            "mood, conversation, polarity, emotions, stress, arousal, acts, uncertainty, phase, replies, words, valence, corrections."
    )
    var task: String

    @Argument(help: "Tables with columns text and labels, or JSON lines of labelled messages.")
    var paths: [String] = []

    @Option(help: "Where the model goes; it is only measured when left out.")
    var output: String?

    @Option(
        help: "A source of the examples and its licence, kept in the model; may be given again."
    )
    var licence: [String] = []

    @Option(help: "What chance is drawn from.")
    var seed: UInt64 = 20_221_206

    @Flag(help: "Of corrections: read with what was learned from now on.")
    var take = false

    @OptionGroup var options: DatabaseOptions

    func validate() throws {
        guard paths.isEmpty == (task == "corrections") else {
            throw ValidationError(
                paths.isEmpty
                    ? "Which files of labelled messages?"
                    : "Corrections are learned from the database."
            )
        }
    }

    func run() async throws {
        if task == "corrections" { return try await trainCorrections() }
        if task == "replies" { return try trainReplies() }
        if task == "words" { return try trainWords() }
        if task == "valence" { return try compileLexicon() }
        guard let tasks = LabelledFiles.tasks(task) else {
            throw ValidationError("\(task) is no task that can be learned.")
        }
        var examples = try LabelledFiles.examples(paths)
        var training = ModelTraining(tasks: tasks)
        training.seed = seed
        var outOfFold: [ReadingTask: [Predicted]] = [:]
        for task in tasks {
            let predicted = training.outOfFold(task, examples)
            guard !predicted.isEmpty else { continue }
            outOfFold[task] = predicted
            if task == .polarity { examples = training.informed(examples, by: predicted) }
            Output.line("\(task.rawValue), \(training.folds) folds that part no conversation:")
            let table = ResultTable(task: task, predicted: predicted)
            for line in table.lines { Output.line(line) }
            Output.line("")
            let known = ModelTraining.measured(task, examples)
            let sources = Set(known.map(\.source)).sorted()
            for source in sources where sources.count > 1 {
                Output.line("\(task.rawValue), those of \(source):")
                let part = table.part { known[$0].source == source }
                for line in part.lines { Output.line(line) }
                Output.line("")
            }
        }
        guard let output else { return }
        let model = training.model(examples, name: task, licences: licence, outOfFold: outOfFold)
        try Output.file(ModelFile.bytes(of: model), at: output)
    }

    private func compileLexicon() throws {
        let text = try paths.map(LabelledFiles.text).joined(separator: "\n")
        if let output { try Output.file(ValenceLexicon(vader: text).bytes, at: output) }
    }
}
