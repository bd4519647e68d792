package import Evidence
package import Foundation
import Language
package import Readings
package import Storage

/// Learns from people's corrections, and says what that gains and loses before it is taken.
package struct CorrectionTraining: Sendable {
    /// With fewer corrected messages, what was learned would be chance.
    package static let least = 20
    private let store: any Store
    private let ids: IDSource

    package init(store: any Store, ids: IDSource) {
        self.store = store
        self.ids = ids
    }

    /// Learns from all corrections and keeps what was learned as a proposal.
    ///
    /// Refuses where there is too little to learn from.
    package func propose(by viewer: Viewer, at moment: Date) async throws -> LearnedAdjustment {
        let lessons = try await lessons()
        let corrected = lessons.count { !$0.said.isEmpty }
        guard corrected >= Self.least else {
            throw Refusal(
                .conflict,
                "\(corrected) messages were corrected; \(Self.least) are needed to learn from."
            )
        }
        let (adjustment, trial) = AdjustmentTraining().best(lessons)
        let learned = LearnedAdjustment(
            id: ids.next(),
            learnedAt: moment,
            learnedBy: viewer.account,
            messageCount: corrected,
            trial: trial
        )
        try await store.write { try $0.propose(learned, adjustment) }
        return learned
    }

    /// Corrected messages and their neighbours, each once, in the order of their ids.
    private func lessons() async throws -> [Lesson] {
        let incidents = try await store.read { try $0.correctedIncidents() }
        var found: [Event.ID: Lesson] = [:]
        for incident in incidents {
            let lessons = try await store.read { try LessonReading().lessons(of: incident, in: $0) }
            found.merge(lessons) { first, second in first.said.isEmpty ? second : first }
        }
        return found.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value)
    }
}
