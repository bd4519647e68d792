/// What a model is shown of a text: hashes of words and of runs of letters, and a few measured signals.
package struct Features: Sendable {
    /// Hashes of single words and of pairs, each once.
    package var words: [UInt32] = []
    /// Hashes of runs of two to five letters, each once.
    package var grams: [UInt32] = []
    /// Hashes of runs of sentence forms, each once; only what depends on a conversation looks at them.
    package var forms: [UInt32] = []
    /// Measured signals, each about between −1 and 1.
    package var signals: [Float] = []
    /// Signals that only mood looks at.
    var tones: [Float] = []
    /// How likely each polarity is, where that is known before the rest of the mood is read.
    var polarity: [Float] = []

    package init() {}

    /// Hashes of a text's words and letters.
    package init(_ tokens: Tokens) {
        let folded = FoldedText(tokens)
        words = Self.words(of: folded.words)
        grams = Self.grams(of: folded.bytes)
    }

    /// What a task looks at beside words and letters.
    func signals(for task: ReadingTask?) -> [Float] {
        guard let task, !task.needsContext else { return signals }
        let own = signals.prefix(MoodSignals.count) + tones
        return task == .polarity ? Array(own) : own + polarity
    }

    private static func words(of hashes: [UInt64]) -> [UInt32] {
        var found: [UInt32] = []
        found.reserveCapacity(hashes.count * 2 + 1)
        var previous: UInt64 = 0
        for hash in hashes {
            found.append(single(hash))
            found.append(UInt32(truncatingIfNeeded: WordHash.mix(previous &* 31 &+ hash)))
            previous = hash
        }
        if previous != 0 {
            found.append(UInt32(truncatingIfNeeded: WordHash.mix(previous &* 31 &+ 7)))
        }
        return unique(&found)
    }

    /// What a word alone counts as, whether or not the text has it.
    static func wordHash(_ token: Token) -> UInt32 {
        single(FoldedText.hash(of: token))
    }

    private static func single(_ hash: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: WordHash.mix(hash &+ 0x51))
    }

    private static func grams(of bytes: [UInt8]) -> [UInt32] {
        var found: [UInt32] = []
        found.reserveCapacity(bytes.count * 4)
        bytes.withUnsafeBufferPointer { bytes in
            for start in 0..<bytes.count {
                var hash = UInt64(bytes[start]) &+ 0x9E37_79B9
                for end in (start + 1)..<max(start + 1, min(start + 5, bytes.count)) {
                    hash = (hash ^ UInt64(bytes[end])) &* 0x9E37_79B9_7F4A_7C15
                    found.append(UInt32(truncatingIfNeeded: hash >> 32))
                }
            }
        }
        return unique(&found)
    }

    /// Keeps the first of each, in order; a sort would take longer than all else.
    static func unique(_ hashes: inout [UInt32]) -> [UInt32] {
        var size = 64
        while size < hashes.count * 2 { size *= 2 }
        return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: size) { seen in
            seen.initialize(repeating: 0)
            var kept: [UInt32] = []
            kept.reserveCapacity(hashes.count)
            for hash in hashes where hash != 0 {
                var slot = Int(hash &* 0x9E37_79B9 >> 5) & (size - 1)
                while seen[slot] != 0, seen[slot] != hash { slot = (slot + 1) & (size - 1) }
                guard seen[slot] == 0 else { continue }
                seen[slot] = hash
                kept.append(hash)
            }
            return kept
        }
    }
}
