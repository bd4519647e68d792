import Foundation

/// How rare words are, by hash, learned from the logs a ranker is trained on.
package struct WordRarity: Equatable, Sendable {
    static let buckets = 1 << 14
    /// Logarithm of messages over messages with the word, in steps of 1/20.
    var steps: [UInt8]

    init(steps: [UInt8]) { self.steps = steps }

    /// Every word is somewhat rare.
    static let unknown = WordRarity(steps: Array(repeating: 120, count: buckets))

    /// Counts words over messages.
    init(counting messages: some Sequence<[UInt32]>) {
        var counts = [Int](repeating: 0, count: Self.buckets)
        var total = 0
        for words in messages {
            total += 1
            for word in Set(words.map(Self.bucket)) { counts[word] += 1 }
        }
        steps = counts.map { count in
            UInt8(clamping: Int(20 * log(Double(max(total, 1)) / Double(1 + count))))
        }
    }

    @inline(__always)
    static func bucket(_ word: UInt32) -> Int { Int((word &* 0x9E37_79B1) >> 18) }

    @inline(__always)
    func of(_ word: UInt32) -> Float { Float(steps[Self.bucket(word)]) * 0.05 }
}
