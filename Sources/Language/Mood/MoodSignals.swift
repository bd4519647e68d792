/// Measures of a text that stay true on platforms whose words were never seen.
struct MoodSignals {
    static let count = 14 + Cue.allCases.count * 2

    /// Where a cue's plain count stands.
    static func start(of cue: Cue) -> Int { 14 + cue.rawValue }

    /// Values of about 0 to 1: valences, marks, and how often each cue is met, plain or negated.
    static func values(_ tokens: Tokens, _ lexicon: ValenceLexicon) -> [Float] {
        var values = [Float](repeating: 0, count: count)
        let negated = Negation.negated(tokens.list)
        valences(tokens, lexicon, negated, &values)
        marks(tokens, &values)
        var counts = [Float](repeating: 0, count: Cue.allCases.count * 2)
        CueLexicon.standard.forEach(in: tokens.list) { cues, start, length in
            var rest = cues
            let offset = negated[start] && length < 3 ? Cue.allCases.count : 0
            while rest != 0 {
                counts[rest.trailingZeroBitCount + offset] += 1
                rest &= rest - 1
            }
        }
        for index in counts.indices where counts[index] > 0 {
            values[14 + index] = min(1, 0.5 + 0.25 * (counts[index] - 1))
        }
        return values
    }

    private static func valences(
        _ tokens: Tokens,
        _ lexicon: ValenceLexicon,
        _ negated: [Bool],
        _ values: inout [Float]
    ) {
        var good: Float = 0
        var bad: Float = 0
        var best: Float = 0
        var worst: Float = 0
        var last: Float = 0
        for (index, token) in tokens.list.enumerated() {
            var valence = lexicon.valence(token.hash)
            guard valence != 0 else { continue }
            if index > 0, Negation.strengthens(tokens.list[index - 1].hash) { valence *= 1.3 }
            if negated[index] { valence *= -0.74 }
            good += max(0, valence)
            bad += max(0, -valence)
            best = max(best, valence)
            worst = max(worst, -valence)
            last = valence
        }
        values[0] = good / (good * good + 9).squareRoot()
        values[1] = bad / (bad * bad + 9).squareRoot()
        values[2] = (good - bad) / ((good - bad) * (good - bad) + 15).squareRoot()
        values[3] = best / 4
        values[4] = worst / 4
        values[5] = last / 4
    }

    private static func marks(_ tokens: Tokens, _ values: inout [Float]) {
        var words = 0
        var shouted = 0
        for token in tokens.list {
            switch token.kind {
            case .word, .identifier:
                words += 1
                if isShouted(token, tokens.bytes) { shouted += 1 }
            case .mark:
                let count = Float(min(3, token.end - token.start))
                if tokens.bytes[token.start] == UInt8(ascii: "!") {
                    values[6] = min(1, values[6] + count * 0.34)
                }
                if tokens.bytes[token.start] == UInt8(ascii: "?") {
                    values[7] = 0.5
                    if count > 1 { values[8] = 0.5 }
                }
                if tokens.bytes[token.start] == UInt8(ascii: "."), count > 1 { values[9] = 0.5 }
            case .code, .block: values[10] = 0.5
            case .emoji, .emoticon: values[11] = 0.5
            default: break
            }
        }
        if words > 0 { values[12] = min(1, Float(shouted) / 3) }
        values[13] = words < 4 ? 0.5 : 0
    }

    private static func isShouted(_ token: Token, _ bytes: [UInt8]) -> Bool {
        guard token.end - token.start >= 4 else { return false }
        return bytes[token.start..<token.end].allSatisfy { ByteClass.isUpper($0) || $0 == 0x27 }
    }
}
