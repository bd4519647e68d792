import Evidence
package import Foundation
package import Logging
package import Storage

/// Ends the runs of imports whose process is gone, and touches none that another node works on.
package struct InterruptedImports: Sendable {
    private let store: any Store
    private let now: @Sendable () -> Date

    package init(store: any Store, now: @escaping @Sendable () -> Date) {
        self.store = store
        self.now = now
    }

    package func end() async throws {
        for run in try await store.read({ try $0.runningImports() }) {
            guard let claim = try await store.claim(ImportRun.claim(of: run)) else { continue }
            do {
                try await store.write { [now] in try $0.failInterrupted(run, at: now()) }
                await claim.end()
            } catch {
                await claim.end()
                throw error
            }
        }
    }

    /// Looks again from time to time, until its task is cancelled.
    package func run(every pause: Duration = .seconds(60), logger: Logger) async {
        while !Task.isCancelled {
            do {
                try await end()
            } catch {
                if !(error is CancellationError) {
                    logger.error("Interrupted imports: \(String(reflecting: error))")
                }
            }
            try? await Task.sleep(for: pause)
        }
    }
}
