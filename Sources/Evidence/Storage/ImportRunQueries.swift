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

    /// What the process that runs an import claims for as long as it does.
    package static func claim(of run: ID) -> String { "import-\(run)" }

    /// How many refusals of a run are kept.
    package static let keptRefusals = 200
}

extension ImportRun.State: Storable {}

extension Connection {
    package func begin(
        importOf name: String,
        from source: String,
        by viewer: Viewer,
        as id: ImportRun.ID,
        at now: Date
    ) throws {
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
    }

    /// Throws a conflict where the run was ended by someone else meanwhile.
    package func finish(
        _ run: ImportRun.ID,
        as state: ImportRun.State,
        _ outcome: ImportOutcome,
        at now: Date
    ) throws {
        let hit = try execute(
            """
            UPDATE import_run SET
                state = \(state), finished_at = \(now), progress = 1.0,
                read_count = \(outcome.read), stored_count = \(outcome.stored),
                updated_count = \(outcome.updated), unchanged_count = \(outcome.unchanged),
                deleted_count = \(outcome.deleted), person_count = \(outcome.people),
                place_count = \(outcome.places)
            WHERE id = \(run) AND state = \(ImportRun.State.running)
            """
        )
        guard hit == 1 else {
            throw Refusal(.conflict, "The import was ended elsewhere; nothing was stored.")
        }
        for (ordinal, refused) in outcome.refused.prefix(ImportRun.keptRefusals).enumerated() {
            try execute(
                """
                INSERT INTO import_refusal (run_id, ordinal, location, reason)
                VALUES (\(run), \(ordinal), \(refused.location), \(refused.reason))
                """
            )
        }
        try keep(outcome.notes, of: run)
    }

    /// Runs that haven't ended, also those that a stopped process left behind.
    package func runningImports() throws -> [ImportRun.ID] {
        try rows("SELECT id FROM import_run WHERE state = 'running' ORDER BY id").map {
            try $0("id")
        }
    }

    /// Ends a run whose process is gone: an import is one transaction, so it stored nothing.
    package func failInterrupted(_ run: ImportRun.ID, at now: Date) throws {
        try execute(
            """
            UPDATE import_run SET state = 'failed', finished_at = \(now)
            WHERE id = \(run) AND state = 'running'
            """
        )
    }

    /// The newest first: an owner's are all of them, a member's are their own.
    package func importRuns(for viewer: Viewer, limit: Int = 50) throws -> [ImportRun] {
        let own: SQL = viewer.seesEverything ? "1 = 1" : "started_by = \(viewer.account)"
        let refusals = try rows(
            """
            SELECT run_id, location, reason FROM import_refusal
            WHERE run_id IN (SELECT id FROM import_run WHERE \(own))
            ORDER BY run_id, ordinal
            """
        )
        let notes = try importNotes()
        let byRun = try Dictionary(grouping: refusals) { try $0("run_id", as: String.self) }
        return try rows(
            """
            SELECT id, source, name, state, started_at, finished_at, progress, read_count,
                stored_count, updated_count, unchanged_count, deleted_count, person_count,
                place_count
            FROM import_run
            WHERE \(own)
            ORDER BY started_at DESC, id DESC
            LIMIT \(limit)
            """
        ).map { row in
            let id = try row("id", as: String.self)
            return try ImportRun(
                row,
                refusals: byRun[id] ?? [],
                notes: notes[id] ?? ImportNotes()
            )
        }
    }
}

extension ImportRun {
    fileprivate init(_ row: Row, refusals: [Row], notes: ImportNotes) throws {
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
        outcome.notes = notes
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
