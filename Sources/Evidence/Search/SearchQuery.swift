/// What a person typed to search: words, "phrases", and pre* for the beginning of a word.
package struct SearchQuery: Hashable, Sendable {
    package struct Term: Hashable, Sendable {
        /// Folded words that stand next to each other.
        package let words: [String]
        /// The last word may go on.
        package let isPrefix: Bool
        package let isExcluded: Bool
    }

    /// As it was typed.
    package let text: String
    package let terms: [Term]

    /// Nil where nothing is left to search for.
    package init?(_ text: String) {
        self.text = text
        terms = Self.terms(of: text)
        guard terms.contains(where: { !$0.isExcluded }) else { return nil }
    }

    private static func terms(of text: String) -> [Term] {
        var terms: [Term] = []
        var rest = Substring(text)
        while let first = rest.first {
            if first.isWhitespace {
                rest.removeFirst()
                continue
            }
            var isExcluded = false
            if first == "-", rest.dropFirst().first.map({ !$0.isWhitespace }) == true {
                isExcluded = true
                rest.removeFirst()
            }
            let isQuoted = rest.first == "\""
            if isQuoted { rest.removeFirst() }
            let end =
                rest.firstIndex { isQuoted ? $0 == "\"" : $0.isWhitespace || $0 == "\"" }
                ?? rest.endIndex
            let body = rest[..<end]
            rest = rest[end...]
            if isQuoted, rest.first == "\"" { rest.removeFirst() }
            let isStarred = rest.first == "*"
            if isStarred { rest.removeFirst() }
            let words = SearchTerms.words(of: String(body)).map(\.folded)
            guard !words.isEmpty else { continue }
            let isPrefix = isStarred || (!isQuoted && body.last == "*")
            terms.append(Term(words: words, isPrefix: isPrefix, isExcluded: isExcluded))
        }
        return terms
    }
}
