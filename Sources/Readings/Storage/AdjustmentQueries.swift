import Evidence
import Foundation
package import Language
package import Storage

extension LearnedAdjustment.State: Storable {}

extension Connection {
    /// The id of the adjustment that readings are made with; nil where none was taken.
    package func takenAdjustment() throws -> String? {
        try row("SELECT id FROM reading_adjustment WHERE state = 'taken'")?("id")
    }

    /// The weights of an adjustment.
    package func adjustment(_ id: String) throws -> Adjustment? {
        let row = try row("SELECT weights FROM reading_adjustment WHERE id = \(id)")
        guard let text: String = try row?("weights") else { return nil }
        return try JSONDecoder().decode(Adjustment.self, from: Foundation.Data(text.utf8))
    }

    /// All that were learned, the latest first.
    package func learnedAdjustments() throws -> [LearnedAdjustment] {
        try rows(
            """
            SELECT id, learned_at, learned_by, message_count, trial, state FROM reading_adjustment
            ORDER BY learned_at DESC, id DESC
            """
        ).map(LearnedAdjustment.init)
    }

    /// Keeps what was learned as a proposal, in place of one that nobody decided on.
    package func propose(_ learned: LearnedAdjustment, _ adjustment: Adjustment) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let weights = String(decoding: try encoder.encode(adjustment), as: UTF8.self)
        let trial = String(decoding: try encoder.encode(learned.trial), as: UTF8.self)
        try execute("DELETE FROM reading_adjustment WHERE state = 'proposed'")
        try execute(
            """
            INSERT INTO reading_adjustment (
                id, learned_at, learned_by, message_count, trial, weights, state
            ) VALUES (
                \(learned.id), \(learned.learnedAt), \(learned.learnedBy),
                \(learned.messageCount), \(trial), \(weights), \(learned.state)
            )
            """
        )
    }

    /// Decides on an adjustment; the one used before is given up when another is taken.
    package func decide(_ state: LearnedAdjustment.State, on id: String) throws {
        if state == .taken {
            try execute(
                """
                UPDATE reading_adjustment SET state = 'givenUp'
                WHERE state = 'taken' AND id <> \(id)
                """
            )
        }
        let changed = try execute(
            "UPDATE reading_adjustment SET state = \(state) WHERE id = \(id)"
        )
        guard changed == 1 else {
            throw Refusal(.notFound, "There is no such training; it may have been done anew.")
        }
    }
}

extension LearnedAdjustment {
    init(_ row: Row) throws {
        let trial: String = try row("trial")
        self.init(
            id: try row("id"),
            learnedAt: try row("learned_at"),
            learnedBy: try row("learned_by"),
            messageCount: try row("message_count"),
            trial: try JSONDecoder().decode(
                AdjustmentTrial.self,
                from: Foundation.Data(trial.utf8)
            ),
            state: try row("state")
        )
    }
}
