import Foundation

/// Finds which texts are like one, by the rare words that they share; pure, and linear in what is shared.
package struct Likeness: Sendable {
    private let entries: [LikenessEntry]
    private let lengths: [Float]
    private var rarity: [String: Float] = [:]
    /// For each word, the texts that have it and how much it weighs there.
    private var places: [String: [Place]] = [:]

    private struct Place {
        var entry: Int
        var weight: Float
    }

    package init(_ entries: [LikenessEntry]) {
        self.entries = entries
        let counts = entries.map { Stems.counts($0) }
        var texts: [String: Int] = [:]
        for words in counts { for word in words.keys { texts[word, default: 0] += 1 } }
        for (word, count) in texts { rarity[word] = Self.rarity(count, of: entries.count) }
        var lengths: [Float] = []
        for (number, words) in counts.enumerated() {
            var square: Float = 0
            // In one order, since sums of the same numbers in another are not quite the same.
            for (word, count) in words.sorted(by: { $0.key < $1.key }) {
                let weight = Self.weight(count) * (rarity[word] ?? 0)
                square += weight * weight
                places[word, default: []].append(Place(entry: number, weight: weight))
            }
            lengths.append(max(square.squareRoot(), 1e-6))
        }
        self.lengths = lengths
    }

    /// The texts most like one, best first, each with the words that make it so.
    package func most(like wanted: LikenessEntry, limit: Int = 10) -> [LikeText] {
        let words = Stems.counts(wanted).map { word, count in
            let known = rarity[word] ?? Self.rarity(0, of: entries.count)
            return (word: word, weight: Self.weight(count) * known)
        }.sorted { $0.word < $1.word }
        let length = max(words.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot(), 1e-6)
        var sums = [Float](repeating: 0, count: entries.count)
        for (word, weight) in words {
            for place in places[word] ?? [] { sums[place.entry] += weight * place.weight }
        }
        let found = sums.indices.filter { sums[$0] > 0 && entries[$0].id != wanted.id }
            .map { (entry: $0, likeness: sums[$0] / lengths[$0] / length) }
            .sorted { ($1.likeness, entries[$0.entry].id) < ($0.likeness, entries[$1.entry].id) }
            .prefix(limit)
        return found.map { entry, likeness in
            LikeText(
                id: entries[entry].id,
                likeness: Double(min(likeness, 1)),
                shared: shared(words, entry)
            )
        }
    }

    private func shared(_ words: [(word: String, weight: Float)], _ entry: Int) -> [String] {
        words.compactMap { word, weight in
            places[word]?.first { $0.entry == entry }.map { (word, weight * $0.weight) }
        }
        .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
        .prefix(5).map(\.0)
    }

    private static func weight(_ count: Int) -> Float { 1 + Float(log(Double(count))) }

    private static func rarity(_ texts: Int, of all: Int) -> Float {
        Float(log(Double(max(all, 1) + 1) / Double(texts + 1)))
    }
}

/// A text to compare, with a title that counts for more.
package struct LikenessEntry: Equatable, Sendable {
    package var id: String
    package var title: String
    package var text: String

    package init(id: String, title: String, text: String) {
        self.id = id
        self.title = title
        self.text = text
    }
}

/// A text that is like another: how much, from 0 to 1, and the words that both have, most telling first.
package struct LikeText: Equatable, Sendable {
    package var id: String
    package var likeness: Double
    package var shared: [String]
}
