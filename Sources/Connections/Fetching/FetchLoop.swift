package import Logging

/// Fetches whatever is due for as long as the node runs, a few connections side by side.
package struct FetchLoop: Sendable {
    private let fetcher: Fetcher
    private let logger: Logger

    private static let lanes = 3
    private static let pause = Duration.seconds(2)

    package init(_ connections: LiveConnections, logger: Logger) {
        fetcher = Fetcher(connections, logger: logger)
        self.logger = logger
    }

    /// Returns when its task is cancelled; what was being fetched then is due again at once.
    package func run() async {
        await withDiscardingTaskGroup { group in
            for _ in 0..<Self.lanes {
                group.addTask { await lane() }
            }
        }
    }

    private func lane() async {
        while !Task.isCancelled {
            do {
                if try await fetcher.fetchNext() { continue }
            } catch is CancellationError {
                return
            } catch {
                logger.error("Fetching: \(String(reflecting: error))")
            }
            try? await Task.sleep(for: Self.pause)
        }
    }
}
