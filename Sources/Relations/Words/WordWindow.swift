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
        return 1 - Self.logarithm(1 + count) / log(2 + max(Double(texts), Self.fewest))
    }

    /// What two texts share, rarest first.
    func shared(_ one: Set<String>, _ other: Set<String>) -> [String] {
        let shared = one.intersection(other)
        guard shared.count > 1 else { return Array(shared) }
        return shared.map { (rarity($0), $0) }.sorted { ($0.0, $1.1) > ($1.0, $0.1) }.map(\.1)
    }

    /// Weighted cosine of two events' words, and the rarest that both have.
    func likeness(_ one: RelatedEvent, _ other: RelatedEvent) -> (value: Double, shared: [String]) {
        let shared = shared(one.words, other.words)
        return (likeness(one, other, sharing: shared), shared)
    }

    /// Weighted cosine of two events' words, of which some are known to be shared.
    func likeness(
        _ one: RelatedEvent,
        _ other: RelatedEvent,
        sharing shared: [String]
    ) -> Double {
        guard !shared.isEmpty else { return 0 }
        let size = (weight(one.sortedWords) * weight(other.sortedWords)).squareRoot()
        guard size > 0 else { return 0 }
        return weight(shared.sorted()) / size
    }

    /// Added up in one order, since sums of the same numbers in another are not quite the same.
    private func weight(_ sorted: [String]) -> Double {
        sorted.reduce(0) { sum, word in
            let rarity = rarity(word)
            return sum + rarity * rarity
        }
    }

    private static let logarithms = (0..<512).map { log(Double($0)) }

    private static func logarithm(_ count: Int) -> Double {
        count < logarithms.count ? logarithms[count] : log(Double(count))
    }
}
