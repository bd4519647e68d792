import Evidence
import Foundation
import Investigations
import Markup

/// What the page of an investigation tells of.
struct InvestigationReading: Sendable {
    let incident: Incident
    let investigation: Investigation
    let markers: [Marker]
    let findings: [Finding]
    let followUps: [FollowUp]
    let involvements: [Involvement]
    let mayEdit: Bool
}

struct InvestigationView: TemplateView {
    let frame: Frame
    let incident: IncidentFrame
    let title: String
    let summary: String
    let summaryHTML: String
    let purpose: String
    let depthName: String
    let depths: [EvidenceView.Choice]
    let people: String
    let involved: [InvolvedView]
    let roles: [EvidenceView.Choice]
    let isFinished: Bool
    let mayEdit: Bool
    let revision: String
    let started: When
    let address: String
    let evidence: String
    let report: String
    let formToken: String
    let markers: [MarkerView]
    let hasNoMarkers: Bool
    /// Someone placed the markers in another order than that of time.
    let isPlaced: Bool
    let kinds: [EvidenceView.Choice]
    let findings: [FindingView]
    let hasNoFindings: Bool
    let findingKinds: [EvidenceView.Choice]
    let followUps: [FollowUpView]
    let hasNoFollowUps: Bool

    struct CitationView: TemplateView {
        let when: When
        let author: String
        let place: String
        let text: String
        let address: String
        let removal: String
    }

    /// What stands in place of evidence that isn't shown.
    struct WithheldView: TemplateView {
        let words: String
        let removal: String
    }

    struct InvolvedView: TemplateView {
        let name: String
        let roles: String
        let removal: String
    }

    struct MarkerView: TemplateView {
        let id: String
        let kind: String
        let kindName: String
        let title: String
        let start: When?
        let summary: String
        let summaryHTML: String
        let notes: String
        let citations: [CitationView]
        let withheld: [WithheldView]
        let citationCount: String
        let action: String
        let place: String
        let removal: String
        let kinds: [EvidenceView.Choice]
        let revision: String
    }

    struct FindingView: TemplateView {
        let kindName: String
        let text: String
        let citations: [CitationView]
        let withheld: [WithheldView]
        let removal: String
        let revision: String
    }

    struct FollowUpView: TemplateView {
        let text: String
        let assignee: String
        let due: When?
        let completed: When?
        let citations: [CitationView]
        let withheld: [WithheldView]
        let stateName: String
        let states: [EvidenceView.Choice]
        let action: String
        let removal: String
        let revision: String
    }

    init(_ frame: Frame, _ reading: InvestigationReading) {
        self.frame = frame
        formToken = frame.formToken
        let key = reading.incident.key
        let investigation = reading.investigation
        let address = Address.investigation(investigation.id.rawValue, of: key)
        self.address = address
        incident = IncidentFrame(reading.incident, nil)
        title = investigation.title
        summary = investigation.summary
        summaryHTML = Markdown(investigation.summary).html
        purpose = investigation.purpose
        depthName = investigation.depth.name
        depths = Investigation.Depth.allCases.map {
            EvidenceView.Choice(
                value: $0.rawValue,
                name: $0.name,
                isChosen: $0 == investigation.depth
            )
        }
        people = Self.people(reading.involvements)
        involved = reading.involvements.map { involvement in
            InvolvedView(
                name: involvement.person.name,
                roles: involvement.roles.map(\.name).joined(separator: ", "),
                removal: "\(address)/people/\(involvement.person.id)/removal"
            )
        }
        roles = Involvement.Role.allCases.map {
            EvidenceView.Choice(value: $0.rawValue, name: $0.name, isChosen: false)
        }
        isFinished = investigation.state == .finished
        mayEdit = reading.mayEdit
        revision = investigation.revision.text
        started = When(investigation.startedAt)
        evidence = Address.incident(key) + "/evidence"
        report = address + "/report"
        kinds = Self.choices(nil)
        markers = reading.markers.map { Self.view($0, address, key) }
        hasNoMarkers = markers.isEmpty
        isPlaced = Narrative.byTime(reading.markers) != reading.markers
        findingKinds = Finding.Kind.allCases.map {
            EvidenceView.Choice(value: $0.rawValue, name: $0.name, isChosen: false)
        }
        findings = reading.findings.map { finding in
            FindingView(
                kindName: finding.kind.name,
                text: finding.text,
                citations: finding.citations.map { Self.view($0, key, "") },
                withheld: finding.withheld.words.map { WithheldView(words: $0, removal: "") },
                removal: "\(address)/claims/\(finding.id)/removal",
                revision: finding.revision.text
            )
        }
        hasNoFindings = findings.isEmpty
        followUps = reading.followUps.map { followUp in
            FollowUpView(
                text: followUp.text,
                assignee: followUp.assignee,
                due: followUp.due.map(When.init),
                completed: followUp.completedAt.map(When.init),
                citations: followUp.citations.map { Self.view($0, key, "") },
                withheld: followUp.withheld.words.map { WithheldView(words: $0, removal: "") },
                stateName: followUp.state.name,
                states: FollowUp.State.allCases.map {
                    EvidenceView.Choice(
                        value: $0.rawValue,
                        name: $0.name,
                        isChosen: $0 == followUp.state
                    )
                },
                action: "\(address)/follow-ups/\(followUp.id)/state",
                removal: "\(address)/claims/\(followUp.id)/removal",
                revision: followUp.revision.text
            )
        }
        hasNoFollowUps = followUps.isEmpty
    }

    private static func view(_ marker: Marker, _ address: String, _ key: String) -> MarkerView {
        let own = "\(address)/markers/\(marker.id)"
        return MarkerView(
            id: marker.id.rawValue,
            kind: marker.kind.rawValue,
            kindName: marker.kind.name,
            title: marker.title,
            start: marker.start.map(When.init),
            summary: marker.summary,
            summaryHTML: Markdown(marker.summary).html,
            notes: marker.notes,
            citations: marker.citations.map {
                view($0, key, "\(own)/citations/\($0.id)/removal")
            },
            withheld: marker.withheld.map {
                WithheldView(
                    words: $0.reason.words,
                    removal: "\(own)/citations/\($0.event)/removal"
                )
            },
            citationCount: Words.count(marker.citations.count, "event"),
            action: own,
            place: "\(own)/place",
            removal: "\(address)/claims/\(marker.id)/removal",
            kinds: choices(marker.kind),
            revision: marker.revision.text
        )
    }

    private static func view(_ event: Event, _ key: String, _ removal: String) -> CitationView {
        CitationView(
            when: When(event.at),
            author: event.byline,
            place: event.placeName,
            text: String(event.text.prefix(280)),
            address: Address.evidence(key, at: event.id),
            removal: removal
        )
    }

    /// Who investigated, and who helped: `Pavel Novák, with Dan Whitlock and 6 others`.
    private static func people(_ involvements: [Involvement]) -> String {
        func names(_ isInvestigator: Bool) -> String {
            involvements.filter { $0.roles.contains(.investigator) == isInvestigator }
                .map(\.person.name).formatted(.list(type: .and).locale(Locale(identifier: "en")))
        }
        let (leading, helping) = (names(true), names(false))
        if helping.isEmpty { return leading }
        return leading.isEmpty ? helping : "\(leading), with \(helping)"
    }

    private static func choices(_ chosen: Marker.Kind?) -> [EvidenceView.Choice] {
        Marker.Kind.allCases.map {
            EvidenceView.Choice(value: $0.rawValue, name: $0.name, isChosen: $0 == chosen)
        }
    }
}
