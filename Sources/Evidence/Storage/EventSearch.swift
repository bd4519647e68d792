import Storage

/// Full-text search: FTS5 on SQLite, tsvector on PostgreSQL, over the same folded words.
///
/// It is the one place that asks for the dialect. Rows are numbered by an event's position, so the
/// engine hands out matches in time order and a list of the newest need not see the rest.
enum EventSearch {
    static let migration = Migration("evidence 5: search") { dialect in
        switch dialect {
        case .sqlite:
            [
                """
                CREATE VIRTUAL TABLE event_search USING fts5(
                    terms, facets, content='', tokenize="unicode61 remove_diacritics 0"
                )
                """
            ]
        case .postgreSQL:
            [
                """
                CREATE TABLE event_search (
                    position BIGINT PRIMARY KEY REFERENCES event (position) ON DELETE CASCADE,
                    document TSVECTOR NOT NULL
                )
                """,
                "CREATE INDEX event_search_document ON event_search USING GIN (document)",
            ]
        }
    }

    /// What is indexed of one event.
    struct Entry {
        let position: EventPosition
        let text: String
        let facets: String
    }

    static func insertion(of entry: Entry, _ dialect: Dialect) -> SQL {
        let terms = SearchTerms.indexed(entry.text)
        switch dialect {
        case .sqlite:
            return """
                INSERT INTO event_search (rowid, terms, facets)
                VALUES (\(entry.position), \(terms), \(entry.facets))
                """
        case .postgreSQL:
            return """
                INSERT INTO event_search (position, document)
                VALUES (
                    \(entry.position),
                    to_tsvector('simple', \(terms))
                        || array_to_tsvector(string_to_array(\(marked(entry.facets)), ' '))
                )
                """
        }
    }

    static func removal(of entry: Entry, _ dialect: Dialect) -> SQL {
        switch dialect {
        case .sqlite:
            """
            INSERT INTO event_search (event_search, rowid, terms, facets)
            VALUES ('delete', \(entry.position), \(SearchTerms.indexed(entry.text)), \(entry.facets))
            """
        case .postgreSQL:
            "DELETE FROM event_search WHERE position = \(entry.position)"
        }
    }

    /// The column of `search` that holds the position.
    static func position(_ dialect: Dialect) -> SQL {
        switch dialect {
        case .sqlite: "search.rowid"
        case .postgreSQL: "search.position"
        }
    }

    static func condition(_ query: SearchQuery, facets: [[String]], _ dialect: Dialect) -> SQL {
        switch dialect {
        case .sqlite:
            "event_search MATCH \(match(query, facets: facets))"
        case .postgreSQL:
            """
            search.document @@ (
                to_tsquery('simple', \(tsquery(query)))\(also(facets))
            )
            """
        }
    }

    /// Facets are words that no one can type, so they are taken as they are.
    private static func also(_ facets: [[String]]) -> SQL {
        facets.isEmpty ? "" : " && CAST(\(tsquery(facets)) AS TSQUERY)"
    }

    /// Facets narrow inside the index, so a common word in a small place costs what the place does.
    private static func match(_ query: SearchQuery, facets: [[String]]) -> String {
        func phrase(_ term: SearchQuery.Term) -> String {
            "\"\(term.words.joined(separator: " "))\"" + (term.isPrefix ? " *" : "")
        }
        var match = query.terms.filter { !$0.isExcluded }.map { "terms : \(phrase($0))" }
        match += facets.map { alternatives in
            "facets : (\(alternatives.map { "\"\($0)\"" }.joined(separator: " OR ")))"
        }
        let excluded = query.terms.filter(\.isExcluded).map { "terms : \(phrase($0))" }
        let wanted = match.map { "(\($0))" }.joined(separator: " AND ")
        return excluded.reduce("(\(wanted))") { "(\($0) NOT (\($1)))" }
    }

    private static func tsquery(_ query: SearchQuery) -> String {
        query.terms.map { term in
            var words = term.words.map { "'\($0)'" }
            if term.isPrefix, let last = words.popLast() { words.append(last + ":*") }
            return (term.isExcluded ? "!" : "") + "(" + words.joined(separator: " <-> ") + ")"
        }.joined(separator: " & ")
    }
}
