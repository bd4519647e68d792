import Charts
import Evidence
import Relations

/// What the drawing of relations shows, and the same as a table.
struct RelationGraphView: TemplateView {
    let frame: Frame
    let incident: IncidentFrame
    let title: String
    let listAddress: String
    let betweenAddress: String
    /// The one event that all is about; none where it is about two.
    let center: RelationsView.End?
    let ends: [RelationsView.End]
    let from: String
    let to: String
    let found: String
    let svg: String
    let rows: [Row]
    let more: String?
    /// The list, where what was just refused on this page stands to be taken back.
    var refusedAddress: String?

    /// A relation, the earlier event first.
    struct Row: TemplateView {
        let id: String
        let from: String
        let to: String
        let kind: String
        let told: String
        let earlier: RelationsView.End
        let later: RelationsView.End
        let words: String
        let reason: String
        let sureness: String
        let isSure: Bool
        let isConfirmed: Bool
    }

    init(_ frame: Frame, _ incident: Incident, _ surroundings: Surroundings) {
        let (key, center) = (incident.key, surroundings.center)
        self.frame = frame
        self.incident = IncidentFrame(incident, .relations)
        title = "What bears on it"
        listAddress = Address.incident(key) + "/relations"
        betweenAddress = listAddress + "/between"
        self.center = RelationsView.End(center, key)
        ends = []
        from = center.id.rawValue
        to = ""
        let direct = Set(
            surroundings.relations.filter { $0.from == center.id || $0.to == center.id }
                .flatMap { [$0.from, $0.to] }
        ).subtracting([center.id])
        found =
            direct.isEmpty
            ? "Nothing is known to bear on this event, and it on nothing."
            : """
            \(Words.count(direct.count, "event bears", "events bear")) on it directly, \
            \(Words.number(surroundings.events.count - direct.count - 1)) through one of them.
            """
        more =
            surroundings.leftOut > 0
            ? "\(Words.count(surroundings.leftOut, "more event")) related directly, less surely, "
                + "are not drawn." : nil
        svg =
            surroundings.relations.isEmpty
            ? ""
            : LinkChart(
                surroundings.events,
                surroundings.relations,
                centers: [center.id],
                title: "What bears on the event, over time",
                key
            ).svg
        rows = Self.rows(surroundings.relations, surroundings.events, key) {
            $0.from == center.id || $0.to == center.id
        }
    }

    init(_ frame: Frame, _ incident: Incident, _ ends: [Event], _ chain: RelationChain?) {
        let key = incident.key
        self.frame = frame
        self.incident = IncidentFrame(incident, .relations)
        title = "How they are related"
        listAddress = Address.incident(key) + "/relations"
        betweenAddress = listAddress + "/between"
        center = nil
        self.ends = ends.map { RelationsView.End($0, key) }
        from = ends.first?.id.rawValue ?? ""
        to = ends.last?.id.rawValue ?? ""
        more = nil
        guard let chain else {
            found = "Nothing is known that ties the two, within eight steps."
            svg = ""
            rows = []
            return
        }
        found =
            "The shortest way from one to the other has "
            + Words.count(chain.relations.count, "step") + "."
        svg =
            LinkChart(
                chain.events.sorted { $0.position < $1.position },
                chain.relations,
                centers: Set(ends.map(\.id)),
                title: "The way from one event to the other, over time",
                key
            ).svg
        rows = Self.rows(chain.relations, chain.events, key, first: nil)
    }

    /// Those that come first before the others, each in time order; or as they are given.
    private static func rows(
        _ relations: [Relation],
        _ events: [Event],
        _ key: String,
        first isFirst: ((Relation) -> Bool)?
    ) -> [Row] {
        let known = Dictionary(events.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        typealias Told = (relation: Relation, earlier: Event, later: Event)
        let all = relations.compactMap { relation -> Told? in
            guard let from = known[relation.from], let to = known[relation.to] else { return nil }
            return from.position < to.position ? (relation, from, to) : (relation, to, from)
        }
        let sorted = isFirst.map { isFirst in
            all.sorted { one, other in
                let (first, second) = (isFirst(one.relation), isFirst(other.relation))
                if first != second { return first }
                if one.earlier.position != other.earlier.position {
                    return one.earlier.position < other.earlier.position
                }
                if one.later.position != other.later.position {
                    return one.later.position < other.later.position
                }
                return one.relation.kind.rawValue < other.relation.kind.rawValue
            }
        }
        return (sorted ?? all).map { Row($0.relation, $0.earlier, $0.later, key) }
    }
}

extension RelationGraphView.Row {
    init(_ relation: Relation, _ earlier: Event, _ later: Event, _ key: String) {
        id = "r-\(relation.from)-\(relation.to)-\(relation.kind.rawValue)"
        from = relation.from.rawValue
        to = relation.to.rawValue
        kind = relation.kind.rawValue
        let ends = relation.from == earlier.id ? (earlier, later) : (later, earlier)
        told = "\(ends.0.byline) \(relation.kind.label) \(ends.1.byline)"
        self.earlier = RelationsView.End(earlier, key)
        self.later = RelationsView.End(later, key)
        words =
            relation.from == later.id
            ? "the later \(relation.kind.label) the earlier"
            : "the earlier \(relation.kind.label) the later"
        reason = relation.reason
        sureness =
            relation.decision == nil ? Words.sureness(relation.confidence) : "a person’s word"
        isSure = relation.isSure
        isConfirmed = relation.decision != nil
    }
}

extension Relation {
    /// Structure says so, or a person.
    var isSure: Bool { decision != nil || confidence >= 1 }
}

extension LinkChart {
    init(
        _ events: [Event],
        _ relations: [Relation],
        centers: Set<Event.ID>,
        title: String,
        _ key: String
    ) {
        let days = Set(events.map { When($0.at).day })
        let names = Dictionary(
            events.map { ($0.id, $0.byline) },
            uniquingKeysWith: { one, _ in one }
        )
        self.init(
            nodes: events.map { event in
                let when = When(event.at)
                let time =
                    days.count > 1 ? "\(when.day.dropLast(5)) \(when.clock.prefix(5))" : when.clock
                let words = event.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                return Node(
                    id: event.id.rawValue,
                    lane: event.placeName,
                    heading: "\(time) \(event.byline)",
                    text: words,
                    label: "\(event.byline), \(when.day) \(when.clock) UTC: \(words.prefix(160))",
                    address: Address.relations(around: event.id, of: key),
                    look: centers.contains(event.id) ? "centre" : event.kind.rawValue
                )
            },
            links: relations.map { relation in
                let sure =
                    relation.decision == nil
                    ? Words.sureness(relation.confidence) : "a person’s word"
                return Link(
                    from: relation.from.rawValue,
                    to: relation.to.rawValue,
                    word: relation.kind.word,
                    label: """
                        \(names[relation.from] ?? "") \(relation.kind.label) \
                        \(names[relation.to] ?? ""): \(relation.reason) (\(sure))
                        """,
                    isSure: relation.isSure
                )
            },
            title: title
        )
    }
}

extension Relation.Kind {
    /// As it stands on a line of a drawing.
    fileprivate var word: String {
        switch self {
        case .changePrecedesAlert: "went before"
        case .sameAs: "same as"
        default: label
        }
    }
}
