package import Evidence

/// How one event bears on another, why we think so, and how sure that is.
package struct Relation: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case repliesTo
        case answers
        case refersTo
        case sameAs
        case changePrecedesAlert
        case suggests
        case tests
        case confirms
        case refutes
    }

    /// What a person made of it; it outlives every rebuild.
    package enum Decision: String, Sendable {
        case confirmed
        case refused
        case drawn
    }

    package let from: Event.ID
    package let to: Event.ID
    package let kind: Kind
    package var reason: String
    /// From 0 to 1; what structure says is 1.
    package var confidence: Double
    package var decision: Decision?
    package var decidedBy: String?

    package init(
        _ from: Event.ID,
        _ kind: Kind,
        _ to: Event.ID,
        reason: String,
        confidence: Double
    ) {
        self.from = from
        self.to = to
        self.kind = kind
        self.reason = reason
        self.confidence = confidence
    }
}
