import Evidence
import Foundation
import Relations

/// What the Relations page shows.
struct RelationsView: TemplateView {
    let frame: Frame
    let incident: IncidentFrame
    let address: String
    let summary: String
    let kinds: [Chip]
    let rows: [Row]
    let isEmpty: Bool
    let show: String
    let choices: [Chip]
    let earlier: String?
    let later: String?

    struct Chip: TemplateView {
        let name: String
        let value: String
        let address: String
        let count: String
        let isCurrent: Bool
    }

    struct Row: TemplateView {
        let id: String
        let kind: String
        let label: String
        let reason: String
        let sureness: String
        let from: End
        let to: End
        let decided: String?
        let isRefused: Bool
        let isOpen: Bool
    }

    struct End: TemplateView {
        let id: String
        let when: When
        let author: String
        let place: String
        let text: String
        let address: String
        let around: String
    }

    init(
        _ frame: Frame,
        _ incident: Incident,
        _ relations: [Relation],
        _ events: [Event.ID: Event],
        _ found: [RelationCount],
        _ choice: RelationsChoice,
        goesOn: Bool
    ) {
        self.frame = frame
        self.incident = IncidentFrame(incident, .relations)
        let address = Address.incident(incident.key) + "/relations"
        self.address = address
        let counts = Dictionary(
            found.map { ($0.kind, $0.count) },
            uniquingKeysWith: { one, _ in one }
        )
        let all = found.reduce(0) { $0 + $1.count }
        kinds =
            [
                Chip(
                    name: "All but replies",
                    value: "",
                    address: address,
                    count: Words.number(all - counts[.repliesTo, default: 0]),
                    isCurrent: choice.kind == nil
                )
            ]
            + Relation.Kind.allCases.compactMap { kind in
                guard let count = counts[kind] else { return nil }
                return Chip(
                    name: kind.label,
                    value: kind.rawValue,
                    address: Address.with(address, [("kind", kind.rawValue)]),
                    count: Words.number(count),
                    isCurrent: choice.kind == kind
                )
            }
        choices = Relation.Kind.allCases.map {
            Chip(name: $0.label, value: $0.rawValue, address: "", count: "", isCurrent: false)
        }
        show = choice.kind?.rawValue ?? ""
        rows = relations.compactMap { relation in
            guard let from = events[relation.from], let to = events[relation.to] else { return nil }
            return Row(relation, from, to, incident.key)
        }
        isEmpty = rows.isEmpty && frame.beingRead == nil
        let decided = found.reduce(0) { $0 + $1.decided }
        summary =
            Words.count(all, "relation") + ", " + Words.number(decided)
            + " decided by people"
        let page = { (number: Int) in
            Address.with(
                address,
                [("kind", choice.kind?.rawValue ?? ""), ("page", String(number))]
            )
        }
        earlier = choice.page > 1 ? page(choice.page - 1) : nil
        later = goesOn ? page(choice.page + 1) : nil
    }
}

extension RelationsView.Row {
    init(_ relation: Relation, _ from: Event, _ to: Event, _ key: String) {
        id = "r-\(relation.from)-\(relation.to)"
        kind = relation.kind.rawValue
        label = relation.kind.label
        reason = relation.reason
        sureness = Words.sureness(relation.confidence)
        self.from = RelationsView.End(from, key)
        self.to = RelationsView.End(to, key)
        decided =
            switch relation.decision {
            case .confirmed: "confirmed"
            case .refused: "refused"
            case .drawn: "drawn by hand"
            case nil: nil
            }
        isRefused = relation.decision == .refused
        isOpen = relation.decision == nil
    }
}

extension RelationsView.End {
    init(_ event: Event, _ key: String) {
        id = event.id.rawValue
        when = When(event.at)
        author = event.author?.name ?? event.origin.source
        place = event.placeName
        let words = event.text.replacing("\n", with: " ")
        text = words.count > 200 ? words.prefix(199) + "…" : words
        address = Address.evidence(key, at: event.id)
        around = Address.relations(around: event.id, of: key)
    }
}

extension Relation.Kind {
    /// As it stands between two events.
    var label: String {
        switch self {
        case .repliesTo: "replies to"
        case .answers: "answers"
        case .refersTo: "refers to"
        case .sameAs: "tells the same as"
        case .changePrecedesAlert: "went before the alert"
        case .suggests: "suggests"
        case .tests: "tests"
        case .confirms: "confirms"
        case .refutes: "refutes"
        }
    }
}
