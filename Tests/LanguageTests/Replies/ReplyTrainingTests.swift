import Testing

@testable import Language

struct ReplyTrainingTests {
    /// Two talk to a third by name, turn and turn about.
    private func log(_ number: Int) -> AnsweredLog {
        var messages: [Message] = []
        var answers: [Int: [Int]] = [:]
        for row in 0..<60 {
            let asks = row % 2 == 0
            let author = asks ? "asker\(row / 2 % 3)" : "clerk"
            let text = asks ? "where is box \(row)?" : "asker\((row / 2) % 3): in room \(row)"
            messages.append(Message(id: "\(row)", text: text, at: Double(row) * 60, author: author))
            answers[row] = [asks ? row : row - 1]
        }
        return AnsweredLog(name: "log\(number)", messages: messages, answers: answers)
    }

    @Test func `what always holds is learned, and the same each time`() {
        var training = ReplyTraining { _ in }
        training.passes = 4
        let logs = (0..<8).map(log)
        let model = training.model(logs, licences: ["own"])
        #expect(training.model(logs, licences: ["own"]) == model)
        let lines = ReplyEvaluation([log(9)], model: model).lines
        #expect(lines.first?.contains("F1 100.0") == true)
    }

    @Test func `a quieter log keeps whole conversations`() {
        let log = log(1)
        var random = SplitMix(seed: 3)
        let quiet = log.quieter(keeping: 0.5, names: .leftOut, using: &random)
        #expect(quiet.messages.count % 2 == 0)
        #expect((2..<60).contains(quiet.messages.count))
        #expect(quiet.answers.count == quiet.messages.count)
        #expect(!quiet.messages.contains { $0.text.hasPrefix("asker") })
    }
}
