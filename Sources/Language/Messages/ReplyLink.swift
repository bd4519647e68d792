/// An earlier message that a message answers, and why that is thought.
package struct ReplyLink: Equatable, Sendable {
    package let id: String
    package let confidence: Double
    package let reason: String

    package init(id: String, confidence: Double, reason: String) {
        self.id = id
        self.confidence = confidence
        self.reason = reason
    }
}
