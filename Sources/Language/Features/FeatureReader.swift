/// Measures texts for the models: alone, or in the place where they were said.
package struct FeatureReader: Sendable {
    private let lexicon: ValenceLexicon
    private var places: [String: PlaceState] = [:]

    package init(lexicon: ValenceLexicon) {
        self.lexicon = lexicon
    }

    /// A text that stands alone.
    package func features(_ tokens: Tokens) -> Features {
        var features = Features(tokens)
        features.signals = MoodSignals.values(tokens, lexicon)
        features.tones = ToneSignals.values(tokens, features.signals)
        return features
    }

    /// A message in its place; its place remembers it for the next one.
    package mutating func features(of message: Message, _ tokens: Tokens) -> Features {
        var features = features(tokens)
        let shape = TextShape.values(tokens, message)
        let place = message.place ?? ""
        features.signals += shape
        features.signals += places[place, default: PlaceState()].values(for: message, shape: shape)
        let isQuestion = shape[2] > 0 || shape[3] > 0
        var cues: UInt64 = 0
        for cue in Cue.allCases where features.signals[MoodSignals.start(of: cue)] > 0 {
            cues |= 1 << UInt64(cue.rawValue)
        }
        places[place, default: PlaceState()].remember(message, cues: cues, isQuestion: isQuestion)
        return features
    }
}
