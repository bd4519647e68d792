package import Evidence
package import Foundation
package import Investigations

/// What can be counted of an investigation.
package struct InvestigationFigures: Hashable, Sendable {
    package let incident: Incident
    package let investigation: Investigation
    /// From the first to the last event that anything in it rests on.
    package let evidence: ClosedRange<Date>?
    package let contributors: Int
    package let difficulties: Int
    package let touchesCustomers: Bool
    package let touchesEmployees: Bool
    package let followUps: Int
    package let followUpsCompleted: Int
    /// Who investigated or contributed.
    package let people: Int
    package let readers: Int

    package init(
        _ investigation: Investigation,
        of incident: Incident,
        markers: [Marker],
        findings: [Finding],
        followUps: [FollowUp],
        people: Int,
        readers: Int
    ) {
        self.incident = incident
        self.investigation = investigation
        let cited =
            markers.flatMap(\.citations) + findings.flatMap(\.citations)
            + followUps.flatMap(\.citations)
        let times = cited.map(\.at)
        if let first = times.min(), let last = times.max() {
            evidence = first...last
        } else {
            evidence = nil
        }
        func count(_ kind: Finding.Kind) -> Int { findings.count { $0.kind == kind } }
        contributors = count(.contributor)
        difficulties = count(.difficulty)
        touchesCustomers = count(.customerImpact) > 0
        touchesEmployees = count(.employeeImpact) > 0
        self.followUps = followUps.count
        followUpsCompleted = followUps.count { $0.state == .done }
        self.people = people
        self.readers = readers
    }

    /// Nil while it is in work.
    package var timeToInvestigate: TimeInterval? {
        investigation.finishedAt.map { $0.timeIntervalSince(investigation.startedAt) }
    }

    /// How long before the incident's window the evidence begins; nil where it does not.
    package var reachBefore: TimeInterval? {
        guard let first = evidence?.lowerBound, first < incident.window.start else { return nil }
        return incident.window.start.timeIntervalSince(first)
    }
}
