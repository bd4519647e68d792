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
        func outcome() async throws -> ImportOutcome {
            try await self.outcome(of: source, input, at: began, refused, isDry: isDry, progress)
        }
        if isDry { return try await outcome() }
        let run = try await store.write {
            try $0.begin(importOf: name, from: sourceName, by: viewer, ids: ids, at: began)
        }
        do {
            let outcome = try await outcome()
            try await finish(run, as: outcome.isAbandoned ? .refused : .done, outcome)
            return outcome
        } catch {
            // Where even this can't be stored, the next start tells the run as failed.
            try? await finish(run, as: .failed, ImportOutcome())
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
        _ refused: RefusedRecords,
        isDry: Bool,
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
                try handover.run({ try source.read(input, into: $0) }, into: sink)
                if !sink.goesOn { throw AbandonedImport(outcome: sink.outcome) }
                try recorder.finish()
                if isDry { throw AbandonedImport(outcome: sink.outcome) }
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
