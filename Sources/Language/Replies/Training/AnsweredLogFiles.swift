import Foundation

/// Reads answered logs from files and folders.
package enum AnsweredLogFiles {
    /// Logs of NAME.ascii.txt with NAME.annotation.txt beside it, and of dialogues in JSON, by name.
    package static func logs(_ paths: [String]) throws -> [AnsweredLog] {
        try paths.flatMap(files).flatMap { path in
            path.hasSuffix(".json")
                ? try DialogueFile.logs(path) : [try DisentanglementLog.read(path)]
        }
    }

    private static func files(_ path: String) throws -> [String] {
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        guard isFolder.boolValue else { return [path] }
        return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
            .filter { $0.hasSuffix(".ascii.txt") || $0.hasSuffix(".json") }
            .map { path + "/" + $0 }
    }
}

/// Short dialogues in JSON, each message with those it attaches to.
enum DialogueFile {
    private struct Dialogue: Decodable {
        var id: String
        var edus: [Unit]
        var relations: [Relation]
    }

    private struct Unit: Decodable {
        var text: String
        var speaker: String
    }

    private struct Relation: Decodable {
        var x: Int
        var y: Int
    }

    static func logs(_ path: String) throws -> [AnsweredLog] {
        let bytes = try Foundation.Data(contentsOf: URL(filePath: path))
        return try JSONDecoder().decode([Dialogue].self, from: bytes).map(log)
    }

    private static func log(_ dialogue: Dialogue) -> AnsweredLog {
        let messages = dialogue.edus.enumerated().map { number, unit in
            Message(id: String(number), text: unit.text, author: unit.speaker)
        }
        var answers = Dictionary(uniqueKeysWithValues: messages.indices.map { ($0, [$0]) })
        for relation in dialogue.relations where relation.x < relation.y {
            let known = answers[relation.y] ?? []
            answers[relation.y] = known == [relation.y] ? [relation.x] : known + [relation.x]
        }
        return AnsweredLog(name: dialogue.id, messages: messages, answers: answers)
    }
}
