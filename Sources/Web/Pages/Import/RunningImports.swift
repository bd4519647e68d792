import Evidence
import Synchronization

/// The imports that this node runs, and how far they are.
package final class RunningImports: Sendable {
    private struct State {
        var next = 0
        var isStopping = false
        var shares: [Int: (name: String, share: Double, account: String)] = [:]
        var tasks: [Int: Task<Void, Never>] = [:]
    }

    private let state = Mutex(State())
    private let looks = Mutex<[DryRun]>([])

    package init() {}

    /// Runs an import that outlives the request; the work is told how to report its share.
    ///
    /// Refuses where this node is stopping.
    func start(
        _ name: String,
        by viewer: Viewer,
        _ work: @escaping @Sendable (_ report: @escaping @Sendable (Double) -> Void) async -> Void
    ) throws {
        try state.withLock { state in
            guard !state.isStopping else {
                throw Refusal(.conflict, "This server is stopping. Import again in a minute.")
            }
            state.next += 1
            let ticket = state.next
            state.shares[ticket] = (name, 0, viewer.account)
            state.tasks[ticket] = Task {
                await work { self.report($0, ticket) }
                self.end(ticket)
            }
        }
    }

    /// Cancels what runs, and waits until it has ended, but not for long.
    package func stop(waiting limit: Duration = .seconds(6)) async {
        let tasks = state.withLock { state in
            state.isStopping = true
            return Array(state.tasks.values)
        }
        guard !tasks.isEmpty else { return }
        for task in tasks { task.cancel() }
        let (ended, end) = AsyncStream.makeStream(of: Void.self)
        let all = Task {
            for task in tasks { await task.value }
            end.finish()
        }
        let patience = Task {
            try? await Task.sleep(for: limit)
            end.finish()
        }
        for await _ in ended {}
        all.cancel()
        patience.cancel()
    }

    private func report(_ share: Double, _ ticket: Int) {
        state.withLock { $0.shares[ticket]?.share = share }
    }

    private func end(_ ticket: Int) {
        state.withLock { state in
            state.shares[ticket] = nil
            state.tasks[ticket] = nil
        }
    }

    /// The newest first, of those that the viewer may know of.
    func dryRuns(for viewer: Viewer) -> [DryRun] {
        looks.withLock { $0 }.filter { viewer.seesEverything || $0.account == viewer.account }
    }

    func keep(_ run: DryRun) {
        looks.withLock { kept in
            let others = kept.filter { $0.account != run.account }
            let own = [run] + kept.filter { $0.account == run.account }
            kept = Array(own.prefix(DryRun.kept)) + others
        }
    }

    /// In the order of their beginning, those that the viewer may know of.
    func shares(for viewer: Viewer) -> [(name: String, share: Double)] {
        state.withLock { state in
            state.shares.sorted { $0.key < $1.key }.map(\.value)
                .filter { viewer.seesEverything || $0.account == viewer.account }
                .map { ($0.name, $0.share) }
        }
    }
}
