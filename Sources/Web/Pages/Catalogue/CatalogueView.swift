import Evidence

struct CatalogueView: TemplateView {
    let frame: Frame
    let text: String
    let kind: String
    let kinds: [Choice]
    let summary: String
    let rows: [Row]
    let isEmpty: Bool
    let isFiltered: Bool
    let form: CatalogueForm

    struct Choice: TemplateView {
        let name: String
        let address: String
        let isChosen: Bool
    }

    struct Row: TemplateView {
        let name: String
        let address: String
        let kind: String
        let aliases: String
        let owner: String
        let summary: String
    }

    init(
        _ frame: Frame,
        _ entries: [CatalogueEntry],
        of kind: GatheredEntry.Kind?,
        matching text: String
    ) {
        self.frame = frame
        self.text = text
        self.kind = kind?.rawValue ?? ""
        let all: [GatheredEntry.Kind?] = [nil] + GatheredEntry.Kind.allCases
        kinds = all.map { choice in
            Choice(
                name: choice?.plural ?? "All",
                address: Address.with(
                    "/catalogue",
                    [("kind", choice?.rawValue ?? ""), ("q", text)]
                ),
                isChosen: choice == kind
            )
        }
        summary = Words.count(entries.count, "entry", "entries")
        isEmpty = entries.isEmpty
        isFiltered = kind != nil || !text.isEmpty
        rows = entries.map { entry in
            Row(
                name: entry.name,
                address: "/catalogue/\(entry.id)",
                kind: entry.kind.rawValue,
                aliases: entry.aliases.joined(separator: ", "),
                owner: entry.owner ?? "",
                summary: entry.summary
            )
        }
        form = CatalogueForm(kind: kind ?? .service)
    }
}

/// The fields of an entry, to be written by hand.
struct CatalogueForm: TemplateView {
    let name: String
    let kinds: [Choice]
    let aliases: String
    let owner: String
    let summary: String
    let covers: String

    struct Choice: TemplateView {
        let value: String
        let isChosen: Bool
    }

    init(kind: GatheredEntry.Kind, entry: CatalogueEntry? = nil) {
        name = entry?.name ?? ""
        kinds = GatheredEntry.Kind.allCases.map { Choice(value: $0.rawValue, isChosen: $0 == kind) }
        aliases = entry?.aliases.joined(separator: "\n") ?? ""
        owner = entry?.owner ?? ""
        summary = entry?.summary ?? ""
        covers = entry?.covers.joined(separator: "\n") ?? ""
    }
}

extension GatheredEntry.Kind {
    var plural: String {
        switch self {
        case .service: "Services"
        case .technology: "Technologies"
        case .team: "Teams"
        }
    }
}
