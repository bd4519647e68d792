package import Evidence
package import Foundation

/// One moment of the narrative, with the events that it rests on.
package struct Marker: Hashable, Sendable {
    package typealias ID = Evidence.ID<Marker>

    package enum Kind: String, Sendable, CaseIterable {
        case detection
        case diagnosis
        case repair
        case keyMoment
        case latentCondition

        package var name: String {
            switch self {
            case .detection: "Detection"
            case .diagnosis: "Diagnosis"
            case .repair: "Repair"
            case .keyMoment: "Key moment"
            case .latentCondition: "Latent condition"
            }
        }
    }

    package let id: ID
    package let kind: Kind
    /// A few words; may be empty.
    package let title: String
    /// Markdown.
    package let summary: String
    /// For the investigators alone; not in the report.
    package let notes: String
    /// In time order.
    package let citations: [Event]
    /// Cited as well, but not to be shown to whoever asked.
    package let withheld: [WithheldCitation]
    package let revision: Revision

    /// The time of the first event that it rests on.
    package var start: Date? { citations.first?.at }
    package var end: Date? { citations.last?.at }
}
