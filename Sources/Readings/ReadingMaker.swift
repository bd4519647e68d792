package import Evidence
import Foundation
package import Language

/// Reads events in time order, remembering what the next one needs of those before.
package struct ReadingMaker {
    private var reader: MessageReader
    private var messages = EventMessages()

    package init(models: ReadingModels = .shipped, catalogue: Catalogue = Catalogue()) {
        reader = MessageReader(models: models, catalogue: catalogue)
    }

    /// What is read of the next event.
    ///
    /// People's words are read whole; of what machines write only the mentions count.
    package mutating func read(_ event: Event) -> Reading {
        var reading = Reading(event: event.id, reader.read(messages.message(event)))
        if !event.isSaidByPerson { reading.keepMentionsOnly() }
        return reading
    }
}

extension Event {
    /// Somebody's words, rather than a machine's record.
    package var isSaidByPerson: Bool {
        (kind == .message || kind == .note) && author?.isBot == false
    }
}

extension Reading {
    init(event: Event.ID, _ read: MessageReading) {
        self.event = event
        polarity = read.mood.polarity
        polarityConfidence = read.mood.confidence
        emotions = read.mood.emotions
        stress = read.mood.stress
        acts = Dictionary(read.acts.map { ($0.act, $0.confidence) }) { first, _ in first }
        uncertainty = read.uncertainty
        phase = read.phase
        mentions = read.mentions.map { Named(kind: $0.kind, text: $0.text) }
        replies = read.repliesTo.map {
            Reply(event: $0.id, confidence: $0.confidence, reason: $0.reason, over: $0.over)
        }
        conversation = Event.ID(read.conversation)
        because = read.because
    }

    fileprivate mutating func keepMentionsOnly() {
        polarity = .neutral
        polarityConfidence = 0
        emotions = []
        stress = 0
        acts = [:]
        uncertainty = 0
        phase = nil
        because = []
    }
}
