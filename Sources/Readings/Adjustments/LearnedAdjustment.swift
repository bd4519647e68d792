package import Foundation
package import Language

/// An adjustment that was learned from corrections, what it gains and loses, and whether it is used.
package struct LearnedAdjustment: Equatable, Sendable {
    package let id: String
    package let learnedAt: Date
    /// The account that had it learned.
    package let learnedBy: String
    /// How many corrected messages it was learned from.
    package let messageCount: Int
    package let trial: AdjustmentTrial
    package var state: State

    package enum State: String, Sendable {
        /// Learned and measured, and waiting for somebody's yes.
        case proposed
        /// What readings are made with.
        case taken
        case givenUp
    }

    package init(
        id: String,
        learnedAt: Date,
        learnedBy: String,
        messageCount: Int,
        trial: AdjustmentTrial,
        state: State = .proposed
    ) {
        self.id = id
        self.learnedAt = learnedAt
        self.learnedBy = learnedBy
        self.messageCount = messageCount
        self.trial = trial
        self.state = state
    }
}
