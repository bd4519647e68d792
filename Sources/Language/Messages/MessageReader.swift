/// Reads messages one after another, remembering what the next one needs of those before.
package struct MessageReader {
    private let models: ReadingModels
    private var features: FeatureReader
    private let mentions: MentionFinder
    private let replies = ReplyFinder()

    package init(models: ReadingModels = .shipped, catalogue: Catalogue = Catalogue()) {
        self.models = models
        features = FeatureReader(lexicon: models.lexicon, words: models.words)
        mentions = MentionFinder(catalogue: catalogue)
    }

    /// The likeliest message that is answered, other than itself.
    static func answered(by message: Message, _ links: [ReplyLink]) -> String? {
        links.filter { $0.id != message.id }.max { $0.confidence < $1.confidence }?.id
    }

    /// Everything read from the next message, in order of time.
    package mutating func read(_ message: Message) -> MessageReading {
        var reading = MessageReading(id: message.id)
        let found = replies.find(message)
        reading.repliesTo = found.links
        reading.conversation = found.conversation
        let tokens = Tokens(message.text)
        reading.mentions = mentions.mentions(in: tokens)
        guard !message.isSystem else { return reading }
        let shown = features.features(
            of: message,
            tokens,
            answering: Self.answered(by: message, found.links)
        )
        if let model = models.mood {
            MoodReader(model, models.adjustment).read(shown, tokens, &reading)
        }
        if let model = models.conversation {
            ActReader(model, models.adjustment).read(shown, tokens, &reading)
        }
        return reading
    }
}
