package import Evidence

/// A person's part in an investigation.
package struct Involvement: Hashable, Sendable {
    package enum Role: String, Sendable, CaseIterable {
        case investigator
        /// Told what they saw, and helped it to be right.
        case contributor

        package var name: String {
            switch self {
            case .investigator: "Investigator"
            case .contributor: "Contributor"
            }
        }
    }

    package let person: Person
    /// In the order of the cases.
    package let roles: [Role]
}
