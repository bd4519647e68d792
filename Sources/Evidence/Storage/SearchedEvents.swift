import Foundation
import Storage

/// A page of what a search finds, newest or oldest first, on each engine as it is quick there.
///
/// SQLite's index gives its matches in order of position. PostgreSQL's gives all of them at once, so
/// words that are common are looked for among those nearest to the page's edge before that.
struct SearchedEvents {
    /// How many events are looked at one by one, in some milliseconds.
    private static let near = 20_000

    let query: SearchQuery
    let filter: EventFilter
    let viewer: Viewer

    func rows(_ edge: EventEdge, _ order: SQL, _ count: Int, in connection: any Connection) throws
        -> [Row]
    {
        switch connection.dialect {
        case .sqlite:
            return try connection.rows(
                """
                \(Event.select(from: filter.source(.sqlite)))
                WHERE \(edge.condition(on: "search.rowid")) AND \(filter.condition(.sqlite))
                    AND \(viewer.maySee)
                ORDER BY search.rowid \(order)
                LIMIT \(count)
                """
            )
        case .postgreSQL:
            let found = try connection.rows(list(of: nearest(edge, order), order, count))
            guard found.count < count else { return found }
            return try connection.rows(list(of: all(edge, order), order, count))
        }
    }

    private func list(of matches: SQL, _ order: SQL, _ count: Int) -> SQL {
        var others = filter
        others.query = nil
        return """
            \(Event.select(from: "(\(matches)) AS search JOIN event ON event.position = search.position"))
            WHERE \(others.condition(.postgreSQL)) AND \(viewer.maySee)
            ORDER BY search.position \(order)
            LIMIT \(count)
            """
    }

    private func nearest(_ edge: EventEdge, _ order: SQL) -> SQL {
        """
        SELECT search.position
        FROM (
            SELECT position, document FROM event_search
            WHERE \(reach(edge))
            ORDER BY position \(order)
            LIMIT \(Self.near)
        ) AS search
        WHERE \(matches)
        """
    }

    /// Matches are put in order before any is looked up: only a page of them will be.
    private func all(_ edge: EventEdge, _ order: SQL) -> SQL {
        """
        SELECT position FROM event_search AS search
        WHERE \(matches) AND \(reach(edge))
        ORDER BY position \(order)
        OFFSET 0
        """
    }

    private var matches: SQL {
        EventSearch.condition(query, facets: filter.facets, .postgreSQL)
    }

    private func reach(_ edge: EventEdge) -> SQL {
        var conditions = [edge.condition(on: "position")]
        if let from = filter.from { conditions.append("position >= \(EventPosition(from))") }
        if let to = filter.to { conditions.append("position < \(EventPosition(to))") }
        return SQL.all(conditions)
    }
}
