import DebriefTesting
import Evidence
import EvidenceSources
import Foundation
import Pipeline
import Storage
import Testing

/// Hands over a message, says that it began, and then reads until it is stopped.
private struct EndlessSource: EvidenceSource {
    static let name = "endless"
    let began: AsyncStream<Void>.Continuation

    func read(_ input: SourceInput, into sink: any GatheringSink) throws {
        try sink.take(Sample.people + Sample.places + [.event(Sample.message(1, "One"))])
        began.finish()
        while true {
            Thread.sleep(forTimeInterval: 0.01)
            try sink.take([])
        }
    }
}

struct InterruptedImportTests {
    @Test(arguments: Engine.available)
    func `an import that is stopped stores nothing, and its run has ended`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            let importer = Importer(store: store, ids: .uuid7(), now: { Sample.noon })
            let (began, signal) = AsyncStream.makeStream(of: Void.self)
            let task = Task {
                try await importer.run(
                    EndlessSource(began: signal),
                    SourceInput(path: ""),
                    as: "endless",
                    by: .operatorOfTheMachine
                )
            }
            for await _ in began {}
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            let runs = try await store.read { try $0.importRuns(for: .operatorOfTheMachine) }
            #expect(runs.map(\.state) == [.failed])
            #expect(try await store.read { try $0.checkup().counts["event"] } == 0)
        }
    }

    @Test(arguments: Engine.available)
    func `only runs whose process is gone are ended`(engine: Engine) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            let (alive, dead) = (ImportRun.ID("alive"), ImportRun.ID("dead"))
            try await store.write { connection in
                for run in [alive, dead] {
                    try connection.begin(
                        importOf: run.rawValue,
                        from: "slack",
                        by: .operatorOfTheMachine,
                        as: run,
                        at: Sample.noon
                    )
                }
            }
            let claim = try #require(try await store.claim(ImportRun.claim(of: alive)))
            try await InterruptedImports(store: store, now: { Sample.noon }).end()
            let runs = try await store.read { try $0.importRuns(for: .operatorOfTheMachine) }
            #expect(runs.first { $0.id == alive }?.state == .running)
            #expect(runs.first { $0.id == dead }?.state == .failed)
            await claim.end()
        }
    }

    @Test(arguments: Engine.available)
    func `a run that was ended elsewhere can no longer be done`(engine: Engine) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            try await store.write { connection in
                let run = ImportRun.ID("run")
                try connection.begin(
                    importOf: "one",
                    from: "slack",
                    by: .operatorOfTheMachine,
                    as: run,
                    at: Sample.noon
                )
                try connection.failInterrupted(run, at: Sample.noon)
                #expect(throws: Refusal.self) {
                    try connection.finish(run, as: .done, ImportOutcome(), at: Sample.noon)
                }
                let state = try connection.importRuns(for: .operatorOfTheMachine).first?.state
                #expect(state == .failed)
            }
        }
    }
}
