import Evidence

struct CatalogueEntryView: TemplateView {
    let frame: Frame
    let name: String
    let kind: String
    let address: String
    let summary: String
    let revision: String
    let form: CatalogueForm
    let tellings: [Telling]
    let hasTellings: Bool
    let paths: [CatalogueOwners.PathRow]
    let hasPaths: Bool
    /// Whom it names as its owner, where more is said of them.
    let owner: CatalogueOwners.Link?

    struct Telling: TemplateView {
        let source: String
        let name: String
        let owner: String
        let aliases: String
        let summary: String
    }

    init(
        _ frame: Frame,
        _ entry: CatalogueEntry,
        _ tellings: [CatalogueTelling],
        _ owners: CatalogueOwners
    ) {
        self.frame = frame
        name = entry.name
        kind = entry.kind.rawValue
        address = "/catalogue/\(entry.id)"
        summary = entry.summary
        revision = entry.revision.text
        form = CatalogueForm(kind: entry.kind, entry: entry)
        self.tellings = tellings.map { telling in
            Telling(
                source: telling.source,
                name: telling.name,
                owner: telling.owner ?? "",
                aliases: telling.aliases.joined(separator: ", "),
                summary: telling.summary
            )
        }
        hasTellings = !tellings.isEmpty
        paths = owners.paths(of: entry)
        hasPaths = !paths.isEmpty
        owner = entry.owner == nil ? nil : owners.links(of: entry).first { $0.address != nil }
    }
}
