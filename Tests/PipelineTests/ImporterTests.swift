import DebriefTesting
import Evidence
import EvidenceSources
import Foundation
import Pipeline
import Storage
import Testing

/// Hands over two messages and, where it is told to, refuses a third.
private struct SmallSource: EvidenceSource {
    static let name = "small"
    let isBroken: Bool

    func read(_ input: SourceInput, into sink: any GatheringSink) throws {
        try sink.take(Sample.people + Sample.places + [.event(Sample.message(1, "One"))])
        if isBroken { try sink.refuse(.init(location: "record 2, field ts", reason: "No time.")) }
        try sink.take([.event(Sample.message(2, "Two"))])
    }
}

struct ImporterTests {
    @Test(arguments: Engine.available)
    func `an import is stored whole or not at all`(engine: Engine) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            let importer = Importer(store: store, ids: .uuid7(), now: { Sample.noon })
            let input = SourceInput(path: "")
            let refused = try await importer.run(
                SmallSource(isBroken: true),
                input,
                as: "broken",
                by: .operatorOfTheMachine
            )
            #expect(refused.refused.map(\.location) == ["record 2, field ts"])
            #expect(refused.stored == 0)
            let before = try await store.read { try $0.checkup().counts["event"] }
            #expect(before == 0)
            let outcome = try await importer.run(
                SmallSource(isBroken: false),
                input,
                as: "whole",
                by: .operatorOfTheMachine
            )
            #expect(outcome.stored == 2)
            let runs = try await store.read { try $0.importRuns() }
            #expect(runs.map(\.state) == [.done, .refused])
            #expect(runs.last?.outcome.refused.count == 1)
            let checkup = try await store.read { try $0.checkup() }
            #expect(checkup.findings.isEmpty)
        }
    }
}
