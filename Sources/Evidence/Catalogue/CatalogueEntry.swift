/// A service, technology or team, as people speak of it and who answers for it.
package struct CatalogueEntry: Hashable, Sendable {
    package typealias ID = Evidence.ID<CatalogueEntry>

    package let id: ID
    package let kind: GatheredEntry.Kind
    package let name: String
    package let aliases: [String]
    /// The team or person that answers for it, by name.
    package let owner: String?
    package let summary: String
    /// Paths, repositories and hosts that belong to it.
    package let covers: [String]
    package let revision: Revision
}

/// What a person wrote of an entry of the catalogue.
package struct CatalogueDraft: Hashable, Sendable {
    package var kind: GatheredEntry.Kind
    package var name: String
    package var aliases: [String]
    package var owner: String?
    package var summary: String
    package var covers: [String]

    package init(
        kind: GatheredEntry.Kind,
        name: String,
        aliases: [String] = [],
        owner: String? = nil,
        summary: String = "",
        covers: [String] = []
    ) {
        self.kind = kind
        self.name = name
        self.aliases = aliases
        self.owner = owner
        self.summary = summary
        self.covers = covers
    }
}

/// What one source tells of an entry, beside what is shown of it.
package struct CatalogueTelling: Hashable, Sendable {
    package let source: String
    package let name: String
    package let aliases: [String]
    package let owner: String?
    package let summary: String
    package let covers: [String]
}

/// What is shown of an entry: what a person wrote goes before what sources tell.
struct CatalogueFacts: Hashable {
    var name: String
    var aliases: [String]
    var owner: String?
    var summary: String
    var covers: [String]

    /// What the sources tell together; nil where none does.
    init?(told tellings: [CatalogueTelling]) {
        guard let first = tellings.first else { return nil }
        name = first.name
        owner = tellings.lazy.compactMap(\.owner).first
        summary = tellings.lazy.map(\.summary).first { !$0.isEmpty } ?? ""
        covers = Self.distinct(tellings.flatMap(\.covers))
        let name = name
        aliases = Self.distinct(tellings.flatMap { [$0.name] + $0.aliases }).filter { $0 != name }
    }

    init(_ draft: CatalogueDraft) {
        name = draft.name
        aliases = draft.aliases
        owner = draft.owner
        summary = draft.summary
        covers = draft.covers
    }

    static func distinct(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { !$0.isEmpty && seen.insert($0.lowercased()).inserted }
    }

    /// The same for `search-api`, `Search API` and `search_api`.
    static func folded(_ name: String) -> String {
        PersonName.folded(name)
    }
}
