/// What one place remembers of the messages before, for the next one.
struct PlaceState {
    static let count = 32
    var answered = AnsweredShape()
    private var isStarted = false
    private var author: String?
    private var at: Double?
    private var cues: UInt64 = 0
    private var wasQuestion = false
    private var wasQuestionBefore = false
    private var seen: [String: Int] = [:]
    private var messages = 0
    private var trail = [Float](repeating: 0, count: 5)

    private static let remembered: [Cue] = [
        .asking, .requesting, .proposing, .planning, .doing, .observing, .greeting, .agreeing,
        .gratitude, .coordinating, .guess,
    ]
    private static let phases: [Cue] = [.noticing, .diagnosing, .repairing, .resolved, .reviewing]

    /// What came before, as seen from a message that is about to be read.
    func values(for message: Message, shape: [Float]) -> [Float] {
        var values = [Float](repeating: 0, count: Self.count)
        guard isStarted else {
            values[0] = 0.5
            return values
        }
        values[1] = message.author == author ? 0.5 : 0
        if let at, let now = message.at {
            let gap = now - at
            values[2] = gap < 30 ? 0.5 : 0
            values[3] = gap >= 30 && gap < 180 ? 0.5 : 0
            values[4] = gap > 900 ? 0.5 : 0
        }
        values[5] = wasQuestion ? 0.5 : 0
        values[6] = wasQuestion && message.author != author ? 0.5 : 0
        values[7] = wasQuestionBefore ? 0.5 : 0
        values[8] = message.author.map { seen[$0] == nil } ?? false ? 0.5 : 0
        values[9] = messages < 5 ? 0.5 : 0
        for (index, cue) in Self.remembered.enumerated() where cues & 1 << UInt64(cue.rawValue) != 0
        {
            values[10 + index] = 0.5
        }
        let isOther = message.author != author
        if isOther, shape[21] > 0 {
            values[26] = met([.proposing, .planning, .requesting]) ? 0.5 : 0
            values[27] = wasQuestion ? 0.5 : 0
            values[28] = values[26] == 0 && values[27] == 0 ? 0.5 : 0
        }
        if isOther, shape[9] > 0 { values[29] = wasQuestion ? 0.5 : 0 }
        if isOther, met([.requesting, .asking]), shape[2] == 0 { values[30] = 0.5 }
        if !isOther, met([.asking, .requesting]) { values[31] = 0.5 }
        for index in 0..<5 { values[21 + index] = min(1, trail[index] * 0.5) }
        return values
    }

    private func met(_ wanted: [Cue]) -> Bool {
        wanted.contains { cues & 1 << UInt64($0.rawValue) != 0 }
    }

    mutating func remember(_ message: Message, cues: UInt64, isQuestion: Bool) {
        isStarted = true
        wasQuestionBefore = wasQuestion
        wasQuestion = isQuestion
        author = message.author
        at = message.at ?? at
        self.cues = cues
        messages += 1
        if let author, seen.count < 10_000 { seen[author, default: 0] += 1 }
        for (index, cue) in Self.phases.enumerated() {
            let isMet: Float = cues & 1 << UInt64(cue.rawValue) != 0 ? 1 : 0
            trail[index] = trail[index] * 0.8 + isMet
        }
    }
}
