package import Foundation
package import Storage

extension Connection {
    /// Adds an entry by hand.
    ///
    /// Refuses one without a name, and one whose name is taken among its kind.
    package func record(
        _ draft: CatalogueDraft,
        by viewer: Viewer,
        ids: IDSource,
        at now: Date
    ) throws -> CatalogueEntry.ID {
        let draft = try checked(draft, besides: nil)
        let id = CatalogueEntry.ID(ids.next())
        try makeEntry(id, draft.kind, draft.name)
        try keepEdit(of: id, CatalogueFacts(draft), isDeleted: false, by: viewer, at: now)
        try settle(id)
        return id
    }

    /// Changes an entry by hand; later imports do not undo it.
    ///
    /// Refuses what is not there or was changed since `base`, what has no name, and a taken name.
    package func update(
        _ entry: CatalogueEntry.ID,
        as draft: CatalogueDraft,
        basedOn base: Revision? = nil,
        by viewer: Viewer,
        at now: Date
    ) throws {
        let stored = try catalogueEntry(entry)
        try stored.revision.require(base)
        var draft = draft
        draft.kind = stored.kind
        draft = try checked(draft, besides: entry)
        try keepEdit(of: entry, CatalogueFacts(draft), isDeleted: false, by: viewer, at: now)
        try settle(entry)
    }

    /// Takes an entry out of the catalogue by hand; later imports do not bring it back.
    ///
    /// Refuses what is not there, and what was changed since `base`.
    package func delete(
        _ entry: CatalogueEntry.ID,
        basedOn base: Revision? = nil,
        by viewer: Viewer,
        at now: Date
    ) throws {
        try catalogueEntry(entry).revision.require(base)
        try keepEdit(of: entry, nil, isDeleted: true, by: viewer, at: now)
        try settle(entry)
    }

    private func checked(
        _ draft: CatalogueDraft,
        besides entry: CatalogueEntry.ID?
    ) throws -> CatalogueDraft {
        var draft = draft
        draft.name = draft.name.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !draft.name.isEmpty else { throw Refusal(.invalid, "It needs a name.") }
        let taken: Int = try value(
            """
            SELECT COUNT(*) FROM catalogue_entry
            WHERE kind = \(draft.kind.rawValue) AND is_hidden = 0
                AND folded = \(CatalogueFacts.folded(draft.name)) AND id <> \(entry?.rawValue ?? "")
            """
        )
        guard taken == 0 else {
            throw Refusal(
                .conflict,
                "There is already a \(draft.kind.rawValue) called “\(draft.name)”."
            )
        }
        draft.aliases = CatalogueFacts.distinct(draft.aliases)
        draft.covers = CatalogueFacts.distinct(draft.covers)
        return draft
    }

    func makeEntry(_ id: CatalogueEntry.ID, _ kind: GatheredEntry.Kind, _ name: String) throws {
        try execute(
            """
            INSERT INTO catalogue_entry (id, kind, name, folded, summary, is_hidden)
            VALUES (
                \(id), \(kind.rawValue), \(name), \(CatalogueFacts.folded(name)), \(""), 0
            )
            """
        )
    }

    /// Keeps only what differs from what the sources tell, so that they can still add the rest.
    private func keepEdit(
        of entry: CatalogueEntry.ID,
        _ facts: CatalogueFacts?,
        isDeleted: Bool,
        by viewer: Viewer,
        at now: Date
    ) throws {
        let told = CatalogueFacts(told: try tellings(of: entry))
        func kept<Fact: Equatable>(_ fact: KeyPath<CatalogueFacts, Fact>) -> Fact? {
            guard let facts, facts[keyPath: fact] != told?[keyPath: fact] else { return nil }
            return facts[keyPath: fact]
        }
        func list(_ texts: [String]?) -> String? { texts.map { $0.stored ?? "[]" } }
        let owner: String? = kept(\.owner).map { $0 ?? "" }
        try execute(
            """
            INSERT INTO catalogue_edit (
                entry_id, name, aliases, owner, summary, covers, is_deleted, edited_by, edited_at
            ) VALUES (
                \(entry), \(kept(\.name)), \(list(kept(\.aliases))), \(owner), \(kept(\.summary)),
                \(list(kept(\.covers))), \(isDeleted), \(viewer.account), \(now)
            )
            ON CONFLICT (entry_id) DO UPDATE SET
                name = excluded.name, aliases = excluded.aliases, owner = excluded.owner,
                summary = excluded.summary, covers = excluded.covers,
                is_deleted = excluded.is_deleted, edited_by = excluded.edited_by,
                edited_at = excluded.edited_at
            """
        )
    }

    /// Puts together what is shown of an entry.
    func settle(_ entry: CatalogueEntry.ID) throws {
        let edit = try row(
            """
            SELECT name, aliases, owner, summary, covers, is_deleted FROM catalogue_edit
            WHERE entry_id = \(entry)
            """
        )
        var facts =
            CatalogueFacts(told: try tellings(of: entry))
            ?? CatalogueFacts(CatalogueDraft(kind: .service, name: ""))
        var isDeleted = false
        if let edit {
            isDeleted = try edit("is_deleted")
            if let name: String = try edit("name") { facts.name = name }
            if let owner: String = try edit("owner") { facts.owner = owner.isEmpty ? nil : owner }
            if let summary: String = try edit("summary") { facts.summary = summary }
            let (aliases, covers): (String?, String?) = (try edit("aliases"), try edit("covers"))
            if let aliases { facts.aliases = [String](stored: aliases) }
            if let covers { facts.covers = [String](stored: covers) }
        }
        // One that was deleted by hand keeps the name by which imports know it again.
        guard !facts.name.isEmpty else {
            try execute(
                "UPDATE catalogue_entry SET is_hidden = \(isDeleted) WHERE id = \(entry)"
            )
            return
        }
        let shown = try row(
            """
            SELECT name, aliases, owner, summary, covers, is_hidden FROM catalogue_entry
            WHERE id = \(entry)
            """
        )
        let isSame = try shown.map {
            try CatalogueFacts($0) == facts && $0("is_hidden") == isDeleted
        }
        try execute(
            """
            UPDATE catalogue_entry SET
                revision = revision + \(isSame == true ? 0 : 1), name = \(facts.name), folded = \(CatalogueFacts.folded(facts.name)),
                aliases = \(facts.aliases.stored), owner = \(facts.owner),
                summary = \(facts.summary), covers = \(facts.covers.stored),
                is_hidden = \(isDeleted)
            WHERE id = \(entry)
            """
        )
    }
}

extension CatalogueFacts {
    /// What is shown of an entry now.
    fileprivate init(_ row: Row) throws {
        name = try row("name")
        aliases = [String](stored: try row("aliases"))
        owner = try row("owner")
        summary = try row("summary")
        covers = [String](stored: try row("covers"))
    }
}
