/// What the message that is answered hints at, and its form.
struct AnsweredShape {
    static let count = Cue.allCases.count + TextShape.count
    /// How far back in a place an answered message is known.
    private static let reach = 256
    private var values: [String: [Float]] = [:]
    private var order: [String] = []
    private var next = 0

    /// What is known of the message of this id; nothing where it is none, or too far back.
    func values(of id: String?) -> [Float] {
        id.flatMap { values[$0] } ?? [Float](repeating: 0, count: Self.count)
    }

    mutating func remember(_ id: String, signals: [Float], shape: [Float]) {
        let start = MoodSignals.start(of: Cue.allCases[0])
        let cues = signals[start..<(start + Cue.allCases.count)].map { $0 * 0.5 }
        values[id] = cues + shape.map { $0 * 0.5 }
        if order.count < Self.reach {
            order.append(id)
        } else {
            values[order[next]] = nil
            order[next] = id
            next = (next + 1) % Self.reach
        }
    }
}
