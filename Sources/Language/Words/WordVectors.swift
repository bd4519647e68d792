/// What words are like by the company they keep: a short vector for each, learned from chat without labels.
package struct WordVectors: Sendable {
    /// How many numbers stand for a word.
    static let width = 48
    private var keys: [UInt32] = []
    /// The row of each key, counted from 1; 0 where a slot is free.
    private var rows: [UInt32] = []
    private let values: [Int8]
    private let mask: Int

    /// Knows no word.
    package static let none = WordVectors([], [])

    init(_ words: [UInt32], _ values: [Int8]) {
        var size = 64
        while size < words.count * 2 { size *= 2 }
        mask = size - 1
        self.values = values
        keys = Array(repeating: 0, count: size)
        rows = Array(repeating: 0, count: size)
        for (row, key) in words.enumerated() {
            var slot = Int(key) & mask
            while rows[slot] != 0 { slot = (slot + 1) & mask }
            keys[slot] = key
            rows[slot] = UInt32(row + 1)
        }
    }

    /// What a token counts as.
    @inline(__always)
    static func key(of token: Token) -> UInt32 {
        UInt32(truncatingIfNeeded: WordHash.mix(FoldedText.hash(of: token) &+ 0x3D))
    }

    /// The words' vectors added up, the shorter the more words there are; a name that is called first is left out.
    func sum(of tokens: Tokens) -> [Float] {
        var totals = [SIMD16<Int32>](repeating: .zero, count: Self.width / 16)
        var count = 0
        let first = TextShape.startsWithName(tokens) ? 2 : 0
        values.withUnsafeBytes { values in
            for token in tokens.list.dropFirst(first) {
                guard let row = row(Self.key(of: token)) else { continue }
                count += 1
                for block in totals.indices {
                    let part = values.loadUnaligned(
                        fromByteOffset: row * Self.width + block * 16,
                        as: SIMD16<Int8>.self
                    )
                    totals[block] &+= SIMD16<Int32>(truncatingIfNeeded: part)
                }
            }
        }
        guard count > 0 else { return [Float](repeating: 0, count: Self.width) }
        let scale = 0.7 / 127 / Float(count).squareRoot()
        return (0..<Self.width).map { Float(totals[$0 / 16][$0 % 16]) * scale }
    }

    @inline(__always)
    private func row(_ key: UInt32) -> Int? {
        var slot = Int(key) & mask
        while rows[slot] != 0 {
            if keys[slot] == key { return Int(rows[slot]) - 1 }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// The vectors as they stand in a file.
    package var bytes: [UInt8] {
        let known = rows.indices.filter { rows[$0] != 0 }.sorted { keys[$0] < keys[$1] }
        var writer = ByteWriter()
        writer.write(ascending: known.map { keys[$0] })
        writer.write(
            raw: known.flatMap { slot in
                let start = (Int(rows[slot]) - 1) * Self.width
                return values[start..<(start + Self.width)].map { UInt8(bitPattern: $0) }
            }
        )
        return writer.bytes
    }

    /// Reads what `bytes` gave; nil where it is something else.
    package init?(bytes: [UInt8]) {
        var reader = ByteReader(bytes)
        guard let words = reader.ascending(), let values = reader.raw(), reader.isAtEnd,
            values.count == words.count * Self.width
        else { return nil }
        self.init(words, values.map { Int8(bitPattern: $0) })
    }
}
