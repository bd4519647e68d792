import Dispatch
import Synchronization

/// Whether the task that waits for a transaction still wants it.
final class PostgreSQLCancellation: Sendable {
    private struct State {
        var isCancelled = false
        var running: PostgreSQLLink?
    }

    private let state = Mutex(State())

    var isCancelled: Bool {
        state.withLock(\.isCancelled)
    }

    /// Stops the work at its next statement, and asks the server to stop the one that runs.
    ///
    /// A request that overtakes its statement is lost, so it is repeated until the work has ended.
    func cancel(pause: Int = 5) {
        let isRunning = state.withLock { state in
            state.isCancelled = true
            state.running?.stopStatement()
            return state.running != nil
        }
        guard isRunning else { return }
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(pause)) {
            self.cancel(pause: min(pause * 2, 1000))
        }
    }

    func check() throws {
        if isCancelled { throw CancellationError() }
    }

    /// Lets the link's statements be stopped for as long as the work runs.
    func during<Result>(_ link: PostgreSQLLink, _ work: () throws -> Result) throws -> Result {
        try state.withLock { state in
            if state.isCancelled { throw CancellationError() }
            state.running = link
        }
        let result: Result
        do {
            result = try work()
        } catch {
            state.withLock { $0.running = nil }
            throw error
        }
        try state.withLock { state in
            state.running = nil
            if state.isCancelled { throw CancellationError() }
        }
        return result
    }
}
