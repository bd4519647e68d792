import Evidence
package import EvidenceSources
import Foundation
import Pipeline
import SQLiteStorage
import Storage

/// Reads mutated input again and again, and stores some of it.
///
/// A source may refuse what it is given, by place and reason; it may not throw, take long, hand over
/// what can't be stored, or leave half of it stored.
package struct MutationRun: Sendable {
    /// What went wrong with one case, which is made again from its number.
    package struct Objection: Hashable, Sendable, CustomStringConvertible {
        package let number: Int
        package let reason: String

        package var description: String { "case \(number): \(reason)" }
    }

    package struct Tally: Sendable {
        package var cases = 0
        package var refused = 0
        package var stored = 0
        package var objections: [Objection] = []
    }

    private static let slow: Duration = .seconds(4)
    private let source: any EvidenceSource
    private let seeds: SeedFiles
    private let seed: UInt64
    /// One case in so many is stored.
    private let storing: Int

    package init(
        _ source: any EvidenceSource,
        seeds folder: String,
        seed: UInt64,
        storing: Int = 20
    ) throws {
        self.source = source
        self.seed = seed
        self.storing = storing
        seeds = try SeedFiles(folder)
    }

    /// Runs cases by their numbers; each is announced before it begins.
    package func run(
        _ numbers: Range<Int>,
        announce: (Int) -> Void = { _ in }
    ) async throws -> Tally {
        var tally = Tally()
        guard !seeds.files.isEmpty else { return tally }
        let store = try SQLiteStore.inMemory()
        try await store.migrate(EvidenceMigrations.all, at: Date())
        for number in numbers {
            announce(number)
            let input = try MutatedInput(number: number, seed: seed, of: seeds)
            tally.cases += 1
            var reasons: [String] = []
            let taken = ContinuousClock().measure { reasons = read(input, &tally) }
            if taken > Self.slow { reasons.append("It took \(taken).") }
            if number % storing == 0 { reasons += try await record(input, in: store, &tally) }
            tally.objections += Set(reasons).sorted().map { Objection(number: number, reason: $0) }
            try input.remove()
        }
        return tally
    }

    private func read(_ input: MutatedInput, _ tally: inout Tally) -> [String] {
        let sink = ListeningSink()
        do {
            try source.read(SourceInput(path: input.path), into: sink)
        } catch {
            return sink.objections + ["It threw \(error)."]
        }
        if sink.isRefused { tally.refused += 1 }
        return sink.objections
    }

    private func record(
        _ input: MutatedInput,
        in store: any Store,
        _ tally: inout Tally
    ) async throws -> [String] {
        let before = try await checkup(of: store)
        var stored = 0
        var reasons: [String] = []
        do {
            let outcome = try await Importer(store: store, ids: .uuid7(), now: { Date() }).run(
                source,
                SourceInput(path: input.path),
                as: "case",
                by: .operatorOfTheMachine
            )
            stored = outcome.stored
        } catch {
            reasons.append("Storing threw \(error).")
        }
        let after = try await checkup(of: store)
        tally.stored += stored
        if after.events != before.events + stored {
            reasons.append("\(after.events - before.events) events stored, \(stored) told.")
        }
        return reasons + after.findings
    }

    private func checkup(of store: any Store) async throws -> (events: Int, findings: [String]) {
        let checkup = try await store.read { try $0.checkup() }
        return (checkup.counts["event"] ?? 0, checkup.findings)
    }
}
