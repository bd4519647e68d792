/// Finds phrases of up to four words, by the hashes of their tokens.
package struct CueLexicon: Sendable {
    private var keys: [UInt64] = []
    private var masks: [UInt64] = []
    private var mask = 0

    package static let standard = CueLexicon(MoodPhrases.all + ActPhrases.all)

    static let tones = CueLexicon(BadTones.all + GoodTones.all)

    init<Kind: RawRepresentable<Int>>(_ phrases: [(Kind, String)]) {
        var found: [UInt64: UInt64] = [:]
        for (cue, list) in phrases {
            for phrase in list.split(separator: "|") {
                let hashes = Tokens(String(phrase)).list.map(\.hash)
                guard !hashes.isEmpty, hashes.count <= 4 else { continue }
                found[Self.key(hashes), default: 0] |= 1 << UInt64(cue.rawValue)
            }
        }
        var size = 64
        while size < found.count * 4 { size *= 2 }
        mask = size - 1
        keys = Array(repeating: 0, count: size)
        masks = Array(repeating: 0, count: size)
        for (key, cues) in found {
            var slot = Int(truncatingIfNeeded: key) & mask
            while keys[slot] != 0 { slot = (slot + 1) & mask }
            keys[slot] = key
            masks[slot] = cues
        }
    }

    private static func key(_ hashes: [UInt64]) -> UInt64 {
        hashes.dropFirst().reduce(hashes[0]) { extended($0, $1) }
    }

    @inline(__always)
    static func extended(_ key: UInt64, _ hash: UInt64) -> UInt64 {
        WordHash.mix(key &* 0x9E37_79B9_7F4A_7C15 &+ hash)
    }

    /// The cues of a phrase as bits, or none.
    @inline(__always)
    func cues(_ key: UInt64) -> UInt64 {
        var slot = Int(truncatingIfNeeded: key) & mask
        while keys[slot] != 0 {
            if keys[slot] == key { return masks[slot] }
            slot = (slot + 1) & mask
        }
        return 0
    }

    /// Hands over the cues of each phrase, with the index of its first token and its length.
    func forEach(in tokens: [Token], _ take: (UInt64, Int, Int) -> Void) {
        for start in tokens.indices {
            var key = tokens[start].hash
            var length = 1
            while true {
                let cues = cues(key)
                if cues != 0 { take(cues, start, length) }
                guard length < 4, start + length < tokens.count else { break }
                key = Self.extended(key, tokens[start + length].hash)
                length += 1
            }
        }
    }
}
