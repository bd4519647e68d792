import Evidence
import EvidenceSources
import Foundation

/// Hands what a source reads to the transaction that stores it, so that both go on side by side.
///
/// The source reads on a thread of its own, a few batches ahead at most. Unchecked, since what
/// changes is only touched with the lock held.
final class Handover: GatheringSink, @unchecked Sendable {
    private enum Item {
        case batch([Gathered])
        case refusal(ImportOutcome.Refused)
        case note(ImportNote)
        case question(Question)
        case end((any Error)?)
    }

    /// What only the transaction can answer; the source waits for it.
    private final class Question {
        let work: (RecordingSink) throws -> Void
        var isAnswered = false

        init(_ work: @escaping (RecordingSink) throws -> Void) { self.work = work }
    }

    private static let room = 4
    /// As deep as a record may nest, and more.
    private static let stackSize = 16 << 20

    private let readFiles: Set<String>
    private let progress: @Sendable (Double) -> Void
    private let lock = NSCondition()
    private var items: [Item] = []
    private var isStopped = false
    private var hasEnded = false
    private var isCancelled = false

    init(readFiles: Set<String>, progress: @escaping @Sendable (Double) -> Void) {
        self.readFiles = readFiles
        self.progress = progress
    }

    /// Reads on a new thread and records on this one; returns when both are done.
    func run(
        _ read: @escaping @Sendable (any GatheringSink) throws -> Void,
        into sink: RecordingSink
    ) throws {
        let thread = Thread {
            var fault: (any Error)?
            do { try read(self) } catch { fault = error }
            self.end(fault)
        }
        thread.stackSize = Self.stackSize
        thread.start()
        do {
            while try record(next(), into: sink) {}
        } catch {
            stop()
            throw error
        }
    }

    func take(_ batch: [Gathered]) throws {
        try put(.batch(batch))
    }

    func refuse(_ refused: ImportOutcome.Refused) throws {
        try put(.refusal(refused))
    }

    func note(_ note: ImportNote) throws {
        try put(.note(note))
    }

    func progressed(_ done: Int, of all: Int) throws {
        progress(all > 0 ? min(1, Double(done) / Double(all)) : 0)
    }

    func pass(_ digest: String) throws -> String? {
        guard readFiles.contains(digest) else { return nil }
        var note: String?
        try ask { note = try $0.pass(digest) }
        return note
    }

    func knownPlaces(startingWith prefix: String) throws -> [GatheredPlace] {
        var places: [GatheredPlace] = []
        try ask { places = try $0.knownPlaces(startingWith: prefix) }
        return places
    }

    private func ask(_ work: @escaping (RecordingSink) throws -> Void) throws {
        let question = Question(work)
        try put(.question(question))
        lock.lock()
        defer { lock.unlock() }
        while !question.isAnswered, !isStopped { lock.wait() }
    }

    /// Whether there is more to come.
    private func record(_ item: Item, into sink: RecordingSink) throws -> Bool {
        switch item {
        case .batch(let batch): try sink.take(batch)
        case .refusal(let refused): sink.refuse(refused)
        case .note(let note): sink.note(note)
        case .question(let question):
            try question.work(sink)
            answered(question)
        case .end(let fault?): throw fault
        case .end(nil): return false
        }
        return true
    }

    private func put(_ item: Item) throws {
        lock.lock()
        defer { lock.unlock() }
        while items.count >= Self.room, !isStopped { lock.wait() }
        guard !isStopped else { throw CancellationError() }
        items.append(item)
        lock.broadcast()
    }

    private func end(_ fault: (any Error)?) {
        lock.lock()
        defer { lock.unlock() }
        items.append(.end(fault))
        hasEnded = true
        lock.broadcast()
    }

    private func next() -> Item {
        lock.lock()
        defer { lock.unlock() }
        while items.isEmpty, !isCancelled { lock.wait() }
        if isCancelled { return .end(CancellationError()) }
        defer { lock.broadcast() }
        return items.removeFirst()
    }

    private func answered(_ question: Question) {
        lock.lock()
        defer { lock.unlock() }
        question.isAnswered = true
        lock.broadcast()
    }

    /// Lets the source fail at what it hands over next, and waits until it has ended.
    private func stop() {
        lock.lock()
        defer { lock.unlock() }
        isStopped = true
        lock.broadcast()
        // One that is cancelled isn't waited for: it may be deep in a large file.
        while !hasEnded, !isCancelled { lock.wait() }
    }

    /// Ends the import now, whatever the source is at.
    func cancel() {
        lock.lock()
        defer { lock.unlock() }
        isCancelled = true
        isStopped = true
        lock.broadcast()
    }
}
