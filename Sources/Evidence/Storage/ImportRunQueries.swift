package import Foundation
package import Storage

/// One import as it went or is going.
package struct ImportRun: Hashable, Sendable {
    package typealias ID = Evidence.ID<ImportRun>

    package enum State: String, Sendable {
        case running
        case done
        case refused
        case failed
    }

    package let id: ID
    package let source: String
    /// The name of the file or folder.
    package let name: String
    package let state: State
    package let startedAt: Date
    package let finishedAt: Date?
    /// From 0 to 1.
    package let progress: Double
    package let outcome: ImportOutcome

    /// How many refusals of a run are kept.
    package static let keptRefusals = 200
}

extension ImportRun.State: Storable {}

extension Connection {
    package func begin(
        importOf name: String,
        from source: String,
        by viewer: Viewer,
        ids: IDSource,
        at now: Date
    ) throws -> ImportRun.ID {
        let id = ImportRun.ID(ids.next())
        try execute(
            """
            INSERT INTO import_run (
                id, source, name, state, started_at, started_by, progress, read_count,
                stored_count, updated_count, unchanged_count, deleted_count, person_count,
                place_count
            ) VALUES (
                \(id), \(source), \(name), \(ImportRun.State.running), \(now), \(viewer.account),
                0.0, 0, 0, 0, 0, 0, 0, 0
            )
            """
        )
        return id
    }

    package func finish(
        _ run: ImportRun.ID,
        as state: ImportRun.State,
        _ outcome: ImportOutcome,
        at now: Date
    ) throws {
        try execute(
            """
            UPDATE import_run SET
                state = \(state), finished_at = \(now), progress = 1.0,
                read_count = \(outcome.read), stored_count = \(outcome.stored),
                updated_count = \(outcome.updated), unchanged_count = \(outcome.unchanged),
                deleted_count = \(outcome.deleted), person_count = \(outcome.people),
                place_count = \(outcome.places)
            WHERE id = \(run)
            """
        )
        for (ordinal, refused) in outcome.refused.prefix(ImportRun.keptRefusals).enumerated() {
            try execute(
                """
                INSERT INTO import_refusal (run_id, ordinal, location, reason)
                VALUES (\(run), \(ordinal), \(refused.location), \(refused.reason))
                """
            )
        }
    }

    /// Runs that a stopped process left behind stored nothing, since an import is one transaction.
    package func failInterruptedImports(at now: Date) throws {
        try execute(
            """
            UPDATE import_run SET state = 'failed', finished_at = \(now)
            WHERE state = 'running'
            """
        )
    }

    /// The newest first.
    package func importRuns(limit: Int = 50) throws -> [ImportRun] {
        let refusals = try rows(
            """
            SELECT run_id, location, reason FROM import_refusal ORDER BY run_id, ordinal
            """
        )
        let byRun = try Dictionary(grouping: refusals) { try $0("run_id", as: String.self) }
        return try rows(
            """
            SELECT id, source, name, state, started_at, finished_at, progress, read_count,
                stored_count, updated_count, unchanged_count, deleted_count, person_count,
                place_count
            FROM import_run
            ORDER BY started_at DESC, id DESC
            LIMIT \(limit)
            """
        ).map { row in
            try ImportRun(row, refusals: byRun[row("id")] ?? [])
        }
    }
}

extension ImportRun {
    fileprivate init(_ row: Row, refusals: [Row]) throws {
        var outcome = ImportOutcome()
        outcome.read = try row("read_count")
        outcome.stored = try row("stored_count")
        outcome.updated = try row("updated_count")
        outcome.unchanged = try row("unchanged_count")
        outcome.deleted = try row("deleted_count")
        outcome.people = try row("person_count")
        outcome.places = try row("place_count")
        outcome.refused = try refusals.map {
            ImportOutcome.Refused(location: try $0("location"), reason: try $0("reason"))
        }
        self.outcome = outcome
        id = try row("id")
        source = try row("source")
        name = try row("name")
        state = try row("state")
        startedAt = try row("started_at")
        finishedAt = try row("finished_at")
        progress = try row("progress")
    }
}
