package import Evidence

/// An incident that another may repeat, and what both share.
package struct Repeat: Hashable, Sendable {
    package enum Decision: String, Sendable {
        case confirmed
        case refused
    }

    package let other: Incident
    /// From 0 to 1.
    package let likeness: Double
    /// What both speak of, most telling first.
    package var words: [String]
    package let concepts: [String]
    /// Services and repositories that both have records of.
    package var services: [String] = []
    /// Who was in both.
    package var people: [String] = []
    package var decision: Decision?
}
