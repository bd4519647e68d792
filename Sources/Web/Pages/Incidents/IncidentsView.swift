import Evidence

struct IncidentsView: TemplateView {
    let frame: Frame
    let text: String
    let from: String
    let to: String
    let kinds: [Choice]
    let summary: String
    let rows: [Row]
    let isFiltered: Bool
    let isEmpty: Bool
    let pager: PagerView

    struct Choice: TemplateView {
        let value: String
        let name: String
        let isChosen: Bool
    }

    struct Row: TemplateView {
        let title: String
        let address: String
        let summary: String
        let when: When
        let duration: String
        let isOpen: Bool
        let events: String
        let people: String
        let isInvented: Bool
        let isRestricted: Bool
    }

    init(frame: Frame, incidents: [Incident], count: Int, offset: Int, query: Form) {
        self.frame = frame
        text = query["q"]
        from = query["from"]
        to = query["to"]
        kinds = [("", "All"), ("real", "Real"), ("invented", "Invented")].map {
            Choice(value: $0.0, name: $0.1, isChosen: query["kind"] == $0.0)
        }
        isFiltered = ["q", "from", "to", "kind"].contains { !query[$0].isEmpty }
        isEmpty = incidents.isEmpty
        summary = Words.count(count, "incident")
        rows = incidents.map(Row.init)
        let fields = ["q", "kind", "from", "to"].map { ($0, query[$0]) }
        func page(_ start: Int) -> String {
            Address.with("/incidents", fields + [("offset", start > 0 ? "\(start)" : "")])
        }
        pager = PagerView(
            earlierName: "Newer",
            earlier: offset > 0 ? page(max(0, offset - 50)) : nil,
            laterName: "Older",
            later: offset + 50 < count ? page(offset + 50) : nil
        )
    }
}

extension IncidentsView.Row {
    init(_ incident: Incident) {
        title = incident.title
        address = Address.incident(incident.key)
        summary = incident.summary
        when = When(incident.window.start)
        duration = incident.window.duration.map(Words.duration) ?? ""
        isOpen = incident.window.end == nil
        events = Words.number(incident.eventCount)
        people = Words.number(incident.personCount)
        isInvented = incident.isInvented
        isRestricted = incident.isRestricted
    }
}
