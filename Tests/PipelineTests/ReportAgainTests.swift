import DebriefTesting
import Evidence
import EvidenceSources
import Foundation
import Pipeline
import Storage
import Testing

/// Reports that are imported one after the other, under names that they share.
struct ReportAgainTests {
    private func importing(
        _ report: String,
        named name: String,
        into store: any Store
    ) async throws -> ImportOutcome {
        let folder = FileManager.default.temporaryDirectory.appending(path: "reports-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(report.utf8).write(to: file)
        let importer = Importer(store: store, ids: .uuid7(), now: { Sample.noon })
        return try await importer.run(
            ReportSource(),
            SourceInput(path: name.contains("/") ? folder.path : file.path),
            as: name,
            by: .operatorOfTheMachine
        )
    }

    private func report(_ title: String, _ day: String, _ more: String = "") -> String {
        "# \(title)\n\n**Date:** \(day)\n\n- 09:02 UTC cold\n- 09:44 UTC boils\n\(more)"
    }

    @Test(arguments: Engine.available)
    func `two reports of one name are both kept, and an edited one is a version`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            for (title, day) in [
                ("Cold kettle", "2026-06-17"), ("Cold kettle", "2026-07-02"),
                ("Lights out", "2026-07-02"),
            ] {
                let outcome = try await importing(
                    report(title, day),
                    named: "postmortem.md",
                    into: store
                )
                #expect(outcome.stored == 3 && outcome.updated == 0)
            }
            let edited = try await importing(
                report("The cold kettle", "2026-06-17", "\nIt was the plug."),
                named: "postmortem.md",
                into: store
            )
            #expect(edited.stored == 0 && edited.updated == 1 && edited.unchanged == 2)
            let again = try await importing(
                report("Cold kettle", "2026-07-02", "\nIt was the plug again."),
                named: "postmortem.md",
                into: store
            )
            #expect(again.stored == 0 && again.updated == 1 && again.unchanged == 2)
        }
    }

    @Test(arguments: Engine.available)
    func `a report given by itself and within its folder is one`(engine: Engine) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            let text = report("Cold kettle", "2026-06-17")
            _ = try await importing(text, named: "README.md", into: store)
            let outcome = try await importing(text, named: "kettle/README.md", into: store)
            #expect(outcome.stored == 0 && outcome.unchanged == 3)
        }
    }

    @Test(arguments: Engine.available)
    func `what an import assumed and doubted is kept with it`(engine: Engine) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            let text = "# Kettle\n\n**Date:** 2026-06-17\n\n- 09:02 IST cold\n- 10:00 boils"
            let outcome = try await importing(text, named: "kettle.md", into: store)
            let notes = outcome.notes.all
            #expect(notes.map(\.note.kind) == [.assumed, .doubt])
            #expect(notes.map(\.count) == [1, 2])
            let run = try await store.read { try $0.importRuns(for: .operatorOfTheMachine).first }
            #expect(run?.outcome.notes.all == notes)
        }
    }
}
