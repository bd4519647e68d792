package import Foundation
package import Storage

/// How many events lie in each of the equal stretches of a time.
package struct ActivityHistogram: Hashable, Sendable {
    package let start: Date
    package let end: Date
    package let counts: [Int]

    package var total: Int { counts.reduce(0, +) }

    /// When a stretch begins; for the number of stretches, when the last one ends.
    package func start(of stretch: Int) -> Date {
        let share = Double(stretch) / Double(max(1, counts.count))
        return start.addingTimeInterval(end.timeIntervalSince(start) * share)
    }
}

extension Connection {
    /// How an incident's events, or those that match, are spread over its whole story.
    ///
    /// It reaches as far as the events do, where they go beyond the story window; nil without any.
    package func activity(
        of incident: Incident,
        matching filter: EventFilter = EventFilter(),
        stretches: Int
    ) throws -> ActivityHistogram? {
        guard let (first, last) = try ends(of: incident.id) else { return nil }
        let story = incident.storyWindow
        let low = min(first, EventPosition(story.start))
        let high = max(last.rawValue + 1, story.end.map { EventPosition($0).rawValue } ?? 0)
        let step = (high - low.rawValue + Int64(stretches) - 1) / Int64(stretches)
        var counts = Array(repeating: 0, count: stretches)
        for row in try rows(counting(incident.id, filter, from: low, by: step)) {
            let stretch: Int = try row("stretch")
            if counts.indices.contains(stretch) { counts[stretch] = try row("events") }
        }
        let end = EventPosition(rawValue: low.rawValue + step * Int64(stretches))
        return ActivityHistogram(start: low.moment, end: end.moment, counts: counts)
    }

    /// The first and the last of an incident's events; nil without any.
    func ends(
        of incident: Incident.ID
    ) throws -> (first: EventPosition, last: EventPosition)? {
        let found = try row(
            """
            SELECT
                (SELECT MIN(position) FROM incident_event WHERE incident_id = \(incident)) AS low,
                (SELECT MAX(position) FROM incident_event WHERE incident_id = \(incident)) AS high
            """
        )
        guard let found, let low: EventPosition = try found("low"),
            let high: EventPosition = try found("high")
        else { return nil }
        return (low, high)
    }

    /// Without a filter the index of `incident_event` is all that is read.
    private func counting(
        _ incident: Incident.ID,
        _ filter: EventFilter,
        from low: EventPosition,
        by step: Int64
    ) -> SQL {
        var source: SQL = "incident_event"
        var condition: SQL = "incident_event.incident_id = \(incident)"
        if !filter.isEmpty {
            source = """
                \(filter.source(dialect))
                JOIN incident_event
                    ON incident_event.incident_id = \(incident)
                    AND incident_event.position = event.position
                LEFT JOIN identity ON identity.id = event.identity_id
                """
            condition = filter.condition(dialect)
        }
        return """
            SELECT (incident_event.position - \(low)) / \(step) AS stretch, COUNT(*) AS events
            FROM \(source)
            WHERE \(condition)
            GROUP BY stretch
            ORDER BY stretch
            """
    }
}
