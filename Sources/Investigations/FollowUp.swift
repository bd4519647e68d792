package import Evidence
package import Foundation

/// What someone will do, by when, with the events that it comes from.
package struct FollowUp: Hashable, Sendable {
    package typealias ID = Evidence.ID<FollowUp>

    package enum State: String, Sendable, CaseIterable {
        case proposed
        case accepted
        case declined
        case done

        package var name: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
    }

    package let id: ID
    package let text: String
    package let assignee: String
    package let due: Date?
    package let state: State
    package let completedAt: Date?
    package let citations: [Event]
    /// Cited as well, but not to be shown to whoever asked.
    package let withheld: [WithheldCitation]
    package let revision: Revision
}
