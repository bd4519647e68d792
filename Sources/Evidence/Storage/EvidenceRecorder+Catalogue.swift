import Foundation
import Storage

extension EvidenceRecorder {
    /// Stores what a source tells of an entry; others that tell of the same name add to it.
    func record(_ entry: GatheredEntry) throws {
        let id = try catalogueEntry(of: entry)
        try connection.execute(
            """
            INSERT INTO catalogue_telling (
                source, external_id, entry_id, name, aliases, owner, summary, covers
            ) VALUES (
                \(source), \(entry.externalID), \(id), \(entry.name), \(entry.aliases.stored),
                \(entry.owner), \(entry.summary), \(entry.covers.stored)
            )
            ON CONFLICT (source, external_id) DO UPDATE SET
                name = excluded.name, aliases = excluded.aliases, owner = excluded.owner,
                summary = excluded.summary, covers = excluded.covers
            """
        )
        try connection.settle(id)
    }

    /// Stores whom a source names as answering for paths; who that is, is asked when it is shown.
    func record(_ owner: GatheredOwner) throws {
        guard let name = OwnerName(owner.told) else { return }
        try connection.execute(
            """
            INSERT INTO catalogue_owner (source, folded, told, covers)
            VALUES (\(source), \(name.key), \(owner.told), \(owner.covers.stored))
            ON CONFLICT (source, folded) DO UPDATE SET
                told = excluded.told, covers = excluded.covers
            """
        )
    }

    /// The entry that it is by what it was called before, by its name, or by another's alias.
    private func catalogueEntry(of entry: GatheredEntry) throws -> CatalogueEntry.ID {
        let told = try connection.row(
            """
            SELECT entry_id FROM catalogue_telling
            WHERE source = \(source) AND external_id = \(entry.externalID)
            """
        )
        if let told { return try told("entry_id") }
        let folded = CatalogueFacts.folded(entry.name)
        let candidates = try connection.rows(
            """
            SELECT id, folded, aliases FROM catalogue_entry
            WHERE kind = \(entry.kind.rawValue)
            ORDER BY id
            """
        )
        for row in candidates where try row("folded") == folded { return try row("id") }
        for row in candidates {
            let aliases = [String](stored: try row("aliases"))
            if aliases.contains(where: { CatalogueFacts.folded($0) == folded }) {
                return try row("id")
            }
        }
        let id = CatalogueEntry.ID(ids.next())
        try connection.makeEntry(id, entry.kind, entry.name)
        return id
    }
}
