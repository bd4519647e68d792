/// How good or bad words are, from VADER's lexicon, in a table small enough to ship.
package struct ValenceLexicon: Sendable {
    private var keys: [UInt32] = []
    private var values: [Int8] = []
    private let mask: Int

    /// Reads VADER's own file: a token, its mean valence, and more columns that are not needed.
    package init(vader: String) {
        var found: [UInt32: Int8] = [:]
        for line in vader.split(whereSeparator: \.isNewline) {
            let columns = line.split(separator: "\t")
            guard columns.count > 1, let valence = Double(columns[1]) else { continue }
            let tokens = Tokens(String(columns[0])).list
            guard tokens.count == 1, let token = tokens.first else { continue }
            guard !OperationsWords.all.contains(token.hash) else { continue }
            found[UInt32(truncatingIfNeeded: token.hash)] = Int8(max(-127, min(127, valence * 31)))
        }
        self.init(found)
    }

    private init(_ found: [UInt32: Int8]) {
        var size = 64
        while size < found.count * 3 { size *= 2 }
        mask = size - 1
        keys = Array(repeating: 0, count: size)
        values = Array(repeating: 0, count: size)
        for (key, value) in found.sorted(by: { $0.key < $1.key }) {
            var slot = Int(key) & mask
            while values[slot] != 0 { slot = (slot + 1) & mask }
            keys[slot] = key
            values[slot] = value
        }
    }

    /// From −4, bad, to 4, good; 0 for a word that says neither.
    @inline(__always)
    package func valence(_ hash: UInt64) -> Float {
        let key = UInt32(truncatingIfNeeded: hash)
        var slot = Int(key) & mask
        while values[slot] != 0 {
            if keys[slot] == key { return Float(values[slot]) / 31 }
            slot = (slot + 1) & mask
        }
        return 0
    }

    /// The lexicon as it stands in a file.
    package var bytes: [UInt8] {
        let entries = zip(keys, values).filter { $0.1 != 0 }.sorted { $0.0 < $1.0 }
        var writer = ByteWriter()
        writer.write(ascending: entries.map(\.0))
        writer.write(raw: entries.map { UInt8(bitPattern: $0.1) })
        return writer.bytes
    }

    /// Reads what `bytes` gave; nil where it is something else.
    package init?(bytes: [UInt8]) {
        var reader = ByteReader(bytes)
        guard let keys = reader.ascending(), let values = reader.raw(), reader.isAtEnd,
            keys.count == values.count
        else { return nil }
        self.init(
            Dictionary(zip(keys, values.map { Int8(bitPattern: $0) })) { first, _ in first }
        )
    }
}
