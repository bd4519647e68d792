import Evidence
import Foundation
import Investigations
import Reports

/// What the comparison tells of.
struct CompareReading: Sendable {
    let choices: [ListedInvestigation]
    let comparison: Comparison?
}

struct CompareView: TemplateView {
    let frame: Frame
    let left: Side?
    let right: Side?
    let rows: [Row]
    let hasRows: Bool
    let isOfOneIncident: Bool
    let incident: String
    let incidentAddress: String
    let lefts: [EvidenceView.Choice]
    let rights: [EvidenceView.Choice]

    struct Side: TemplateView {
        let title: String
        let address: String
        let report: String
        let incident: String
        let incidentAddress: String
    }

    struct Row: TemplateView {
        let name: String
        let left: String
        let right: String
        let differs: Bool
    }

    init(_ frame: Frame, _ reading: CompareReading) {
        self.frame = frame
        let comparison = reading.comparison
        left = comparison.map { Side($0.left) }
        right = comparison.map { Side($0.right) }
        rows =
            comparison?.rows.map {
                Row(name: $0.name, left: $0.left, right: $0.right, differs: !$0.isSame)
            } ?? []
        hasRows = !rows.isEmpty
        isOfOneIncident =
            comparison.map { $0.left.incident.id == $0.right.incident.id } ?? false
        incident = left?.incident ?? ""
        incidentAddress = left?.incidentAddress ?? ""
        lefts = Self.choices(reading.choices, comparison?.left.investigation.id)
        rights = Self.choices(reading.choices, comparison?.right.investigation.id)
    }

    private static func choices(
        _ listed: [ListedInvestigation],
        _ chosen: Investigation.ID?
    ) -> [EvidenceView.Choice] {
        listed.map {
            EvidenceView.Choice(
                value: "\($0.incidentKey)/\($0.id)",
                name: "\($0.incidentTitle): \($0.title)",
                isChosen: $0.id == chosen
            )
        }
    }
}

extension CompareView.Side {
    init(_ figures: InvestigationFigures) {
        let key = figures.incident.key
        let own = Address.investigation(figures.investigation.id.rawValue, of: key)
        self.init(
            title: figures.investigation.title,
            address: own,
            report: own + "/report",
            incident: figures.incident.title,
            incidentAddress: Address.incident(key)
        )
    }
}
