import DebriefTesting
import Evidence
import EvidenceSources
import Foundation
import Pipeline
import Storage
import Synchronization
import Testing

/// Reads one file of one place, and keeps in mind when it passed over it.
private final class FileSource: EvidenceSource {
    static let name = "slack"
    let events: [GatheredEvent]
    let passed = Mutex<[String]>([])

    init(_ events: [GatheredEvent]) {
        self.events = events
    }

    func read(_ input: SourceInput, into sink: any GatheringSink) throws {
        try sink.take(Sample.people + Sample.places)
        if let note = try sink.pass("digest of \(input.path)") {
            passed.withLock { $0.append(note) }
            return
        }
        let times = events.map(\.at)
        let span = Gathered.span(
            place: "C1",
            from: times.min() ?? Sample.noon,
            through: times.max() ?? Sample.noon
        )
        let mark = FileMark(digest: "digest of \(input.path)", note: "note on \(input.path)")
        try sink.take(events.map(Gathered.event) + [span, .mark(mark)])
    }
}

struct PassingOverTests {
    private let whole = (1...4).map { Sample.message(Double($0), "Message \($0)") }

    /// Imports and tells the outcome, and whether the file was passed over.
    private func read(
        _ name: String,
        _ events: [GatheredEvent],
        into store: any Store
    ) async throws -> (ImportOutcome, isPassed: Bool) {
        let source = FileSource(events)
        let outcome = try await Importer(store: store, ids: .uuid7(), now: { Date() }).run(
            source,
            SourceInput(path: name),
            as: name,
            by: .operatorOfTheMachine
        )
        let notes = source.passed.withLock { $0 }
        #expect(notes.isEmpty || notes == ["note on \(name)"])
        return (outcome, !notes.isEmpty)
    }

    @Test(arguments: Engine.available)
    func `a file that was read and still stands is passed over, and its events count`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            let first = try await read("one", whole, into: store)
            #expect(first.0.stored == 4)
            #expect(!first.isPassed)
            let second = try await read("one", whole, into: store)
            #expect(second.isPassed)
            #expect(second.0.read == 4)
            #expect(second.0.unchanged == 4)
            #expect(second.0.stored == 0)
        }
    }

    @Test(arguments: Engine.available)
    func `a file is read again when another has marked, edited or added in its stretch`(
        engine: Engine
    ) async throws {
        let edited = Sample.message(2, "Message two", editedAt: Sample.noon.addingTimeInterval(9))
        let others = [
            [whole[0], whole[1], whole[3]],
            [whole[0], edited, whole[2], whole[3]],
            whole + [Sample.message(2.5, "Message 2.5")],
        ]
        for other in others {
            try await engine.withStore(migrations: EvidenceMigrations.all) { store in
                _ = try await read("one", whole, into: store)
                _ = try await read("other", other, into: store)
                let again = try await read("one", whole, into: store)
                #expect(!again.isPassed)
                #expect(try await read("one", whole, into: store).isPassed)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `what a refused import has read is not passed over`(engine: Engine) async throws {
        try await engine.withStore(migrations: EvidenceMigrations.all) { store in
            await #expect(throws: StorageFault.self) {
                try await store.write { connection in
                    let recorder = EvidenceRecorder(
                        connection,
                        source: "slack",
                        ids: .uuid7(),
                        now: Sample.noon
                    )
                    let mark = Gathered.mark(FileMark(digest: "digest of one"))
                    try recorder.record(Sample.places + whole.map(Gathered.event) + [mark])
                    throw StorageFault("The disk is full.")
                }
            }
            let after = try await read("one", whole, into: store)
            #expect(!after.isPassed)
        }
    }
}
