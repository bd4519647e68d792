/// How a message sounds.
package struct Mood: Equatable, Sendable {
    package var polarity = Polarity.neutral
    package var confidence = 0.0
    /// How likely each emotion is, in the order of `Emotion.allCases`; present from 0.5.
    package var emotions = [Double](repeating: 0, count: Emotion.allCases.count)
    package var stress = 0.0

    package init() {}
}

/// Whether a message sounds good, bad or neither.
package enum Polarity: String, CaseIterable, Sendable {
    case negative, neutral, positive
}

/// One of Shaver's six.
package enum Emotion: String, CaseIterable, Sendable {
    case anger, fear, joy, love, sadness, surprise
}
