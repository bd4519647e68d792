import Evidence
import Foundation
import Investigations
import Relations

/// Incidents that this one may repeat, as the overview suggests them.
struct OverviewRepeats: TemplateView {
    let action: String
    let rows: [Row]
    let refused: [Row]
    let isEmpty: Bool
    let hasRefused: Bool

    struct Row: TemplateView {
        let key: String
        let title: String
        let when: When
        let address: String
        let likeness: String
        let reasons: [Reason]
        let isConfirmed: Bool
    }

    struct Reason: TemplateView {
        let name: String
        let words: String
    }

    init(_ incident: Incident, _ repeats: [SuggestedRepeat]) {
        action = Address.incident(incident.key) + "/repeats"
        rows = repeats.filter { $0.found.decision != .refused }.map(Row.init)
        refused = repeats.filter { $0.found.decision == .refused }.map(Row.init)
        isEmpty = rows.isEmpty
        hasRefused = !refused.isEmpty
    }
}

extension OverviewRepeats.Row {
    private static let mostPeople = 3

    init(_ suggested: SuggestedRepeat) {
        let found = suggested.found
        key = found.other.key
        title = found.other.title
        when = When(found.other.window.start)
        address = Address.incident(found.other.key)
        likeness =
            switch found.likeness {
            case 0.3...: "very alike"
            case 0.18...: "alike"
            default: "a little alike"
            }
        let words = found.words.map { "“\($0)”" }.joined(separator: ", ")
        let people =
            found.people.count > Self.mostPeople
            ? found.people.prefix(Self.mostPeople).joined(separator: ", ")
                + " and \(found.people.count - Self.mostPeople) more"
            : found.people.joined(separator: ", ")
        reasons = [
            OverviewRepeats.Reason(
                name: "Both were about",
                words: found.concepts.joined(separator: ", ")
            ),
            OverviewRepeats.Reason(name: "Words of both", words: words),
            OverviewRepeats.Reason(
                name: "Found in both",
                words: suggested.findings.map { "“\($0)”" }.joined(separator: " and ")
            ),
            OverviewRepeats.Reason(
                name: "Records of both",
                words: found.services.prefix(4).joined(separator: ", ")
            ),
            OverviewRepeats.Reason(name: "In both", words: people),
        ].filter { !$0.words.isEmpty }
        isConfirmed = found.decision == .confirmed
    }
}
