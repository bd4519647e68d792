/// An investigation in a list over all incidents.
package struct ListedInvestigation: Hashable, Sendable {
    package let id: Investigation.ID
    package let title: String
    package let incidentKey: String
    package let incidentTitle: String
}
