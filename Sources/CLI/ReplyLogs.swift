import ArgumentParser
import Foundation
import Language

/// Logs with known reply links, refused where they can't be read.
private enum ReplyLogs {
    static func read(_ paths: [String]) throws -> [AnsweredLog] {
        do {
            return try AnsweredLogFiles.logs(paths)
        } catch {
            let reason = error.localizedDescription
            Output.notice("\(paths.joined(separator: ", ")): no log with reply links (\(reason)).")
            throw ExitCode.refused
        }
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
