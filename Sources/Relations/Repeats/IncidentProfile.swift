package import Evidence

/// What an incident speaks of, counted: the words and the concepts of its title and its evidence.
package struct IncidentProfile: Hashable, Sendable {
    /// Concepts stand among the words with a mark before them, which no word has.
    static let conceptMark: Character = "~"
    private static let titleShare = 5
    private static let summaryShare = 3
    private static let mostWords = 160

    package let counts: [String: Int]
    /// Each word as it was first written; its count is of the stem.
    let written: [String: String]

    init(counts: [String: Int]) {
        self.counts = counts
        written = [:]
    }

    /// The events are those of the time of handling.
    package init(title: String, summary: String, events: [Event]) {
        var words: [String: Int] = [:]
        var concepts: [String: Int] = [:]
        var written: [String: String] = [:]
        func count(_ text: String, _ share: Int) {
            for word in EventWords.words(text) {
                words[word, default: 0] += share
                if written[word] == nil { written[word] = EventWords.word(word, in: text) }
            }
        }
        for (text, share) in [(title, Self.titleShare), (summary, Self.summaryShare)] {
            count(text, share)
            for concept in Concept.named(in: text) { concepts[concept, default: 0] += share }
        }
        for event in events where event.author?.isBot != true && !event.kind.isQuiet {
            for concept in Concept.named(in: event.text) { concepts[concept, default: 0] += 1 }
            guard event.kind == .message || event.kind == .note else { continue }
            count(event.text, 1)
        }
        let kept = words.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostWords)
        var counts = Dictionary(kept.map { ($0.key, $0.value) }, uniquingKeysWith: +)
        for (concept, count) in concepts { counts["\(Self.conceptMark)\(concept)"] = count }
        self.counts = counts
        self.written = written
    }
}
