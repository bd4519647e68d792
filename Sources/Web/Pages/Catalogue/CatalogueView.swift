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
        let address: String?
        let kind: String
        let aliases: String
        let owners: [CatalogueOwners.Link]
        let summary: String
    }

    init(
        _ frame: Frame,
        _ entries: [CatalogueEntry],
        _ owners: CatalogueOwners,
        of part: CataloguePart,
        matching text: String
    ) {
        self.frame = frame
        self.text = text
        kind = part.text
        kinds = CataloguePart.allCases.map { choice in
            Choice(
                name: choice.title,
                address: Address.with("/catalogue", [("kind", choice.text), ("q", text)]),
                isChosen: choice == part
            )
        }
        var people: [CatalogueOwner] = []
        if part == .all || part == .people {
            people = owners.people.filter { $0.isMeant(by: text) }
        }
        let counts = [
            part == .people ? nil : Words.count(entries.count, "entry", "entries"),
            people.isEmpty && part != .people ? nil : Words.count(people.count, "person", "people"),
        ]
        summary = counts.compactMap { $0 }.joined(separator: ", ")
        isEmpty = entries.isEmpty && people.isEmpty
        isFiltered = part != .all || !text.isEmpty
        rows = entries.map { Row($0, owners.links(of: $0)) } + people.map { Row($0) }
        let chosen: GatheredEntry.Kind = if case .kind(let kind) = part { kind } else { .service }
        form = CatalogueForm(kind: chosen)
    }
}

extension CatalogueView.Row {
    fileprivate init(_ entry: CatalogueEntry, _ owners: [CatalogueOwners.Link]) {
        name = entry.name
        address = "/catalogue/\(entry.id)"
        kind = entry.kind.rawValue
        aliases = entry.aliases.joined(separator: ", ")
        self.owners = owners
        summary = entry.summary
    }

    fileprivate init(_ owner: CatalogueOwner) {
        name = owner.name
        address = owner.person.map { "/people/\($0.id)" }
        kind = "person"
        aliases = owner.person == nil ? "no one is known by that yet" : owner.told
        owners = []
        summary = "Asked about \(owner.covers.joined(separator: ", "))"
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
