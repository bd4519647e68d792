package import Storage

/// What a database holds, and what in it contradicts itself.
package struct Checkup: Hashable, Sendable {
    package let counts: [String: Int]
    package let findings: [String]
}

extension Connection {
    package func checkup() throws -> Checkup {
        var counts: [String: Int] = [:]
        for table in ["event", "event_version", "incident", "person", "identity", "place"] {
            counts[table] = try value(SQL(verbatim: "SELECT COUNT(*) FROM \(table)"))
        }
        counts["thread"] = try value(
            "SELECT COUNT(DISTINCT thread) FROM event WHERE thread IS NOT NULL"
        )
        counts["reply"] = try value("SELECT COUNT(*) FROM event WHERE is_reply = 1")
        counts["edited"] = try value("SELECT COUNT(*) FROM event WHERE edited_at IS NOT NULL")
        counts["file"] = try value("SELECT COUNT(*) FROM event_file")
        counts["reaction"] = try value("SELECT COALESCE(SUM(total), 0) FROM reaction")
        counts["deleted"] = try value("SELECT COUNT(*) FROM event WHERE deletion IS NOT NULL")
        var findings: [String] = []
        let indexed: Int = try value("SELECT COUNT(*) FROM event_search")
        if let events = counts["event"], indexed != events {
            findings.append("\(events) events, but \(indexed) of them in the search index.")
        }
        let miscounted: Int = try value(
            """
            SELECT COUNT(*) FROM incident
            WHERE event_count <> (
                SELECT COUNT(*) FROM incident_event WHERE incident_id = incident.id
            )
            """
        )
        if miscounted > 0 { findings.append("\(miscounted) incidents with a wrong event count.") }
        return Checkup(counts: counts, findings: findings)
    }
}
