import Foundation
package import Storage

extension Connection {
    /// The catalogue by name: all of it, of one kind, or what has a text in its names.
    package func catalogue(
        of kind: GatheredEntry.Kind? = nil,
        matching text: String = ""
    ) throws -> [CatalogueEntry] {
        let condition: SQL = kind.map { "kind = \($0.rawValue)" } ?? "1 = 1"
        let wanted = CatalogueFacts.folded(text)
        return try rows(
            """
            SELECT \(CatalogueEntry.columns) FROM catalogue_entry
            WHERE is_hidden = 0 AND \(condition)
            ORDER BY folded, kind, id
            """
        ).map(CatalogueEntry.init).filter { entry in
            wanted.isEmpty
                || ([entry.name] + entry.aliases + entry.covers + [entry.owner ?? ""])
                    .contains { CatalogueFacts.folded($0).contains(wanted) }
        }
    }

    /// Refuses with `notFound` what is not in the catalogue.
    package func catalogueEntry(_ id: CatalogueEntry.ID) throws -> CatalogueEntry {
        let found = try row(
            """
            SELECT \(CatalogueEntry.columns) FROM catalogue_entry
            WHERE id = \(id) AND is_hidden = 0
            """
        )
        guard let found else { throw Refusal(.notFound, "That is not in the catalogue.") }
        return try CatalogueEntry(found)
    }

    /// What each source tells of an entry.
    package func tellings(of entry: CatalogueEntry.ID) throws -> [CatalogueTelling] {
        try rows(
            """
            SELECT source, name, aliases, owner, summary, covers FROM catalogue_telling
            WHERE entry_id = \(entry)
            ORDER BY source, external_id
            """
        ).map { row in
            CatalogueTelling(
                source: try row("source"),
                name: try row("name"),
                aliases: [String](stored: try row("aliases")),
                owner: try row("owner"),
                summary: try row("summary"),
                covers: [String](stored: try row("covers"))
            )
        }
    }
}

extension CatalogueEntry {
    static let columns: SQL = "id, kind, name, aliases, owner, summary, covers, revision"

    init(_ row: Row) throws {
        id = try row("id")
        kind = try row("kind")
        name = try row("name")
        aliases = [String](stored: try row("aliases"))
        owner = try row("owner")
        summary = try row("summary")
        covers = [String](stored: try row("covers"))
        revision = try row("revision")
    }
}
