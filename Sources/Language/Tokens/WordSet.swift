/// Words known by their hashes, found faster than in a set since the hashes are mixed already.
struct WordSet: Sendable {
    private var slots: [UInt64]
    private let mask: Int

    /// Takes words that white space parts.
    init(_ words: String) {
        let hashes = words.split(whereSeparator: \.isWhitespace).map { WordHash.of(String($0)) }
        var size = 16
        while size < hashes.count * 4 { size *= 2 }
        mask = size - 1
        slots = Array(repeating: 0, count: size)
        for hash in hashes {
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & mask }
            slots[slot] = hash
        }
    }

    @inline(__always)
    func contains(_ hash: UInt64) -> Bool {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            if slots[slot] == hash { return true }
            slot = (slot + 1) & mask
        }
        return false
    }
}
