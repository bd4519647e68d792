package import Evidence
package import EvidenceSources
package import Foundation
package import Storage

/// Reads a source into the evidence: whole, in one transaction, or not at all.
package struct Importer: Sendable {
    private let store: any Store
    private let ids: IDSource
    private let now: @Sendable () -> Date

    package init(store: any Store, ids: IDSource, now: @escaping @Sendable () -> Date) {
        self.store = store
        self.ids = ids
        self.now = now
    }

    /// Imports and keeps a record of it.
    ///
    /// Where anything is refused, the outcome says what, and nothing was stored unless refused
    /// records are left out. A dry run tells the same outcome, stores nothing and keeps no record.
    package func run(
        _ source: any EvidenceSource,
        _ input: SourceInput,
        as name: String,
        by viewer: Viewer,
        refused: RefusedRecords = .stopTheImport,
        isDry: Bool = false,
        progress: @escaping @Sendable (Double) -> Void = { _ in }
    ) async throws -> ImportOutcome {
        let sourceName = type(of: source).name
        let began = now()
        func outcome(of run: ImportRun.ID?) async throws -> ImportOutcome {
            try await self.outcome(of: source, input, at: began, run, refused, progress)
        }
        if isDry { return try await outcome(of: nil) }
        let run = ImportRun.ID(ids.next())
        // Held while the import runs, so that no other node takes it for one that was left behind.
        let claim = try await store.claim(ImportRun.claim(of: run))
        do {
            try await store.write {
                try $0.begin(importOf: name, from: sourceName, by: viewer, as: run, at: began)
            }
            let outcome = try await outcome(of: run)
            if outcome.isAbandoned { try await finish(run, as: .refused, outcome) }
            await claim?.end()
            return outcome
        } catch {
            // In a task of its own, since this one may be cancelled. Where even this can't be stored,
            // another node or the next start ends the run.
            await Task { try? await finish(run, as: .failed, ImportOutcome()) }.value
            await claim?.end()
            throw error
        }
    }

    private func finish(
        _ run: ImportRun.ID,
        as state: ImportRun.State,
        _ outcome: ImportOutcome
    ) async throws {
        let ended = now()
        try await store.write { try $0.finish(run, as: state, outcome, at: ended) }
    }

    private func outcome(
        of source: any EvidenceSource,
        _ input: SourceInput,
        at began: Date,
        _ run: ImportRun.ID?,
        _ refused: RefusedRecords,
        _ progress: @escaping @Sendable (Double) -> Void
    ) async throws -> ImportOutcome {
        let stop = HandoverStop()
        return try await withTaskCancellationHandler {
            try await stored(of: source, input, at: began, run, refused, stop, progress)
        } onCancel: {
            stop.cancel()
        }
    }

    /// In one transaction, in which the run ends as well: what is done is stored, and the reverse.
    private func stored(
        of source: any EvidenceSource,
        _ input: SourceInput,
        at began: Date,
        _ run: ImportRun.ID?,
        _ refused: RefusedRecords,
        _ stop: HandoverStop,
        _ progress: @escaping @Sendable (Double) -> Void
    ) async throws -> ImportOutcome {
        do {
            return try await store.write { connection in
                let recorder = EvidenceRecorder(
                    connection,
                    source: type(of: source).name,
                    ids: ids,
                    now: began
                )
                let sink = RecordingSink(recorder, refused)
                let handover = Handover(readFiles: try recorder.readFiles(), progress: progress)
                stop.holds(handover)
                try handover.run({ try source.read(input, into: $0) }, into: sink)
                if !sink.goesOn { throw AbandonedImport(outcome: sink.outcome) }
                try recorder.finish()
                guard let run else { throw AbandonedImport(outcome: sink.outcome) }
                try connection.finish(run, as: .done, sink.outcome, at: now())
                return sink.outcome
            }
        } catch let abandoned as AbandonedImport {
            return abandoned.outcome
        }
    }
}

/// Thrown inside the transaction, so that it is rolled back.
private struct AbandonedImport: Error {
    let outcome: ImportOutcome
}
