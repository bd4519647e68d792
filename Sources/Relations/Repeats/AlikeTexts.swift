/// The two texts of two lists that say most nearly the same.
package enum AlikeTexts {
    /// So many rare words or concepts must be of both.
    private static let least = 0.25

    /// One of each list, or none where no two are alike.
    package static func pair(of mine: [String], _ theirs: [String]) -> [String] {
        let (own, others) = (mine.map(Sides.init), theirs.map(Sides.init))
        var best: (value: Double, texts: [String]) = (least, [])
        for one in own {
            for other in others {
                let value = one.likeness(other)
                if value > best.value { best = (value, [one.text, other.text]) }
            }
        }
        return best.texts
    }

    private struct Sides {
        let text: String
        let words: Set<String>
        let concepts: Set<String>

        init(_ text: String) {
            self.text = text
            words = EventWords.words(text)
            concepts = Concept.named(in: text)
        }

        func likeness(_ other: Sides) -> Double {
            let all = Double(min(words.count, other.words.count))
            guard all >= 3 else { return 0 }
            let shared = Double(words.intersection(other.words).count)
            let meant = concepts.intersection(other.concepts)
                .reduce(0) { $0 + Concept.weight($1) }
            guard shared + meant >= 2 else { return 0 }
            return (shared + meant) / all
        }
    }
}
