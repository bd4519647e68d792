import Synchronization

/// Whether the task that waits for a transaction still wants it; GRDB stops a statement that runs.
final class SQLiteCancellation: Sendable {
    private let isCancelled = Atomic(false)

    func cancel() {
        isCancelled.store(true, ordering: .relaxed)
    }

    func check() throws {
        if isCancelled.load(ordering: .relaxed) { throw CancellationError() }
    }
}
