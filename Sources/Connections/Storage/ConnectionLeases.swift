import Evidence
import EvidenceSources
import Foundation
import Storage

/// Another node has taken over what this one was fetching, so its page is thrown away.
struct LeaseLost: Error {}

extension Connection {
    /// Takes the connection that has waited longest, so that no other node does.
    func claimDueConnection(
        as lease: String,
        at now: Date,
        until end: Date
    ) throws -> LiveConnection? {
        try row(
            """
            UPDATE connection SET lease = \(lease), leased_until = \(end)
            WHERE id = (
                SELECT id FROM connection WHERE \(Self.isDue(at: now))
                ORDER BY next_run_at, id LIMIT 1
            )
            RETURNING \(Self.columns)
            """
        ).map(LiveConnection.init)
    }

    /// Throws `LeaseLost` where another node has it.
    func extend(_ lease: String, until end: Date) throws {
        let count = try execute(
            "UPDATE connection SET leased_until = \(end) WHERE lease = \(lease)"
        )
        guard count == 1 else { throw LeaseLost() }
    }

    /// Lets others have it at once.
    func release(_ lease: String) throws {
        try execute(
            "UPDATE connection SET lease = NULL, leased_until = NULL WHERE lease = \(lease)"
        )
    }

    /// Notes that a page came; the same transaction stores what it held.
    func advance(
        _ connection: LiveConnection,
        by page: FetchedPage,
        _ outcome: ImportOutcome,
        lease: String,
        at now: Date,
        next: Date
    ) throws {
        let state: LiveConnection.State = page.isCaughtUp ? .caughtUp : .active
        let count = try execute(
            """
            UPDATE connection SET
                state = CASE WHEN state = 'paused' THEN state ELSE \(state) END,
                cursor = \(page.cursor), next_run_at = \(next), last_run_at = \(now),
                last_error = NULL, failure_count = 0, progress = \(page.progress),
                page_count = page_count + 1, read_count = read_count + \(outcome.read),
                stored_count = stored_count + \(outcome.stored),
                updated_count = updated_count + \(outcome.updated),
                refused_count = refused_count + \(page.refused.count),
                lease = NULL, leased_until = NULL
            WHERE id = \(connection.id) AND lease = \(lease)
            """
        )
        guard count == 1 else { throw LeaseLost() }
    }

    /// Notes why no page came; without a next time it waits for someone to mend it.
    func fail(
        _ connection: LiveConnection,
        because reason: String,
        isFailing: Bool,
        lease: String,
        at now: Date,
        next: Date?
    ) throws {
        let state: LiveConnection.State = isFailing ? .failing : connection.state
        try execute(
            """
            UPDATE connection SET
                state = CASE WHEN state = 'paused' THEN state ELSE \(state) END,
                next_run_at = \(next), last_run_at = \(now), last_error = \(reason),
                failure_count = failure_count + 1, lease = NULL, leased_until = NULL
            WHERE id = \(connection.id) AND lease = \(lease)
            """
        )
    }
}
