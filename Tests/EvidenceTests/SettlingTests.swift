import DebriefTesting
import Evidence
import Foundation
import Storage
import Testing

/// Records that contradict each other, read again and again.
struct SettlingTests {
    /// Not a whole millisecond, as a clock tells it.
    private static let now = Date(timeIntervalSince1970: 1_670_337_000.123_456_7)

    private func record(_ batches: [[Gathered]], at hour: Int, in store: any Store) async throws
        -> ImportOutcome
    {
        try await store.write { connection in
            let recorder = EvidenceRecorder(
                connection,
                source: "tool",
                ids: .uuid7(),
                now: Self.now.addingTimeInterval(Double(hour) * 3600)
            )
            for batch in batches { try recorder.record(batch) }
            try recorder.finish()
            return recorder.outcome
        }
    }

    private func telling(_ text: String, of name: String = "1") -> GatheredEvent {
        GatheredEvent(
            externalID: name,
            kind: .alert,
            at: Sample.noon,
            place: "disk",
            text: text,
            raw: "{}"
        )
    }

    @Test(arguments: Engine.available)
    func `of two tellings at one time the later stands, however often both are read`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            let batch = ["nearly full", "full"].map { Gathered.event(telling($0)) }
            let first = try await record([batch], at: 0, in: store)
            #expect((first.stored, first.updated) == (1, 1))
            for hour in 1...2 {
                let again = try await record([batch], at: hour, in: store)
                #expect((again.stored, again.updated, again.unchanged) == (0, 0, 2))
            }
        }
    }

    @Test(arguments: Engine.available)
    func `what was told before and replaced since is news when it comes alone`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            for (hour, text) in ["firing", "resolved", "firing", "resolved"].enumerated() {
                let outcome = try await record([[.event(telling(text))]], at: hour, in: store)
                #expect(outcome.stored + outcome.updated == 1)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a deletion stands, though it does not tell of the edit before`(engine: Engine)
        async throws
    {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            var edited = telling("full")
            edited.editedAt = Sample.noon.addingTimeInterval(60)
            var gone = telling("full")
            gone.isDeleted = true
            _ = try await record([[.event(edited)]], at: 0, in: store)
            let outcome = try await record([[.event(gone)]], at: 1, in: store)
            #expect(outcome.deleted == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `tellings of two imports are settled when both are read in a third`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            let tellings = ["nearly full", "full"].map { Gathered.event(telling($0)) }
            for (hour, told) in tellings.enumerated() {
                _ = try await record([[told]], at: hour, in: store)
            }
            let both = try await record([tellings], at: 2, in: store)
            #expect((both.updated, both.unchanged) == (0, 2))
        }
    }

    /// Any records in any order: told again just so, none of them is news.
    @Test(arguments: [UInt64](0..<100) + [287, 357, 1105])
    func `reading the same again changes nothing`(seed: UInt64) async throws {
        var chance = Chance(seed: seed)
        let batches = (0..<Int.random(in: 1...3, using: &chance)).map { _ in
            (0..<Int.random(in: 1...6, using: &chance)).map { _ in
                Gathered.event(anyTelling(&chance))
            }
        }
        try await Engine.sqlite.withStore(migrations: EvidenceMigrations.all) { store in
            let first = try await record(batches, at: 0, in: store)
            #expect(first.read == first.stored + first.updated + first.unchanged + first.deleted)
            let again = try await record(batches, at: 1, in: store)
            #expect((again.stored, again.updated, again.deleted) == (0, 0, 0))
            #expect(again.unchanged == again.read)
        }
    }

    private func anyTelling(_ chance: inout Chance) -> GatheredEvent {
        var event = telling(
            ["a", "b", "c"].randomElement(using: &chance) ?? "",
            of: ["1", "2"].randomElement(using: &chance) ?? ""
        )
        let minutes = Double.random(in: 0..<3, using: &chance).rounded(.down) * 60
        switch Int.random(in: 0..<8, using: &chance) {
        case 0: event.editedAt = event.at.addingTimeInterval(minutes)
        case 1:
            event.editedAt = event.at.addingTimeInterval(minutes)
            event.editsAreStated = true
        case 2: event.isDeleted = true
        case 3:
            event.at.addTimeInterval(minutes)
            event.uncertainty = 60
        case 4: event.reactions = [GatheredReaction(name: "eyes", count: 1, people: ["U1"])]
        case 5: event.details = [EventDetail("state", "open")]
        default: break
        }
        return event
    }
}

/// The same numbers for the same seed.
private struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 29
    }
}
