import Evidence
import Foundation
package import Storage

extension Connection {
    /// Stores a new one, with the time to fetch first where its source can be asked.
    func record(
        _ draft: ConnectionDraft,
        as id: LiveConnection.ID,
        sealed: String,
        webhookHash: String,
        by viewer: Viewer,
        at now: Date,
        next: Date?
    ) throws {
        try execute(
            """
            INSERT INTO connection (
                id, source, name, settings, sealed, window_started_at, state, next_run_at,
                progress, failure_count, page_count, delivery_count, read_count, stored_count,
                updated_count, refused_count, webhook_hash, created_at, created_by
            ) VALUES (
                \(id), \(draft.source), \(draft.name), \(try Self.json(draft.settings)),
                \(sealed), \(draft.windowStart), \(LiveConnection.State.new),
                \(next), '', 0, 0, 0, 0, 0, 0, 0, \(webhookHash), \(now),
                \(viewer.account)
            )
            """
        )
    }

    /// Changes what was told of it; it begins anew, since another scope may have other pages.
    func revise(
        _ connection: LiveConnection,
        by draft: ConnectionDraft,
        sealed: String,
        next: Date?,
        basedOn base: Revision?
    ) throws {
        let isElsewhere =
            draft.settings != connection.settings || draft.windowStart != connection.windowStart
        let cursor: SQL = isElsewhere ? "NULL" : "cursor"
        try revise(
            connection.row,
            set: """
                name = \(draft.name), settings = \(try Self.json(draft.settings)),
                sealed = \(sealed), window_started_at = \(draft.windowStart),
                cursor = \(cursor), last_error = NULL,
                failure_count = 0, lease = NULL, leased_until = NULL,
                next_run_at = \(next),
                state = CASE WHEN state = 'failing' THEN 'active' ELSE state END
                """,
            basedOn: base
        )
    }

    package func pause(_ connection: LiveConnection) throws {
        let paused = try execute(
            """
            UPDATE connection SET state = \(LiveConnection.State.paused) WHERE id = \(connection.id)
            """
        )
        guard paused == 1 else { throw connection.gone }
    }

    /// Goes on where it stopped.
    func resume(_ connection: LiveConnection, next: Date?) throws {
        let state: LiveConnection.State = connection.counts.pages > 0 ? .active : .new
        let resumed = try execute(
            """
            UPDATE connection SET
                state = \(state), failure_count = 0,
                next_run_at = \(next)
            WHERE id = \(connection.id)
            """
        )
        guard resumed == 1 else { throw connection.gone }
    }

    /// Evidence that came by it stays.
    package func remove(_ connection: LiveConnection) throws {
        try remove(connection.row, basedOn: nil)
    }

    private static func json(_ settings: [String: String]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(settings), as: UTF8.self)
    }
}

extension Connection {
    /// Notes that a delivery came; the same transaction stores what it held.
    func receive(
        _ connection: LiveConnection,
        _ outcome: ImportOutcome,
        refused: Int,
        at now: Date
    ) throws {
        try execute(
            """
            UPDATE connection SET
                delivery_count = delivery_count + 1, last_delivery_at = \(now),
                read_count = read_count + \(outcome.read),
                stored_count = stored_count + \(outcome.stored),
                updated_count = updated_count + \(outcome.updated),
                refused_count = refused_count + \(refused)
            WHERE id = \(connection.id)
            """
        )
    }
}

extension LiveConnection {
    fileprivate var gone: Refusal { Refusal(.notFound, "This connection was removed.") }

    fileprivate var row: RevisedRow {
        RevisedRow("connection", where: "id = \(id)", gone: gone.description)
    }
}
