import Foundation

/// Lets a test's task tell another thread to go on.
final class Gate: @unchecked Sendable {
    private let condition = NSCondition()
    private var opened = false

    var isOpen: Bool {
        condition.withLock { opened }
    }

    func open() {
        condition.withLock {
            opened = true
            condition.broadcast()
        }
    }

    /// Blocks its thread, so only for the work of a transaction.
    func wait() {
        condition.withLock {
            while !opened { condition.wait() }
        }
    }
}
