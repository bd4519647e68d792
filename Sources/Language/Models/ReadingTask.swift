/// Something that is learned from labelled messages.
package enum ReadingTask: String, CaseIterable, Sendable {
    case polarity, emotions, stress, acts, uncertainty, phase

    package var labels: [String] {
        switch self {
        case .polarity: Polarity.allCases.map(\.rawValue)
        case .emotions: Emotion.allCases.map(\.rawValue)
        case .stress: ["stress"]
        case .acts: Act.allCases.map(\.rawValue)
        case .uncertainty: ["some", "strong"]
        case .phase: Phase.allCases.map(\.rawValue) + ["none"]
        }
    }

    /// Whether exactly one label holds of each message.
    package var isExclusive: Bool { self == .polarity || self == .phase }

    /// Whether what was said before counts.
    var needsContext: Bool { self == .acts || self == .uncertainty || self == .phase }

    /// Mood is learned from any text, acts from conversations; each group shares a model.
    package static let mood: [ReadingTask] = [.polarity, .emotions, .stress]
    package static let conversation: [ReadingTask] = [.acts, .uncertainty, .phase]
}
