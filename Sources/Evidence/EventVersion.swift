package import Foundation

/// What an event said before it was edited or deleted.
package struct EventVersion: Hashable, Sendable {
    /// From 1, the earliest known.
    package let number: Int
    package let text: String
    package let html: String?
    /// When it came to say this; nil for what was first said.
    package let editedAt: Date?
    package let details: [EventDetail]
}
