package import Evidence
package import Foundation

/// Messages of one place that answer each other, told apart from what was said between them.
package struct Conversation: Hashable, Sendable {
    /// The event that it began with.
    package let id: Event.ID
    package let place: Place.ID
    package let placeName: String
    package let author: String
    package let opening: String
    package let start: Date
    package let end: Date
    package let messages: Int
    package let questions: Int
    /// Questions that nobody took up.
    package let openQuestions: Int
    /// Who spoke, the most talkative first.
    package var speakers: [String] = []
}

/// What an event answers in its conversation, why that is thought, and what people decided of it.
package struct Answering: Hashable, Sendable {
    package let to: Event.ID
    package let confidence: Double
    package let reason: String
    package let decision: Relation.Decision?

    package init(
        to: Event.ID,
        confidence: Double,
        reason: String,
        decision: Relation.Decision? = nil
    ) {
        self.to = to
        self.confidence = confidence
        self.reason = reason
        self.decision = decision
    }
}

/// An event's part in a conversation.
package struct ConversationMember: Hashable, Sendable {
    package let event: Event.ID
    package let conversation: Event.ID
    package let answers: Answering?
    /// How many events its conversation has.
    package let messages: Int
}

/// The column beside a transcript that a conversation runs in, and how far down.
package struct ConversationLane: Hashable, Sendable {
    package let conversation: Event.ID
    package let number: Int
    package let first: EventPosition
    package let last: EventPosition

    package init(
        conversation: Event.ID,
        number: Int,
        first: EventPosition,
        last: EventPosition
    ) {
        self.conversation = conversation
        self.number = number
        self.first = first
        self.last = last
    }
}
