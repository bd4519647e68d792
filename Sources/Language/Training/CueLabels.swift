/// Guesses the emotions of a text whose polarity is known from the cues in it; −1 where nothing tells.
enum CueLabels {
    static func emotions(_ polarity: Polarity, _ features: Features) -> [Float] {
        Emotion.allCases.map { emotion in
            let isMet = cues(of: emotion).contains {
                features.signals[MoodSignals.start(of: $0)] > 0
            }
            switch (emotion, polarity) {
            case (.love, .positive), (.sadness, .negative): return isMet ? 1 : -1
            case (.love, .neutral), (.sadness, .neutral): return isMet ? -1 : 0
            case (.love, _), (.sadness, _): return 0
            case (.joy, .negative), (.anger, .positive), (.fear, .positive): return 0
            default: return -1
            }
        }
    }

    /// Forgets joy where it may only stand for thanks, as some raters took it.
    static func withoutThanks(_ emotions: [Float], _ features: Features) -> [Float] {
        guard features.signals[MoodSignals.start(of: .gratitude)] > 0 else { return emotions }
        return zip(Emotion.allCases, emotions).map { $0 == .joy && $1 == 1 ? -1 : $1 }
    }

    /// A bad feeling that is roused, by its tones; −1 where nothing tells or both are there.
    static func stress(_ polarity: Polarity, _ features: Features) -> Float {
        guard polarity == .negative else { return 0 }
        func isMet(_ tones: [Tone]) -> Bool {
            tones.contains { features.tones[$0.rawValue] > 0 }
        }
        let isLow = isMet([.gloom, .regret, .bewilderment])
        guard isMet([.alarm, .outcry, .unease]) else { return isLow ? 0 : -1 }
        return isLow ? -1 : 1
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
