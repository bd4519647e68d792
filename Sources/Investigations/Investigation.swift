package import Evidence
package import Foundation

/// One person's work of understanding one incident.
package struct Investigation: Hashable, Sendable {
    package typealias ID = Evidence.ID<Investigation>

    /// How far it goes, which says what may be expected of it.
    package enum Depth: String, Sendable, CaseIterable {
        case quick
        case standard
        case deep

        package var name: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
    }

    package let id: ID
    package let incident: Incident.ID
    package let title: String
    /// How we got here, in a few paragraphs of Markdown.
    package let summary: String
    /// What it is for, in a sentence.
    package let purpose: String
    package let depth: Depth
    package let startedAt: Date
    package let finishedAt: Date?
    /// The account that began it.
    package let author: String
    package let revision: Revision

    package var state: State { finishedAt == nil ? .open : .finished }

    package enum State: String, Sendable {
        case open
        case finished
    }
}
