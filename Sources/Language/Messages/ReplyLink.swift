/// An earlier message that a message answers, and why that is thought.
package struct ReplyLink: Equatable, Sendable {
    package let id: String
    package let confidence: Double
    package let reason: String
    /// How many messages of others lie between, where that is known.
    package let over: Int?

    package init(id: String, confidence: Double, reason: String, over: Int? = nil) {
        self.id = id
        self.confidence = confidence
        self.reason = reason
        self.over = over
    }
}
