import ArgumentParser
import Language

struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure a model on labelled messages that it has not learned from.",
        discussion: "Example: debrief evaluate polarity labels.tsv"
    )

    @Argument(
        help:
            "polarity, emotions, stress, acts, uncertainty, phase, replies, likeness; mood or conversation."
    )
    var task: String

    @Argument(help: "Tables with columns text and labels, or JSON lines of labelled messages.")
    var paths: [String]

    @Option(help: "A model file; the models that come with the product when left out.")
    var model: String?

    @Flag(help: "Only messages of the part that is held out.")
    var heldOut = false

    func run() throws {
        if task == "replies" { return try evaluateReplies() }
        if task == "likeness" { return try evaluateLikeness() }
        guard let tasks = LabelledFiles.tasks(task) else {
            throw ValidationError("\(task) is no task that can be measured.")
        }
        for path in paths {
            let examples = try LabelledFiles.examples([path]).filter { !heldOut || $0.isHeldOut }
            for task in tasks {
                guard
                    let table = try chosen(task).flatMap({
                        ModelEvaluation.table(task, $0, examples)
                    })
                else { continue }
                Output.line("\(path), \(task.rawValue):")
                for line in table.lines { Output.line(line) }
                Output.line("")
            }
        }
    }

    private func chosen(_ task: ReadingTask) throws -> TextModel? {
        guard let model else {
            let shipped = ReadingModels.shipped
            return ReadingTask.mood.contains(task) ? shipped.mood : shipped.conversation
        }
        guard let read = ModelFile.model(try LabelledFiles.bytes(model)) else {
            Output.notice("\(model) is no model of this version.")
            throw ExitCode.refused
        }
        return read
    }
}
