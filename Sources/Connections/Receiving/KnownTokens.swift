import Synchronization

/// Hashes of tokens that led to a connection, so that a flood of guesses doesn't hold its tool back.
final class KnownTokens: Sendable {
    private let hashes = Mutex<Set<String>>([])

    func contains(_ hash: String) -> Bool { hashes.withLock { $0.contains(hash) } }

    func insert(_ hash: String) { hashes.withLock { _ = $0.insert(hash) } }

    func remove(_ hash: String) { hashes.withLock { _ = $0.remove(hash) } }
}
