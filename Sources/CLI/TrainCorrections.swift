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
            for line in learned.trial.lines { Output.line(line) }
            if take {
                try await store.write { try $0.decide(.taken, on: learned.id) }
                Output.line("Taken: incidents are read anew when they are next looked at.")
            } else {
                Output.line("Not taken: with --take, or in Settings, readings are made with it.")
            }
        }
        try await store.close()
    }
}
