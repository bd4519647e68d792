package import Evidence

/// Something learned, with the events that it rests on.
package struct Finding: Hashable, Sendable {
    package typealias ID = Evidence.ID<Finding>

    package enum Kind: String, Sendable, CaseIterable {
        case contributor
        case mitigator
        case difficulty
        case eased
        case takeaway
        case customerImpact
        case employeeImpact

        package var name: String {
            switch self {
            case .contributor: "Contributor"
            case .mitigator: "Mitigator"
            case .difficulty: "Difficulty in handling"
            case .eased: "What eased it"
            case .takeaway: "Takeaway"
            case .customerImpact: "Impact on customers"
            case .employeeImpact: "Impact on employees"
            }
        }
    }

    package let id: ID
    package let kind: Kind
    package let text: String
    package let citations: [Event]
    /// Cited as well, but not to be shown to whoever asked.
    package let withheld: [WithheldCitation]
    package let revision: Revision
}
