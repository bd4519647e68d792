import Evidence
import Foundation
package import Storage

extension LiveConnection.State: Storable {}

extension Connection {
    /// By name.
    package func liveConnections() throws -> [LiveConnection] {
        try rows("SELECT \(Self.columns) FROM connection ORDER BY name, id")
            .map(LiveConnection.init)
    }

    /// Refuses where there is none.
    package func liveConnection(_ id: LiveConnection.ID) throws -> LiveConnection {
        let found = try row("SELECT \(Self.columns) FROM connection WHERE id = \(id)")
        guard let found else { throw Refusal(.notFound, "There is no such connection.") }
        return try LiveConnection(found)
    }

    func liveConnection(webhookHash: String) throws -> LiveConnection? {
        try row("SELECT \(Self.columns) FROM connection WHERE webhook_hash = \(webhookHash)")
            .map(LiveConnection.init)
    }

    /// Whether one waits to be fetched that no one is fetching.
    func hasDueConnection(at now: Date) throws -> Bool {
        try row("SELECT id FROM connection WHERE \(Self.isDue(at: now)) LIMIT 1") != nil
    }

    static func isDue(at now: Date) -> SQL {
        """
        next_run_at <= \(now) AND state <> 'paused'
            AND (leased_until IS NULL OR leased_until <= \(now))
        """
    }

    static var columns: SQL {
        """
        id, source, name, settings, sealed, window_started_at, state, cursor, next_run_at,
            last_run_at, last_error, progress, failure_count, page_count, delivery_count,
            read_count, stored_count, updated_count, refused_count, last_delivery_at, revision
        """
    }
}

extension LiveConnection {
    init(_ row: Row) throws {
        var counts = Counts()
        counts.pages = try row("page_count")
        counts.deliveries = try row("delivery_count")
        counts.read = try row("read_count")
        counts.stored = try row("stored_count")
        counts.updated = try row("updated_count")
        counts.refused = try row("refused_count")
        self.counts = counts
        id = try row("id")
        source = try row("source")
        name = try row("name")
        settings = try JSONDecoder().decode(
            [String: String].self,
            from: Foundation.Data(row("settings", as: String.self).utf8)
        )
        windowStart = try row("window_started_at")
        state = try row("state")
        cursor = try row("cursor")
        nextRunAt = try row("next_run_at")
        lastRunAt = try row("last_run_at")
        lastError = try row("last_error")
        progress = try row("progress")
        failures = try row("failure_count")
        lastDeliveryAt = try row("last_delivery_at")
        revision = try row("revision")
        sealed = try row("sealed")
    }
}
