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
    /// Who did something during the incident's window, by when they first did.
    package let responders: [Person]
    package let participants: [Participant]
    package let marks: [EventMark]
    package let places: [PlaceActivity]
    package let involvements: [Involvement]

    /// The findings of a kind, in the order in which a report tells them.
    package func findings(_ kind: Finding.Kind) -> [Finding] {
        findings.filter { $0.kind == kind }
    }

    /// Still being worked on, so that a reader expects gaps.
    package var isDraft: Bool { investigation.finishedAt == nil }

    /// From the first to the last event that anything in it rests on.
    package var evidenceReach: Window? {
        let cited =
            markers.flatMap(\.citations) + findings.flatMap(\.citations)
            + followUps.flatMap(\.citations)
        let times = cited.map(\.at)
        guard let first = times.min(), let last = times.max(), last > first else { return nil }
        return try? Window(start: first, end: last)
    }

    package func names(_ isInvestigator: Bool) -> [String] {
        involvements.filter { $0.roles.contains(.investigator) == isInvestigator }
            .map(\.person.name)
    }
}
