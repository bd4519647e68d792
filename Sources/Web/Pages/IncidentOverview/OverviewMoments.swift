import Evidence
import Foundation
import Investigations
import Relations

/// Possible turning points, as the overview suggests them.
struct OverviewMoments: TemplateView {
    let action: String
    let rows: [Row]
    let dismissed: [Row]
    let isEmpty: Bool
    let hasDismissed: Bool
    /// Where one can be taken into; nil where there is no investigation yet.
    let narrative: String?
    let narrativeAddress: String?

    struct Row: TemplateView {
        let id: String
        let kind: String
        let event: String
        let label: String
        let when: When
        let reason: String
        let author: String
        let place: String
        let words: String
        let address: String
        let sources: [Source]
        let isTaken: Bool
    }

    /// An event that it rests on.
    struct Source: TemplateView {
        let when: When
        let author: String
        let address: String
    }

    init(_ incident: Incident, _ moments: SuggestedMoments, _ investigation: Investigation?) {
        action = Address.incident(incident.key) + "/moments"
        func row(_ moment: Moment) -> Row? { Row(moment, moments.events, incident.key) }
        rows = moments.open.compactMap(row)
        dismissed = moments.dismissed.compactMap(row)
        isEmpty = rows.isEmpty
        hasDismissed = !dismissed.isEmpty
        narrative = investigation?.title
        narrativeAddress = investigation.map {
            Address.investigation($0.id.rawValue, of: incident.key)
        }
    }
}

extension OverviewMoments.Row {
    private static let mostSources = 6

    init?(_ moment: Moment, _ events: [Event.ID: Event], _ key: String) {
        guard let anchor = events[moment.anchor] else { return nil }
        id = "moment-\(moment.kind.rawValue)-\(moment.anchor)"
        kind = moment.kind.rawValue
        event = moment.anchor.rawValue
        label = moment.kind.label
        when = When(moment.at)
        reason = moment.reason
        author = anchor.author?.name ?? anchor.origin.source
        place = anchor.placeName
        let text = anchor.text.replacing("\n", with: " ")
        words = text.count > 160 ? text.prefix(159) + "…" : text
        address = Address.evidence(key, at: moment.anchor)
        // Seven people called in one second are one line.
        var told: Set<String> = []
        sources = Array(
            moment.events.filter { $0 != moment.anchor }.compactMap { events[$0] }
                .map { OverviewMoments.Source($0, key) }
                .filter { told.insert($0.when.clock + $0.author).inserted }
                .prefix(Self.mostSources)
        )
        isTaken = moment.decision == .taken
    }
}

extension OverviewMoments.Source {
    init(_ event: Event, _ key: String) {
        when = When(event.at)
        author = event.author?.name ?? event.placeName
        address = Address.evidence(key, at: event.id)
    }
}

extension Moment.Kind {
    /// As a heading says it.
    var label: String {
        switch self {
        case .firstSign: "First sign"
        case .signsMeet: "Two signs meet"
        case .searchEnded: "A line of search ends"
        case .recruitment: "People come"
        case .silence: "A long silence"
        case .askedAgain: "Asked again"
        case .phaseChange: "The talk turns"
        }
    }
}
