import Storage

/// Whether the index holds what an event says.
extension EventSearch {
    /// So many words of a text are looked for on SQLite, whose index can't be read back.
    private static let comparedWords = 40

    static func rows(at position: EventPosition, _ dialect: Dialect) -> SQL {
        """
        SELECT COUNT(*) FROM event_search AS search
        WHERE \(self.position(dialect)) = \(position)
        """
    }

    /// Counts the row that holds the words and facets of an entry: one, or none.
    static func rows(holding entry: Entry, _ dialect: Dialect) -> SQL {
        let terms = SearchTerms.indexed(entry.text)
        switch dialect {
        case .sqlite:
            return """
                SELECT COUNT(*) FROM event_search
                WHERE rowid = \(entry.position)
                    AND event_search MATCH \(phrases(terms, entry.facets))
                """
        case .postgreSQL:
            return """
                SELECT COUNT(*) FROM event_search
                WHERE position = \(entry.position)
                    AND document = to_tsvector('simple', \(terms))
                        || array_to_tsvector(string_to_array(\(marked(entry.facets)), ' '))
                """
        }
    }

    private static func phrases(_ terms: String, _ facets: String) -> String {
        let words = terms.split(separator: " ").prefix(comparedWords).joined(separator: " ")
        let facets = "facets : \"\(facets)\""
        return words.isEmpty ? facets : "terms : \"\(words)\" AND \(facets)"
    }
}
