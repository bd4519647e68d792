package import Evidence
import Foundation
package import Investigations

/// What is published of an investigation.
package struct Report: Hashable, Sendable {
    package let incident: Incident
    package let investigation: Investigation
    package let markers: [Marker]
    package let findings: [Finding]
    package let followUps: [FollowUp]
    package let participants: [Participant]
    package let marks: [EventMark]
    package let places: [PlaceActivity]

    /// The findings of a kind, in the order in which a report tells them.
    package func findings(_ kind: Finding.Kind) -> [Finding] {
        findings.filter { $0.kind == kind }
    }

    /// From the first to the last event that the narrative rests on.
    package var evidenceReach: Window? {
        let times = markers.flatMap(\.citations).map(\.at)
        guard let first = times.min(), let last = times.max(), last > first else { return nil }
        return try? Window(start: first, end: last)
    }

    package var responders: [Participant] {
        participants.filter { !$0.isObserver && !$0.person.isBot }
    }
}
