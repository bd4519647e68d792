/// How often each tone is met, plain or under a "not", and what only several signs together tell.
enum ToneSignals {
    static let count = Tone.allCases.count * 2 + 4

    static func values(_ tokens: Tokens, _ signals: [Float]) -> [Float] {
        var values = [Float](repeating: 0, count: count)
        let negated = Negation.negated(tokens.list)
        let tones = Tone.allCases.count
        CueLexicon.tones.forEach(in: tokens.list) { found, start, length in
            var rest = found
            let offset = negated[start] && length < 3 ? tones : 0
            while rest != 0 {
                let index = rest.trailingZeroBitCount + offset
                values[index] = values[index] == 0 ? 0.5 : min(1, values[index] + 0.2)
                rest &= rest - 1
            }
        }
        values[tones * 2] = min(1, Float(tokens.list.count) / 80)
        values[tones * 2 + 1] = signals[7] > 0 ? values[Tone.yours.rawValue] : 0
        values[tones * 2 + 2] = min(signals[4], signals[6])
        let isRoused = values[Tone.alarm.rawValue] > 0 || values[Tone.outcry.rawValue] > 0
        let isLow = values[Tone.gloom.rawValue] > 0 || values[Tone.regret.rawValue] > 0
        values[tones * 2 + 3] = isRoused && !isLow ? 0.5 : 0
        return values
    }
}
