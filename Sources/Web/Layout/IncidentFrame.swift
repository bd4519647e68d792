import Evidence

/// What every page of an incident has above it.
struct IncidentFrame: TemplateView {
    let key: String
    let title: String
    let address: String
    let when: When
    let isInvented: Bool
    let isRestricted: Bool
    let tabs: [Tab]

    struct Tab: TemplateView {
        let name: String
        let address: String
        let isCurrent: Bool
        let count: String?
    }

    enum Section: String, CaseIterable {
        case overview = ""
        case evidence
        case timeline
        case relations
        case people
        case course

        var name: String {
            switch self {
            case .overview: "Overview"
            case .course: "How it went"
            default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
            }
        }
    }

    init(_ incident: Incident, _ current: Section?) {
        key = incident.key
        title = incident.title
        address = Address.incident(incident.key)
        when = When(incident.window.start)
        isInvented = incident.isInvented
        isRestricted = incident.isRestricted
        tabs = Section.allCases.map { section in
            let count: String? =
                switch section {
                case .evidence: Words.number(incident.eventCount)
                case .people: Words.number(incident.personCount)
                default: nil
                }
            let path = section == .overview ? "" : "/\(section.rawValue)"
            return Tab(
                name: section.name,
                address: Address.incident(incident.key) + path,
                isCurrent: section == current,
                count: count
            )
        }
    }
}
