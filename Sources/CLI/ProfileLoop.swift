import Logging
import Pipeline
import Storage

/// Counts what incidents speak of, a few at a time, so that a page finds those alike at once.
struct ProfileLoop {
    private static let atOnce = 20
    private static let pause = Duration.seconds(60)
    private static let breath = Duration.milliseconds(200)

    private let store: any Store
    private let derivation: Derivation
    private let logger: Logger

    init(_ store: any Store, logger: Logger) {
        self.store = store
        derivation = Derivation(store: store)
        self.logger = logger
    }

    /// Goes on until it is cancelled.
    func run() async {
        var hasWorked = false
        while !Task.isCancelled {
            var count = 0
            do {
                count = try await derivation.refreshProfiles(limit: Self.atOnce)
            } catch is CancellationError {
                return
            } catch {
                logger.error("Incidents could not be compared: \(error)")
            }
            if count == 0, hasWorked { await store.rest() }
            hasWorked = count > 0
            do {
                try await Task.sleep(for: hasWorked ? Self.breath : Self.pause)
            } catch { return }
        }
    }
}
