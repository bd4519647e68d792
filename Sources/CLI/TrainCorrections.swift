import Evidence
import Foundation
import Language
import Pipeline
import Readings
import Storage

extension Train {
    /// Learns from what people corrected, and prints what that gains and loses.
    func trainCorrections() async throws {
        let store = try await options.open()
        try await refusing {
            let training = CorrectionTraining(store: store, ids: .uuid7())
            let learned = try await training.propose(by: .operatorOfTheMachine, at: Date())
            Output.line(
                "\(learned.messageCount) corrected messages; judged unseen, by place and day:"
            )
            Output.line(
                "task        said   right now   right with it   left alone   read otherwise"
            )
            for task in AdjustmentTraining.tasks {
                let counts = learned.trial.counts(task)
                guard counts.said > 0 else { continue }
                Output.line(
                    Self.padded(task.rawValue, 10)
                        + [
                            (counts.said, 6), (counts.rightBefore, 12), (counts.rightAfter, 16),
                            (counts.kept, 13), (counts.changed, 17),
                        ].map { Self.left($0, $1) }.joined()
                )
            }
            if take {
                try await store.write { try $0.decide(.taken, on: learned.id) }
                Output.line("Taken: incidents are read anew when they are next looked at.")
            } else {
                Output.line("Not taken: with --take, or in Settings, readings are made with it.")
            }
        }
        try await store.close()
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func left(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
