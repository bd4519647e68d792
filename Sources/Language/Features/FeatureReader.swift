/// Measures texts for the models: alone, or in the place where they were said.
package struct FeatureReader: Sendable {
    private let lexicon: ValenceLexicon
    private let words: WordVectors
    private var places: [String: PlaceState] = [:]

    package init(lexicon: ValenceLexicon, words: WordVectors = .none) {
        self.lexicon = lexicon
        self.words = words
    }

    /// A text that stands alone.
    package func features(_ tokens: Tokens) -> Features {
        var features = Features(tokens)
        features.signals = MoodSignals.values(tokens, lexicon)
        features.tones = ToneSignals.values(tokens, features.signals)
        return features
    }

    /// A text that stands alone, measured as a message of which nothing before is known.
    func message(_ text: String, _ tokens: Tokens) -> Features {
        var features = features(tokens)
        let message = Message(id: "", text: text, author: "someone")
        features.signals += TextShape.values(tokens, message)
        features.signals += words.sum(of: tokens)
        features.forms = SentenceForms.hashes(of: tokens)
        return features
    }

    /// A message in its place, and what it answers; its place remembers it for the next one.
    package mutating func features(
        of message: Message,
        _ tokens: Tokens,
        answering answered: String? = nil
    ) -> Features {
        var features = features(tokens)
        let shape = TextShape.values(tokens, message)
        let place = message.place ?? ""
        features.signals += shape
        features.signals += words.sum(of: tokens)
        features.forms = SentenceForms.hashes(of: tokens)
        features.signals += places[place, default: PlaceState()].values(for: message, shape: shape)
        features.signals += places[place, default: PlaceState()].answered
            .values(of: answered ?? message.replyTo)
        let isQuestion = shape[2] > 0 || shape[3] > 0
        var cues: UInt64 = 0
        for cue in Cue.allCases where features.signals[MoodSignals.start(of: cue)] > 0 {
            cues |= 1 << UInt64(cue.rawValue)
        }
        places[place, default: PlaceState()].remember(message, cues: cues, isQuestion: isQuestion)
        places[place, default: PlaceState()].answered
            .remember(message.id, signals: features.signals, shape: shape)
        return features
    }
}
