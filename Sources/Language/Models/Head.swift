/// One question that a model answers of a text, with a weight for each word it knows.
struct Head: Sendable {
    let task: String
    let labels: [String]
    /// Whether exactly one of the labels holds.
    let isExclusive: Bool
    /// How many of the signals it looks at.
    let signalCount: Int
    /// What a step of each label's whole-number weights is worth.
    var scales: [Float]
    var biases: [Float]
    /// Signal beside signal, label beside label.
    var signalWeights: [Float]
    /// Slope and shift for each label, so that a confidence of 0.5 is where to decide.
    var slopes: [Float]
    var shifts: [Float]
}
