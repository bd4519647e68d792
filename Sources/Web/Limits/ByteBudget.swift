import Synchronization

/// A number of bytes shared by all that is held in memory at once.
package final class ByteBudget: Sendable {
    private let left: Mutex<Int>

    package init(_ bytes: Int) {
        left = Mutex(bytes)
    }

    /// Reserves bytes until they are released; false, and nothing reserved, if there are too few.
    package func reserve(_ bytes: Int) -> Bool {
        left.withLock { left in
            guard bytes >= 0, bytes <= left else { return false }
            left -= bytes
            return true
        }
    }

    package func release(_ bytes: Int) {
        left.withLock { $0 += bytes }
    }
}
