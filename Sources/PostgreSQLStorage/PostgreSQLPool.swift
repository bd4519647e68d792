import Storage
import Synchronization

/// A bounded number of sessions; who finds none free waits in line, suspended.
final class PostgreSQLPool: Sendable {
    private struct State {
        var idle: [PostgreSQLSession]
        var waiting: [(turn: Int, continuation: Waiter)] = []
        var turns = 0
        var isClosed = false
    }

    private typealias Waiter = CheckedContinuation<PostgreSQLSession, any Error>
    private let state: Mutex<State>
    private let all: [PostgreSQLSession]

    init(size: Int, _ make: () -> PostgreSQLSession) {
        let sessions = (0..<size).map { _ in make() }
        all = sessions
        state = Mutex(State(idle: sessions))
    }

    /// Throws a `CancellationError` where the task is cancelled in the line.
    func withSession<Result: Sendable>(
        _ work: (PostgreSQLSession) async throws -> Result
    ) async throws -> Result {
        let session = try await borrow()
        defer { giveBack(session) }
        return try await work(session)
    }

    /// Ends the line and closes each session after what it does now.
    func close() async {
        let waiting = state.withLock { state in
            state.isClosed = true
            defer { state.waiting = [] }
            return state.waiting
        }
        for waiter in waiting { waiter.continuation.resume(throwing: Self.closed) }
        for session in all { await session.close() }
    }

    private static var closed: StorageFault {
        StorageFault("The store is closed.", kind: .unavailable)
    }

    private func borrow() async throws -> PostgreSQLSession {
        let turn = state.withLock { state in
            state.turns += 1
            return state.turns
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { enter($0, turn: turn) }
        } onCancel: {
            leave(turn)
        }
    }

    private func enter(_ waiter: Waiter, turn: Int) {
        let answer: Result<PostgreSQLSession, any Error>? = state.withLock { state in
            if state.isClosed { return .failure(Self.closed) }
            // Seen within the lock, so that a cancellation comes either before this or to `leave`.
            if Task.isCancelled { return .failure(CancellationError()) }
            if let session = state.idle.popLast() { return .success(session) }
            state.waiting.append((turn, waiter))
            return nil
        }
        if let answer { waiter.resume(with: answer) }
    }

    private func leave(_ turn: Int) {
        let waiter = state.withLock { state in
            state.waiting.firstIndex { $0.turn == turn }.map { state.waiting.remove(at: $0) }
        }
        waiter?.continuation.resume(throwing: CancellationError())
    }

    private func giveBack(_ session: PostgreSQLSession) {
        let next = state.withLock { state -> Waiter? in
            if !state.waiting.isEmpty { return state.waiting.removeFirst().continuation }
            state.idle.append(session)
            return nil
        }
        next?.resume(returning: session)
    }
}
