/// Fills in what a message does, how sure it is, and the phase that it bears on.
struct ActReader {
    private let model: TextModel

    private let adjustment: Adjustment?

    init(_ model: TextModel, _ adjustment: Adjustment? = nil) {
        self.model = model
        self.adjustment = adjustment
    }

    func read(_ features: Features, _ tokens: Tokens, _ reading: inout MessageReading) {
        let answers = Answers(model, features, adjustment)
        if let acts = answers.confidences(.acts) {
            let found = zip(Act.allCases, acts).map {
                ActReading(act: $0, confidence: Double($1))
            }.sorted { $0.confidence > $1.confidence }
            reading.acts = found.filter { $0.confidence >= 0.5 }
            if reading.acts.isEmpty, !tokens.list.isEmpty { reading.acts = Array(found.prefix(1)) }
            if let top = found.first?.act, let index = Act.allCases.firstIndex(of: top),
                let start = answers.start(.acts)
            {
                let words = Because(model).words(of: tokens, for: start + index, among: [])
                for word in words where !reading.because.contains(word) && reading.because.count < 5
                {
                    reading.because.append(word)
                }
            }
        }
        if let uncertainty = answers.confidences(.uncertainty) {
            reading.uncertainty = Double(uncertainty[0] + min(uncertainty[0], uncertainty[1])) / 2
        }
        if let phases = answers.confidences(.phase) {
            let best = phases.indices.max { phases[$0] < phases[$1] } ?? 0
            reading.phase = best < Phase.allCases.count ? Phase.allCases[best] : nil
        }
    }
}
