/// One message as it is read: a text, and what is known of where it stands.
package struct Message: Equatable, Sendable {
    package let id: String
    package let text: String
    /// Seconds since 1970; messages without a time keep the order they come in.
    package let at: Double?
    package let author: String?
    /// The message that this one is known to answer.
    package let replyTo: String?
    /// Messages of different places belong to different conversations.
    package let place: String?

    package init(
        id: String,
        text: String,
        at: Double? = nil,
        author: String? = nil,
        replyTo: String? = nil,
        place: String? = nil
    ) {
        self.id = id
        self.text = text
        self.at = at
        self.author = author
        self.replyTo = replyTo
        self.place = place
    }

    /// Joins, topics and the like, which nobody wrote.
    package var isSystem: Bool { author == "system" }
}
