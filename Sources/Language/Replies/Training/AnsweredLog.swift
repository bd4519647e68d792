/// A log of which some messages are known to answer others.
package struct AnsweredLog: Sendable {
    package var name: String
    package var messages: [Message]
    /// For each such message, by its place, those that it answers; itself where it starts a conversation.
    package var answers: [Int: [Int]]

    package init(name: String, messages: [Message], answers: [Int: [Int]]) {
        self.name = name
        self.messages = messages
        self.answers = answers
    }

    /// For each message with a known answer, the first message of its conversation.
    var conversations: [Int: Int] { Self.conversations(answers) }

    static func conversations(_ answers: [Int: [Int]]) -> [Int: Int] {
        var parent: [Int: Int] = [:]
        func root(_ node: Int) -> Int {
            var node = node
            while let next = parent[node] { node = next }
            return node
        }
        for (line, targets) in answers {
            for target in targets {
                let (one, other) = (root(line), root(target))
                if one != other { parent[max(one, other)] = min(one, other) }
            }
        }
        return Dictionary(uniqueKeysWithValues: answers.keys.map { ($0, root($0)) })
    }
}
