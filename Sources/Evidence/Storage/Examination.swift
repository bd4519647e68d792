package import Storage

/// What only a look at every event shows; it takes minutes for a million of them.
package struct Examination: Hashable, Sendable {
    package let findings: [String]
}

extension Connection {
    /// Checks positions, membership, and the words of the search index.
    ///
    /// The words are compared for so many events, spread over all of them; rows for every event.
    package func examination(wordsOf sample: Int = 20_000) throws -> Examination {
        Examination(
            findings: try positionFindings() + membershipFindings() + searchFindings(sample)
        )
    }

    /// A position is the event's time, and at most a second later where that one was taken.
    private func positionFindings() throws -> [String] {
        let apart: Int = try value(
            """
            SELECT COUNT(*) FROM event
            WHERE position / \(Self.positionsAMillisecond) - occurred_at NOT BETWEEN 0 AND 1000
            """
        )
        let shared: Int = try value(
            """
            SELECT COUNT(*) FROM (
                SELECT position FROM event GROUP BY position HAVING COUNT(*) > 1
            ) AS shared
            """
        )
        let impossible: Int = try value(
            """
            SELECT COUNT(*) FROM event
            WHERE occurred_at < \(PlausibleTime.range.lowerBound)
                OR occurred_at >= \(PlausibleTime.range.upperBound)
            """
        )
        return [
            (apart, "events have a position that isn't their time"),
            (shared, "positions belong to several events"),
            (impossible, "events have a time before 1971 or after 2199"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)." }
    }

    /// Which events each incident has, compared with what its selections say.
    private func membershipFindings() throws -> [String] {
        let union = Self.selectedEvents.map { condition -> SQL in
            """
            SELECT selection.incident_id, event.id AS event_id, event.position
            FROM selection
            JOIN event ON \(condition)
            """
        }.joined(separator: " UNION ")
        let selected: SQL = "SELECT incident_id, event_id, position FROM (\(union)) AS selected"
        let stored: SQL = "SELECT incident_id, event_id, position FROM incident_event"
        func keys(of some: SQL, except others: SQL) throws -> (count: Int, keys: String) {
            let rows = try rows(
                """
                SELECT incident.key, COUNT(*) AS events
                FROM (\(some) EXCEPT \(others)) AS difference
                JOIN incident ON incident.id = difference.incident_id
                GROUP BY incident.key
                ORDER BY incident.key
                """
            )
            let named = try rows.prefix(5).map { try $0("key", as: String.self) }
            let more = rows.count > named.count ? ", …" : ""
            return (
                try rows.reduce(0) { try $0 + $1("events", as: Int.self) },
                named.joined(separator: ", ") + more
            )
        }
        let missing = try keys(of: selected, except: stored)
        let surplus = try keys(of: stored, except: selected)
        return [
            (missing, "selected events are missing from their incident"),
            (surplus, "events are in an incident that doesn't select them"),
        ].filter { $0.0.count > 0 }.map { "\($0.0.count) \($0.1): \($0.0.keys)." }
    }

    private func searchFindings(_ sample: Int) throws -> [String] {
        let position = EventSearch.position(dialect)
        let unindexed: Int = try value(
            """
            SELECT COUNT(*) FROM event
            LEFT JOIN event_search AS search ON \(position) = event.position
            WHERE \(position) IS NULL
            """
        )
        let stray: Int = try value(
            """
            SELECT COUNT(*) FROM event_search AS search
            LEFT JOIN event ON event.position = \(position)
            WHERE event.position IS NULL
            """
        )
        let total: Int = try value("SELECT COUNT(*) FROM event")
        let step = max(1, total / max(1, sample))
        let differing = try differingWords(step)
        return [
            (unindexed, "events are missing from the search index"),
            (stray, "rows of the search index belong to no event"),
            (differing, "events have other words in the search index"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)." }
    }

    private func differingWords(_ step: Int) throws -> Int {
        var (differing, last) = (0, Int64.min)
        while true {
            let rows = try rows(
                """
                SELECT position, text, place_id, identity_id, kind FROM event
                WHERE position > \(last)
                ORDER BY position
                LIMIT 2000
                """
            )
            guard let end: Int64 = try rows.last?("position") else { return differing }
            for (index, row) in rows.enumerated() where index % step == 0 {
                let entry = EventSearch.Entry(
                    position: try row("position"),
                    text: try row("text"),
                    facets: EventSearch.facets(
                        place: try row("place_id"),
                        author: try row("identity_id"),
                        kind: try row("kind")
                    )
                )
                let (found, has): (Int, Int) = (
                    try value(EventSearch.rows(holding: entry, dialect)),
                    try value(EventSearch.rows(at: entry.position, dialect))
                )
                if has > 0, found == 0 { differing += 1 }
            }
            last = end
        }
    }
}
