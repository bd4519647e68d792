import Foundation

/// How often words are met in the texts that are looked back at.
struct WordWindow {
    private var counts: [String: Int] = [:]
    private var texts = 0

    /// Few texts say little of what is common, so no fewer than these are thought of.
    private static let fewest = 40.0

    mutating func add(_ words: Set<String>) {
        texts += 1
        for word in words { counts[word, default: 0] += 1 }
    }

    mutating func remove(_ words: Set<String>) {
        texts -= 1
        for word in words {
            guard let count = counts[word] else { continue }
            counts[word] = count > 1 ? count - 1 : nil
        }
    }

    /// From 0, in every text, to 1, in none.
    func rarity(_ word: String) -> Double {
        guard let count = counts[word] else { return 1 }
        return 1 - log(1 + Double(count)) / log(2 + max(Double(texts), Self.fewest))
    }

    /// What two texts share, rarest first.
    func shared(_ one: Set<String>, _ other: Set<String>) -> [String] {
        one.intersection(other).sorted { (rarity($0), $1) > (rarity($1), $0) }
    }

    /// Weighted cosine of two texts' words, and the rarest that both have.
    func likeness(_ one: Set<String>, _ other: Set<String>) -> (value: Double, shared: [String]) {
        let shared = shared(one, other)
        // Added up in one order, since sums of the same numbers in another are not quite the same.
        let size = (weight(one) * weight(other)).squareRoot()
        guard size > 0 else { return (0, []) }
        return (weight(Set(shared)) / size, shared)
    }

    private func weight(_ words: Set<String>) -> Double {
        words.sorted().reduce(0) { $0 + rarity($1) * rarity($1) }
    }
}
