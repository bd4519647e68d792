package import Evidence
package import Foundation

/// A possible turning point of an incident, why it is thought one, and the events that it rests on.
package struct Moment: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        /// Somebody, or a machine, told of it before the place where it was handled knew.
        case firstSign
        /// What two places knew apart from each other was put together.
        case signsMeet
        /// Something was learned that ended a line of search.
        case searchEnded
        /// People came, and then it went on.
        case recruitment
        /// Nobody said a word for long, by the incident's own rhythm.
        case silence
        /// What had been asked was asked once more.
        case askedAgain
        /// The talk turned to something else: from looking for it to mending it.
        case phaseChange
    }

    /// What a person made of it; it outlives every rebuild.
    package enum Decision: String, Sendable {
        case taken
        case dismissed
    }

    package let kind: Kind
    /// The event that it is known by.
    package let anchor: Event.ID
    package let at: Date
    /// In time order; never empty, since the anchor is among them.
    package let events: [Event.ID]
    package let reason: String
    /// From 0 to 1: how much it matters, for choosing among many.
    package let weight: Double
    package var decision: Decision?

    package init(
        _ kind: Kind,
        at anchor: Event,
        with others: [Event] = [],
        reason: String,
        weight: Double
    ) {
        self.kind = kind
        self.anchor = anchor.id
        at = anchor.at
        var seen: Set<Event.ID> = []
        events = (others + [anchor]).sorted { $0.position < $1.position }.map(\.id)
            .filter { seen.insert($0).inserted }
        self.reason = reason
        self.weight = min(1, max(0, weight))
    }

    /// As it was stored.
    init(
        _ kind: Kind,
        anchor: Event.ID,
        at moment: Date,
        events: [Event.ID],
        reason: String,
        weight: Double,
        decision: Decision?
    ) {
        self.kind = kind
        self.anchor = anchor
        at = moment
        self.events = events
        self.reason = reason
        self.weight = weight
        self.decision = decision
    }
}
