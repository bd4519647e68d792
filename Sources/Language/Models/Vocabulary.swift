#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The hashes a model knows, with how telling each is: rare ones tell more.
struct Vocabulary: Sendable {
    /// In ascending order.
    let keys: [UInt32]
    /// Inverse document frequencies, in steps of 1/20.
    let rarities: [UInt8]

    static let step: Float = 0.05

    /// Words and runs of letters share one space of keys; the lowest bit tells which it is.
    @inline(__always)
    static func wordKey(_ hash: UInt32) -> UInt32 { hash | 1 }

    @inline(__always)
    static func gramKey(_ hash: UInt32) -> UInt32 { hash & ~1 }

    init(keys: [UInt32], rarities: [UInt8]) {
        self.keys = keys
        self.rarities = rarities
    }

    /// Takes what a task sees in at least so many of the texts.
    init(of texts: [Features], for task: ReadingTask, inAtLeast least: Int) {
        var counts: [UInt32: Int32] = [:]
        for text in texts {
            for hash in text.words { counts[Self.wordKey(hash), default: 0] += 1 }
            for hash in text.grams { counts[Self.gramKey(hash), default: 0] += 1 }
            for hash in task.needsContext ? text.forms : [] {
                counts[Self.wordKey(hash), default: 0] += 1
            }
        }
        let kept = counts.filter { $0.value >= least && $0.key > 1 }.sorted { $0.key < $1.key }
        keys = kept.map(\.key)
        let total = Float(texts.count + 1)
        rarities = kept.map {
            let rarity = logf(total / Float($0.value + 1)) + 1
            return UInt8(max(1, min(255, (rarity / Self.step).rounded())))
        }
    }
}
