import ArgumentParser
import Foundation
import Language

/// Logs with known reply links, refused where they can't be read.
private enum ReplyLogs {
    static func read(_ paths: [String]) throws -> [AnsweredLog] {
        let logs: [AnsweredLog]
        do {
            logs = try AnsweredLogFiles.logs(paths)
        } catch {
            throw refusal(paths, error.localizedDescription)
        }
        guard logs.contains(where: { !$0.answers.isEmpty }) else {
            throw refusal(
                paths,
                "needed is NAME.ascii.txt with NAME.annotation.txt beside it, or dialogues in JSON"
            )
        }
        return logs
    }

    private static func refusal(_ paths: [String], _ reason: String) -> any Error {
        Output.notice("\(paths.joined(separator: ", ")): no log with reply links (\(reason)).")
        return ExitCode.refused
    }
}

extension Train {
    func trainReplies() throws {
        var training = ReplyTraining { Output.notice($0) }
        training.seed = seed
        let model = training.model(try ReplyLogs.read(paths), licences: licence)
        if let output { try Output.file(model.bytes, at: output) }
    }
}

extension Train {
    func trainWords() throws {
        let logs = try ReplyLogs.read(paths)
        let texts = logs.flatMap { $0.messages.filter { !$0.isSystem }.map(\.text) }
        let words = WordVectorTraining(seed: seed).vectors(texts)
        if let output { try Output.file(words.bytes, at: output) }
    }
}

extension Evaluate {
    func evaluateReplies() throws {
        let chosen = try model.map { path in
            guard let read = ReplyModel(bytes: try LabelledFiles.bytes(path)) else {
                Output.notice("\(path) is no model of reply links of this version.")
                throw ExitCode.refused
            }
            return read
        }
        for path in paths {
            Output.line("\(path), replies:")
            let logs = try ReplyLogs.read([path])
            for line in ReplyEvaluation(logs, model: chosen ?? .shipped).lines { Output.line(line) }
            Output.line("")
        }
    }
}
