package import Evidence
package import Foundation

/// One person's work of understanding one incident.
package struct Investigation: Hashable, Sendable {
    package typealias ID = Evidence.ID<Investigation>

    package let id: ID
    package let incident: Incident.ID
    package let title: String
    /// How we got here, in a few paragraphs of Markdown.
    package let summary: String
    package let startedAt: Date
    package let finishedAt: Date?
}
