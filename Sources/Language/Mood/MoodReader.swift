/// Fills in how a message sounds.
struct MoodReader {
    private let model: TextModel

    private let adjustment: Adjustment?

    init(_ model: TextModel, _ adjustment: Adjustment? = nil) {
        self.model = model
        self.adjustment = adjustment
    }

    func read(_ features: Features, _ tokens: Tokens, _ reading: inout MessageReading) {
        let answers = Answers(model, features, adjustment)
        if let polarity = answers.confidences(.polarity) {
            let best = polarity.indices.max { polarity[$0] < polarity[$1] } ?? 1
            reading.mood.polarity = Polarity.allCases[best]
            reading.mood.confidence = Double(polarity[best])
            if best != 1 {
                reading.because = Because(model).words(
                    of: tokens,
                    for: (answers.start(.polarity) ?? 0) + best,
                    among: polarity.indices.map { (answers.start(.polarity) ?? 0) + $0 }
                )
            }
        }
        if let emotions = answers.confidences(.emotions) {
            reading.mood.emotions = emotions.map(Double.init)
        }
        if let stress = answers.confidences(.stress) { reading.mood.stress = Double(stress[0]) }
    }
}
