import ArgumentParser
import Foundation
import Language

/// Reads files of labelled messages, refusing what can't be read.
enum LabelledFiles {
    /// The tasks that a name stands for.
    static func tasks(_ name: String) -> [ReadingTask]? {
        switch name {
        case "mood": ReadingTask.mood
        case "conversation": ReadingTask.conversation
        default: ReadingTask(rawValue: name).map { [$0] }
        }
    }

    static func examples(_ paths: [String]) throws -> [Example] {
        let file = ExampleFile(
            lexicon: ReadingModels.shipped.lexicon,
            words: ReadingModels.shipped.words
        )
        return try paths.flatMap { path in
            let url = URL(filePath: path)
            let name =
                url.deletingLastPathComponent().lastPathComponent + "/" + url.lastPathComponent
            guard let examples = file.examples(try text(path), name: name) else {
                Output.notice(
                    "\(path): neither a table with a column text and labels, nor JSON lines."
                )
                throw ExitCode.refused
            }
            return examples.map { example in
                var example = example
                example.source = name
                return example
            }
        }
    }

    static func text(_ path: String) throws -> String {
        String(decoding: try bytes(path), as: UTF8.self)
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            Output.notice("\(path) can't be read.")
            throw ExitCode.refused
        }
        return Array(bytes)
    }
}
