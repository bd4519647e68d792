import Foundation
package import Storage

extension Connection {
    /// Every source that has told an event, with how its clock is put right.
    package func clocks() throws -> [SourceClock] {
        try rows(
            """
            SELECT told.source, told.events, clock_offset.milliseconds,
                clock_offset.uncertainty_seconds, clock_offset.revision
            FROM (SELECT source, COUNT(*) AS events FROM event GROUP BY source) AS told
            LEFT JOIN clock_offset ON clock_offset.source = told.source
            ORDER BY told.source
            """
        ).map { row in
            let milliseconds: Int64? = try row("milliseconds")
            let revision: Revision? = try row("revision")
            return SourceClock(
                source: try row("source"),
                offset: Double(milliseconds ?? 0) / 1000,
                uncertainty: try row("uncertainty_seconds"),
                eventCount: try row("events"),
                revision: revision ?? .none
            )
        }
    }

    /// The clocks that are put right, by their sources.
    package func clockCorrections() throws -> [String: ClockCorrection] {
        let rows = try rows(
            """
            SELECT source, milliseconds, uncertainty_seconds FROM clock_offset
            WHERE milliseconds <> 0
            ORDER BY source
            """
        )
        var corrections: [String: ClockCorrection] = [:]
        for row in rows {
            corrections[try row("source")] = ClockCorrection(
                offset: Double(try row("milliseconds", as: Int64.self)) / 1000,
                uncertainty: try row("uncertainty_seconds")
            )
        }
        return corrections
    }

    func clockOffset(of source: String) throws -> TimeInterval {
        let found = try row("SELECT milliseconds FROM clock_offset WHERE source = \(source)")
        return try found.map { Double(try $0("milliseconds", as: Int64.self)) / 1000 } ?? 0
    }

    /// How the clocks of the sources differ, by what several of them recorded of late.
    package func clockComparisons(ofLast limit: Int = 100_000) throws -> [ClockComparison] {
        var sightings: [Sighting] = []
        var edge = EventPosition(rawValue: .max)
        var left = limit
        while left > 0 {
            let rows = try rows(
                """
                SELECT position, source, occurred_at, permalink, details, text FROM event
                WHERE position < \(edge)
                ORDER BY position DESC
                LIMIT \(min(left, 5000))
                """
            )
            for row in rows {
                let keys = ThingNames.keys(
                    permalink: try row("permalink"),
                    details: [EventDetail](stored: try row("details")),
                    text: try row("text")
                )
                guard !keys.isEmpty else { continue }
                sightings.append(
                    Sighting(source: try row("source"), keys: keys, at: try row("occurred_at"))
                )
            }
            guard let last = rows.last, rows.count == 5000 else { break }
            edge = try last("position")
            left -= rows.count
        }
        return ClockComparison.all(of: sightings)
    }
}
