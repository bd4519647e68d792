/// A single person whom the catalogue names as answering for something.
package struct CatalogueOwner: Hashable, Sendable {
    /// As it is written: `@login`, or an e-mail address.
    package let told: String
    /// Who that is; nil while no one is known by it, or several are.
    package let person: Person?
    /// The paths that they answer for.
    package let covers: [String]

    package var name: String { person?.name ?? told }

    /// Whether a text is in a name or path of theirs; an empty one is in all.
    package func isMeant(by text: String) -> Bool {
        let wanted = CatalogueFacts.folded(text)
        return wanted.isEmpty
            || ([name, told] + covers).contains { CatalogueFacts.folded($0).contains(wanted) }
    }
}

/// What one person answers for.
package struct Ownership: Hashable, Sendable {
    /// What names them as its owner.
    package let entries: [CatalogueEntry]
    /// The paths for which they are asked.
    package let covers: [String]

    package var isEmpty: Bool { entries.isEmpty && covers.isEmpty }
}

extension CatalogueEntry {
    /// Whether a path speaks of it: `/search-api/` of what is called search-api.
    package func isMeant(byPath path: String) -> Bool {
        if covers.contains(path) { return kind != .team }
        guard kind != .team, let last = path.split(separator: "/").last(where: { $0 != "**" })
        else { return false }
        let folded = CatalogueFacts.folded(String(last))
        return !folded.isEmpty && !last.contains("*")
            && ([name] + aliases).contains { CatalogueFacts.folded($0) == folded }
    }
}
