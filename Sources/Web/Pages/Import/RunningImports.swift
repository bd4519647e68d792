import Synchronization

/// How far the imports of this node are.
final class RunningImports: Sendable {
    private let state = Mutex<(next: Int, shares: [Int: (name: String, share: Double)])>((0, [:]))
    private let looks = Mutex<[DryRun]>([])

    func begin(_ name: String) -> Int {
        state.withLock { state in
            state.next += 1
            state.shares[state.next] = (name, 0)
            return state.next
        }
    }

    func report(_ share: Double, _ ticket: Int) {
        state.withLock { $0.shares[ticket]?.share = share }
    }

    func end(_ ticket: Int) {
        state.withLock { $0.shares[ticket] = nil }
    }

    /// The newest first.
    var dryRuns: [DryRun] { looks.withLock { $0 } }

    func keep(_ run: DryRun) {
        looks.withLock { $0 = Array(([run] + $0).prefix(DryRun.kept)) }
    }

    var all: [(name: String, share: Double)] {
        state.withLock { state in state.shares.sorted { $0.key < $1.key }.map(\.value) }
    }
}
