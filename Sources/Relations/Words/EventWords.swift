import Evidence
import Foundation

/// The words of texts, folded, without those that every text has.
enum EventWords {
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

    /// The first word of a text that has a stem, as it is written there.
    static func word(_ stem: String, in text: String) -> String {
        let parts = text.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
        let word = parts.first { $0.count >= stem.count && Self.stem($0.lowercased()[...]) == stem }
        return word.map(String.init) ?? stem
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
        "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "later",
        "today", "yesterday", "tomorrow", "morning", "evening", "night", "monday", "tuesday",
        "wednesday", "thursday", "friday", "saturday", "sunday", "first", "last", "next", "new",
        "few", "three", "four", "five", "ten", "every", "each", "both", "many", "lot", "since",
        "until", "while", "make", "made", "makes", "take", "takes", "took", "come", "comes",
        "came", "goes", "going", "went", "want", "like", "looks", "look", "looking", "know",
        "think", "thing", "things", "way", "back", "well", "yet", "though", "really", "quite",
        "seems", "seem", "anybody", "anyone", "somebody", "someone", "everybody", "nobody",
        "nothing", "something", "maybe", "perhaps", "probably", "good", "right", "sure",
    ]
}
