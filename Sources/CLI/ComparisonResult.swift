import Evidence
import Foundation
import Investigations
import Reports

/// The contract of `compare --json`.
struct ComparisonResult: Encodable {
    struct Side: Encodable {
        let incident: String
        let investigation: String
        let title: String
        let secondsToInvestigate: Double?
        let evidenceFrom: String?
        let evidenceTo: String?
        let secondsBeforeIncident: Double
        let contributors: Int
        let followUps: Int
        let followUpsCompleted: Int
        let peopleInvolved: Int
        let difficulties: Int
        let impact: [String]
        let readers: Int
    }

    struct Row: Encodable {
        let name: String
        let left: String
        let right: String
    }

    let left: Side
    let right: Side
    let rows: [Row]

    init(_ comparison: Comparison) {
        left = Side(comparison.left)
        right = Side(comparison.right)
        rows = comparison.rows.map { Row(name: $0.name, left: $0.left, right: $0.right) }
    }
}

extension ComparisonResult.Side {
    fileprivate init(_ figures: InvestigationFigures) {
        self.init(
            incident: figures.incident.key,
            investigation: figures.investigation.id.rawValue,
            title: figures.investigation.title,
            secondsToInvestigate: figures.timeToInvestigate,
            evidenceFrom: figures.evidence?.lowerBound.contractText,
            evidenceTo: figures.evidence?.upperBound.contractText,
            secondsBeforeIncident: ((figures.reachBefore ?? 0) * 1000).rounded() / 1000,
            contributors: figures.contributors,
            followUps: figures.followUps,
            followUpsCompleted: figures.followUpsCompleted,
            peopleInvolved: figures.people,
            difficulties: figures.difficulties,
            impact: (figures.touchesCustomers ? ["customer"] : [])
                + (figures.touchesEmployees ? ["employee"] : []),
            readers: figures.readers
        )
    }
}
