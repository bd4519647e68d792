import Storage

/// Words beside the text that say where an event was, what it is and whose: they narrow a search
/// within its index.
extension EventSearch {
    /// PostgreSQL gets its facets, and SQLite's index may hold more in memory while it grows.
    static let facetMigration = Migration("evidence: facets of search") { dialect in
        switch dialect {
        case .sqlite:
            ["INSERT INTO event_search (event_search, rank) VALUES ('hashsize', 8388608)"]
        case .postgreSQL:
            [
                """
                UPDATE event_search SET
                    document = document || array_to_tsvector(ARRAY[
                        ':k' || lower(event.kind), ':p' || replace(event.place_id, '-', '')
                    ])
                FROM event
                WHERE event.position = event_search.position
                """
            ]
        }
    }

    static func facets(place: Place.ID, author: Identity.ID?, kind: EventKind) -> String {
        var facets = facet(place) + " " + facet(kind)
        if let author { facets += " " + facet(author) }
        return facets
    }

    static func facet(_ place: Place.ID) -> String { "p" + letters(of: place.rawValue) }
    static func facet(_ author: Identity.ID) -> String { "i" + letters(of: author.rawValue) }
    static func facet(_ kind: EventKind) -> String { "k" + kind.rawValue.lowercased() }

    /// Where words and facets share a column, a colon keeps a facet from being met by any word.
    ///
    /// Authors are left out there: nobody asks for them, and each would be a list of its own.
    static func marked(_ facets: String) -> String {
        facets.split(separator: " ").filter { !$0.hasPrefix("i") }.map { ":" + $0 }
            .joined(separator: " ")
    }

    /// All of these, each by any of its alternatives.
    static func tsquery(_ facets: [[String]]) -> String {
        facets.map { alternatives in
            "(" + alternatives.map { "':\($0)'" }.joined(separator: " | ") + ")"
        }.joined(separator: " & ")
    }

    /// Search knows words only, so an id's hyphens go, and all that could end a word of a query.
    private static func letters(of id: String) -> String {
        String(
            decoding: id.utf8.filter { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default: false
                }
            },
            as: UTF8.self
        )
    }
}
