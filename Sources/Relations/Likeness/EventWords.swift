import Evidence
import Foundation

/// The words of events, folded, without those that every text has.
struct EventWords {
    private let rarity: [String: Double]
    private let sets: [Event.ID: Set<String>]

    init(_ events: [Event]) {
        var sets: [Event.ID: Set<String>] = [:]
        var counts: [String: Int] = [:]
        for event in events {
            let words = Self.words(event.text)
            sets[event.id] = words
            for word in words { counts[word, default: 0] += 1 }
        }
        let all = Double(max(events.count, 2))
        rarity = counts.mapValues { log(all / Double($0)) / log(all) }
        self.sets = sets
    }

    subscript(event: Event.ID) -> Set<String> { sets[event] ?? [] }

    /// From 0, everywhere, to 1, here only.
    func rarity(_ word: String) -> Double { rarity[word] ?? 1 }

    /// Weighted cosine of two events' words, and the rarest that both have.
    func likeness(_ one: Event.ID, _ other: Event.ID) -> (value: Double, shared: [String]) {
        let (first, second) = (self[one], self[other])
        let shared = first.intersection(second)
        let weight = { (words: Set<String>) in
            words.reduce(0) { $0 + self.rarity($1) * self.rarity($1) }
        }
        let size = (weight(first) * weight(second)).squareRoot()
        guard size > 0 else { return (0, []) }
        let rarest = shared.sorted { (rarity($0), $1) > (rarity($1), $0) }
        return (weight(shared) / size, Array(rarest.prefix(4)))
    }

    /// Words of three letters and more, cut to their stem, and numbers of three digits and more.
    static func words(_ text: String) -> Set<String> {
        var words: Set<String> = []
        let folded = text.lowercased()
        for part in folded.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            guard part.count >= 3, !common.contains(String(part)) else { continue }
            words.insert(stem(part))
        }
        return words
    }

    private static func stem(_ word: Substring) -> String {
        guard word.first?.isLetter == true, word.count > 4 else { return String(word) }
        for ending in ["ings", "ing", "ies", "ed", "es", "s"] where word.hasSuffix(ending) {
            let stem = word.dropLast(ending.count)
            if stem.count >= 3 { return String(stem) }
        }
        return String(word)
    }

    /// What a record's service, repository and place are called, longest first.
    static func names(of record: Event) -> [String] {
        let told = ["service", "repository", "component"].compactMap(record.details.value)
        let names = (told + [record.placeName]).flatMap { name in
            [name, name.split(separator: "/").last.map(String.init) ?? name]
        }
        return Set(names.map { $0.lowercased() }).filter { $0.count >= 4 }
            .sorted { ($0.count, $1) > ($1.count, $0) }
    }

    private static let common: Set<String> = [
        "the", "and", "for", "that", "this", "with", "from", "have", "has", "had", "not", "but",
        "are", "was", "were", "you", "your", "they", "them", "then", "than", "there", "their",
        "what", "when", "where", "which", "who", "why", "how", "can", "could", "would", "should",
        "will", "just", "now", "all", "any", "some", "one", "two", "out", "off", "into", "over",
        "about", "after", "before", "again", "also", "only", "more", "most", "very", "much", "get",
        "got", "see", "say", "says", "said", "yes", "let", "too", "still", "does", "did", "done",
        "don", "isn", "our", "its", "it's", "here", "been", "being", "because", "same", "other",
        "these", "those", "thanks", "thank", "please", "https", "http", "com", "www", "ok", "okay",
    ]
}
