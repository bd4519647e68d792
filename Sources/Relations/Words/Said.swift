/// A text as its words in order, lower case, with marks that end something as words of their own.
struct Said: Sendable {
    let words: [String]

    /// Longer texts are reports; what matters in them is said at the start.
    private static let longest = 400

    init(_ text: String) {
        var words: [String] = []
        var word = ""
        for scalar in text.lowercased().unicodeScalars {
            switch scalar {
            case "’", "'":
                if !word.isEmpty { word.unicodeScalars.append("'") }
            case "-", "_":
                if !word.isEmpty { word.unicodeScalars.append(scalar) }
            case _ where scalar.properties.isAlphabetic || scalar.properties.numericType != nil:
                word.unicodeScalars.append(scalar)
            default:
                if !word.isEmpty { words.append(word) }
                word = ""
                if Self.ends.contains(scalar) { words.append(String(scalar)) }
            }
            if words.count >= Self.longest { break }
        }
        if !word.isEmpty { words.append(word) }
        self.words = words
    }

    private static let ends: Set<Unicode.Scalar> = [".", "?", "!", ",", ";", ":", "\n"]
    private static let marks: Set<String> = [".", "?", "!", ",", ";", ":", "\n"]

    static func isMark(_ word: String) -> Bool { marks.contains(word) }

    /// The stems of up to some words after a place, to the end of the clause.
    func stems(after end: Int, upTo count: Int) -> Set<String> {
        let clause = words[min(end, words.count)...].prefix { !Self.isMark($0) }
        return EventWords.words(clause.prefix(count).joined(separator: " "))
    }

    /// The stems of up to some words before a place, from the start of the clause.
    func stems(before start: Int, upTo count: Int) -> Set<String> {
        let clause = words[..<min(start, words.count)].reversed().prefix { !Self.isMark($0) }
        return EventWords.words(clause.prefix(count).joined(separator: " "))
    }
}

/// Phrases to be looked for in what was said, each word as it is written.
struct Phrases<Meaning: Sendable>: Sendable {
    struct Match {
        let meaning: Meaning
        let phrase: String
        let range: Range<Int>
    }

    private var starts: [String: [(words: [String], meaning: Meaning)]] = [:]

    init(_ lists: [(Meaning, [String])]) {
        for (meaning, phrases) in lists {
            for phrase in phrases {
                let words = Said(phrase).words
                guard let first = words.first else { continue }
                starts[first, default: []].append((words, meaning))
            }
        }
        for key in starts.keys { starts[key]?.sort { $0.words.count > $1.words.count } }
    }

    /// All meanings of a phrase.
    func meanings(of phrase: String) -> [Meaning] {
        let words = Said(phrase).words
        return (words.first.flatMap { starts[$0] } ?? []).filter { $0.words == words }
            .map(\.meaning)
    }

    /// All that are there, in order; at each word the longest.
    func matches(in said: Said) -> [Match] {
        var found: [Match] = []
        for start in said.words.indices {
            guard let candidates = starts[said.words[start]] else { continue }
            let match = candidates.first { said.words[start...].starts(with: $0.words) }
            guard let match else { continue }
            found.append(
                Match(
                    meaning: match.meaning,
                    phrase: match.words.joined(separator: " "),
                    range: start..<start + match.words.count
                )
            )
        }
        return found
    }
}
