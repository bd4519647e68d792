/// Guesses the emotions of a text whose polarity is known from the cues in it; −1 where nothing tells.
enum CueLabels {
    static func emotions(_ polarity: Polarity, _ features: Features) -> [Float] {
        Emotion.allCases.map { emotion in
            let isMet = cues(of: emotion).contains {
                features.signals[MoodSignals.start(of: $0)] > 0
            }
            switch (emotion, polarity) {
            case (.surprise, _): return isMet ? 1 : 0
            case (.joy, .positive), (.love, .positive): return isMet ? 1 : -1
            case (.anger, .negative), (.fear, .negative), (.sadness, .negative):
                return isMet ? 1 : -1
            default: return 0
            }
        }
    }

    private static func cues(of emotion: Emotion) -> [Cue] {
        switch emotion {
        case .anger: [.anger, .profanity, .frustration, .criticism]
        case .fear: [.fear]
        case .joy: [.joy, .praise, .laughing]
        case .love: [.gratitude, .affection]
        case .sadness: [.sadness, .apology]
        case .surprise: [.surprise, .confusion]
        }
    }
}
