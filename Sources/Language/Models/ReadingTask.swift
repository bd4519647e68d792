/// Something that is learned from labelled messages.
package enum ReadingTask: String, CaseIterable, Sendable {
    case polarity, emotions, stress, acts, uncertainty, phase
    /// Good or bad and roused or calm at once; only measured, since no set that may be shipped has it.
    case arousal

    package var labels: [String] {
        switch self {
        case .polarity: Polarity.allCases.map(\.rawValue)
        case .emotions: Emotion.allCases.map(\.rawValue)
        case .stress: ["stress"]
        case .acts: Act.allCases.map(\.rawValue)
        case .uncertainty: ["some", "strong"]
        case .phase: Phase.allCases.map(\.rawValue) + ["none"]
        case .arousal: ["excited", "relax", "stress", "depression", "neutral"]
        }
    }

    /// Whether exactly one label holds of each message.
    package var isExclusive: Bool { self == .polarity || self == .phase || self == .arousal }

    /// Whether what was said before counts.
    var needsContext: Bool { self == .acts || self == .uncertainty || self == .phase }

    /// For each label, how much heavier a miss weighs than a false find where a confidence is set.
    ///
    /// Feelings are said in more ways than any list of examples has, so they are found too seldom.
    var recallWeights: [Double] {
        switch self {
        case .polarity: [1.6, 1, 1.6]
        // Thanks and regret say themselves; anger, fear and joy are rarely named.
        case .emotions: [2, 3, 2.2, 0.5, 0.8, 1.8]
        case .stress: [2]
        case .acts, .uncertainty, .phase, .arousal: labels.map { _ in 1 }
        }
    }

    /// How strongly weights are held at zero, found by cross-validation.
    var penalty: Float { self == .emotions ? 0.5 : 0.3 }

    /// Mood is learned from any text, acts from conversations; each group shares a model.
    package static let mood: [ReadingTask] = [.polarity, .emotions, .stress]
    package static let conversation: [ReadingTask] = [.acts, .uncertainty, .phase]
}
