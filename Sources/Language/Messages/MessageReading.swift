/// Everything that is read from one message.
package struct MessageReading: Equatable, Sendable {
    package let id: String
    package var mood = Mood()
    package var acts: [ActReading] = []
    /// From 0, sure, to 1, guessing.
    package var uncertainty = 0.0
    /// None where nothing is wrong, as far as the message tells.
    package var phase: Phase?
    package var mentions: [Mention] = []
    /// Empty where the message starts a conversation.
    package var repliesTo: [ReplyLink] = []
    /// The id of the message that the conversation started with.
    package var conversation: String
    /// The words that carried the mood and the acts, most telling first.
    package var because: [String] = []

    package init(id: String) {
        self.id = id
        conversation = id
    }
}
