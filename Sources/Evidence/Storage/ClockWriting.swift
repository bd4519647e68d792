package import Foundation
package import Storage

extension Connection {
    /// Puts the clock of a source right: its events move in time, and what was told is kept.
    ///
    /// Refuses more than two days, a source without events, and a clock that was set since `base`.
    package func setClock(
        of source: String,
        to offset: TimeInterval,
        uncertainty: TimeInterval? = nil,
        basedOn base: Revision? = nil,
        by viewer: Viewer,
        at now: Date
    ) throws {
        guard abs(offset) <= 172_800, (0...172_800).contains(uncertainty ?? 0) else {
            throw Refusal(.invalid, "A clock is put right by no more than two days.")
        }
        let known: Int = try value("SELECT COUNT(*) FROM event WHERE source = \(source)")
        guard known > 0 else { throw Refusal(.notFound, "Nothing was read from “\(source)” yet.") }
        let set = try row("SELECT revision FROM clock_offset WHERE source = \(source)")
        try (set.map { try $0("revision") } ?? Revision.none).require(base)
        let milliseconds = Int64((offset * 1000).rounded())
        let before = Int64((try clockOffset(of: source) * 1000).rounded())
        try execute(
            """
            INSERT INTO clock_offset (source, milliseconds, uncertainty_seconds, set_by, set_at)
            VALUES (\(source), \(milliseconds), \(uncertainty), \(viewer.account), \(now))
            ON CONFLICT (source) DO UPDATE SET
                milliseconds = excluded.milliseconds,
                uncertainty_seconds = excluded.uncertainty_seconds,
                set_by = excluded.set_by, set_at = excluded.set_at,
                revision = clock_offset.revision + 1
            """
        )
        guard milliseconds != before else { return }
        let old = try span(of: source)
        try moveTimes(of: source, by: milliseconds - before, isRight: milliseconds == 0)
        try movePositions(of: source, by: milliseconds - before)
        // Files that were passed over as unchanged are of other positions now.
        try execute("DELETE FROM import_file WHERE source = \(source)")
        let moved = try span(of: source)
        guard let old, let moved else { return }
        try refreshMembership(
            touching: min(old.lowerBound, moved.lowerBound)...max(old.upperBound, moved.upperBound)
        )
    }

    private func span(of source: String) throws -> ClosedRange<Int64>? {
        let row = try row(
            """
            SELECT MIN(position) AS first, MAX(position) AS last FROM event
            WHERE source = \(source)
            """
        )
        guard let first: Int64? = try row?("first"), let last: Int64? = try row?("last"),
            let first, let last
        else { return nil }
        return first...last
    }

    private func moveTimes(of source: String, by milliseconds: Int64, isRight: Bool) throws {
        let told: SQL = isRight ? "NULL" : "COALESCE(told_at, occurred_at)"
        try execute(
            """
            UPDATE event SET
                told_at = \(told), occurred_at = occurred_at + \(milliseconds),
                edited_at = edited_at + \(milliseconds), ended_at = ended_at + \(milliseconds)
            WHERE source = \(source)
            """
        )
        try execute(
            """
            UPDATE event_version SET edited_at = edited_at + \(milliseconds)
            WHERE edited_at IS NOT NULL
                AND event_id IN (SELECT id FROM event WHERE source = \(source))
            """
        )
    }

    /// Goes from the far end, so that an event never meets one of its own source on the way.
    private func movePositions(of source: String, by milliseconds: Int64) throws {
        let shift = (milliseconds * 1000) << EventPosition.slotBits
        var edge: Int64? = nil
        while true {
            let part: SQL =
                edge.map { milliseconds > 0 ? "position < \($0)" : "position > \($0)" } ?? "1 = 1"
            let order: SQL = milliseconds > 0 ? "DESC" : "ASC"
            let rows = try rows(
                """
                SELECT id, position, place_id, identity_id, kind, text FROM event
                WHERE source = \(source) AND \(part)
                ORDER BY position \(order)
                LIMIT 2000
                """
            )
            guard let last = rows.last else { return }
            edge = try last("position")
            try move(rows, of: source, by: shift)
        }
    }

    private func move(_ rows: [Row], of source: String, by shift: Int64) throws {
        let old: [Int64] = try rows.map { try $0("position") }
        let new = try freePositions(old.map { $0 + shift }, besides: source)
        var (removals, updates, insertions): ([SQL], [SQL], [SQL]) = ([], [], [])
        for (index, row) in rows.enumerated() {
            let text: String = try row("text")
            let facets = EventSearch.facets(
                place: try row("place_id"),
                author: try row("identity_id"),
                kind: try row("kind")
            )
            func entry(_ position: Int64) -> EventSearch.Entry {
                EventSearch.Entry(
                    position: EventPosition(rawValue: position),
                    text: text,
                    facets: facets
                )
            }
            removals.append(EventSearch.removal(of: entry(old[index]), dialect))
            let id: Event.ID = try row("id")
            updates.append("UPDATE event SET position = \(new[index]) WHERE id = \(id)")
            insertions.append(EventSearch.insertion(of: entry(new[index]), dialect))
        }
        try execute(removals + updates)
        try execute(insertions)
    }

    /// The wanted positions, moved on past those that other sources have.
    private func freePositions(_ wanted: [Int64], besides source: String) throws -> [Int64] {
        var taken: Set<Int64> = []
        while true {
            var given = taken
            let positions = wanted.map { position in
                var position = position
                while given.contains(position) { position += 1 }
                given.insert(position)
                return position
            }
            let clashes = try rows(
                """
                SELECT position FROM event
                WHERE source <> \(source) AND position IN \(SQL.list(positions))
                """
            )
            if clashes.isEmpty { return positions }
            for row in clashes { taken.insert(try row("position")) }
        }
    }
}
