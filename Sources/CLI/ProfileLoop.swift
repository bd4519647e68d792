import Logging
import Pipeline
import Storage

/// Counts what incidents speak of, a few at a time, so that a page finds those alike at once.
struct ProfileLoop {
    private static let atOnce = 20
    private static let pause = Duration.seconds(60)
    private static let breath = Duration.milliseconds(200)

    private let derivation: Derivation
    private let logger: Logger

    init(_ store: any Store, logger: Logger) {
        derivation = Derivation(store: store)
        self.logger = logger
    }

    /// Goes on until it is cancelled.
    func run() async {
        while !Task.isCancelled {
            var count = 0
            do {
                count = try await derivation.refreshProfiles(limit: Self.atOnce)
            } catch {
                logger.error("Incidents could not be compared: \(error)")
            }
            do {
                try await Task.sleep(for: count > 0 ? Self.breath : Self.pause)
            } catch { return }
        }
    }
}
