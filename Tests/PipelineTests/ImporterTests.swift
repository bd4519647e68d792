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
            let runs = try await store.read { try $0.importRuns(for: .operatorOfTheMachine) }
            #expect(runs.map(\.state) == [.done, .refused])
            #expect(runs.last?.outcome.refused.count == 1)
            let checkup = try await store.read { try $0.checkup() }
            #expect(checkup.findings.isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func `what is refused can be left out, and the rest is stored`(engine: Engine) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            let importer = Importer(store: store, ids: .uuid7(), now: { Sample.noon })
            for stored in [2, 0] {
                let outcome = try await importer.run(
                    SmallSource(isBroken: true),
                    SourceInput(path: ""),
                    as: "broken",
                    by: .operatorOfTheMachine,
                    refused: .areLeftOut
                )
                #expect(outcome.stored == stored && outcome.read == 3)
                #expect(outcome.refused.map(\.location) == ["record 2, field ts"])
            }
            let runs = try await store.read { try $0.importRuns(for: .operatorOfTheMachine) }
            #expect(runs.map(\.state) == [.done, .done])
            #expect(runs.first?.outcome.refused.count == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `a record that was left out does not count as gone`(engine: Engine) async throws {
        struct Day: EvidenceSource {
            static let name = "day"
            let isSpoiled: Bool

            func read(_ input: SourceInput, into sink: any GatheringSink) throws {
                if isSpoiled { try sink.refuse(.init(location: "record 1", reason: "Cut off.")) }
                let messages = [1, 2].filter { !isSpoiled || $0 == 2 }
                    .map { Gathered.event(Sample.message(Double($0), "No. \($0)")) }
                let whole = Gathered.span(
                    place: "C1",
                    from: Sample.noon,
                    through: Sample.noon.addingTimeInterval(60)
                )
                try sink.take(Sample.people + Sample.places + messages + [whole])
            }
        }
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            let importer = Importer(store: store, ids: .uuid7(), now: { Sample.noon })
            for isSpoiled in [false, true] {
                let outcome = try await importer.run(
                    Day(isSpoiled: isSpoiled),
                    SourceInput(path: ""),
                    as: "day",
                    by: .operatorOfTheMachine,
                    refused: .areLeftOut
                )
                #expect(outcome.deleted == 0)
            }
        }
    }
}
