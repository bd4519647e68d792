package import Foundation

/// A stretch of time.
///
/// Without an end it is still open.
package struct Window: Hashable, Sendable {
    package let start: Date
    package let end: Date?

    /// Throws an `invalid` refusal where the end is not after the start.
    package init(start: Date, end: Date?) throws {
        if let end, end <= start {
            throw Refusal(.invalid, "The end of a window must be after its start.")
        }
        self.start = start
        self.end = end
    }

    package var duration: TimeInterval? {
        end.map { $0.timeIntervalSince(start) }
    }

    package func contains(_ moment: Date) -> Bool {
        moment >= start && (end.map { moment < $0 } ?? true)
    }
}
