import Foundation

/// How alike two incidents are, by rare words and by how and where it went wrong.
struct ProfileLikeness {
    /// Of all, the words count for this much, the concepts for the rest.
    private static let wordShare = 0.7

    private let incidents: Int
    /// In how many incidents a term is.
    private let uses: [String: Int]

    init(incidents: Int, uses: [String: Int]) {
        self.incidents = incidents
        self.uses = uses
    }

    /// From 0 to 1, and what both speak of, most telling first.
    func likeness(
        _ one: IncidentProfile,
        _ other: IncidentProfile
    ) -> (value: Double, words: [String], concepts: [String]) {
        let (mine, theirs) = (Weights(one, self), Weights(other, self))
        let value =
            Self.wordShare * cosine(mine.words, theirs.words)
            + (1 - Self.wordShare) * cosine(mine.concepts, theirs.concepts)
        return (
            value,
            shared(mine.words, theirs.words, least: tellingWeight),
            shared(mine.concepts, theirs.concepts, least: .leastNonzeroMagnitude)
        )
    }

    /// From 0 where it is everywhere.
    func rarity(_ term: String) -> Double {
        max(0, log(Double(incidents + 1) / (Double(uses[term] ?? 1) + 0.5)))
    }

    private struct Weights {
        var words: [String: Double] = [:]
        var concepts: [String: Double] = [:]

        init(_ profile: IncidentProfile, _ likeness: ProfileLikeness) {
            for (term, count) in profile.counts {
                let rarity = likeness.rarity(term)
                guard term.first == IncidentProfile.conceptMark else {
                    words[term] = (1 + log(Double(count))) * rarity
                    continue
                }
                let name = String(term.dropFirst())
                // Said often, it is not many times as much what it was about.
                concepts[name] = min(1.6, log(1 + Double(count))) * rarity * Concept.weight(name)
            }
        }
    }

    private func cosine(_ one: [String: Double], _ other: [String: Double]) -> Double {
        let size = (square(one) * square(other)).squareRoot()
        guard size > 0 else { return 0 }
        // In one order, since sums of the same numbers in another are not quite the same.
        return one.keys.sorted().reduce(0) { $0 + (one[$1] ?? 0) * (other[$1] ?? 0) } / size
    }

    private func square(_ weights: [String: Double]) -> Double {
        weights.values.sorted().reduce(0) { $0 + $1 * $1 }
    }

    /// What a word of only these two incidents weighs, said once in each.
    private var tellingWeight: Double {
        let rarity = log(Double(incidents + 1) / 2.5)
        return rarity * rarity
    }

    private func shared(
        _ one: [String: Double],
        _ other: [String: Double],
        least: Double
    ) -> [String] {
        one.compactMap { term, weight in other[term].map { (term, weight * $0) } }
            .filter { $0.1 >= least }
            .sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(5).map(\.0)
    }
}
