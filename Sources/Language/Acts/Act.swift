/// What a message does; several may hold.
package enum Act: String, CaseIterable, Sendable {
    case question, hypothesis, observation, actionTaken, plan, requestForHelp, statusUpdate
    case decision, acknowledgement, coordination, social
}

/// An act that a message was read to do.
package struct ActReading: Equatable, Sendable {
    package let act: Act
    package let confidence: Double

    package init(act: Act, confidence: Double) {
        self.act = act
        self.confidence = confidence
    }
}
