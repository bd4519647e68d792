import Foundation

/// Measures how soon a text's true repeats are found among all texts.
package struct LikenessEvaluation {
    /// For each text that has repeats, one over the rank of the first that is found.
    private var reciprocals: [Double] = []

    /// Groups name the texts that repeat each other.
    package init(_ entries: [LikenessEntry], groups: [[String]]) {
        let likeness = Likeness(entries)
        var repeats: [String: Set<String>] = [:]
        for group in groups {
            for id in group { repeats[id, default: []].formUnion(group.filter { $0 != id }) }
        }
        for entry in entries {
            guard let known = repeats[entry.id] else { continue }
            let found = likeness.most(like: entry, limit: entries.count)
            let rank = found.firstIndex { known.contains($0.id) }
            reciprocals.append(rank.map { 1 / Double($0 + 1) } ?? 0)
        }
    }

    package var line: String {
        let count = Double(max(reciprocals.count, 1))
        return String(
            format: "repeats found  MRR %.3f  first %.3f  of %d",
            reciprocals.reduce(0, +) / count,
            Double(reciprocals.count { $0 == 1 }) / count,
            reciprocals.count
        )
    }
}
