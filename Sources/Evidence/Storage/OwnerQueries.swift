import Foundation
package import Storage

extension Connection {
    /// The single people who answer for paths, by name, those known and those only named.
    package func catalogueOwners(for viewer: Viewer) throws -> [CatalogueOwner] {
        try owners("1 = 1", for: viewer)
    }

    /// What a person answers for, under whichever name they are written.
    package func ownership(of person: Person.ID, for viewer: Viewer) throws -> Ownership {
        let keys = try ownerKeys(of: person, for: viewer)
        let owned = try owners("folded IN \(SQL.list(keys.sorted()))", for: viewer)
            .filter { $0.person?.id == person }
        let entries = try rows(
            """
            SELECT \(CatalogueEntry.columns) FROM catalogue_entry
            WHERE is_hidden = 0 AND owner LIKE \("%@%")
            ORDER BY folded, kind, id
            """
        ).map(CatalogueEntry.init)
        let names = Set(entries.compactMap(\.ownerName).filter { keys.contains($0.key) })
        let known = try people(called: names, for: viewer)
        return Ownership(
            entries: entries.filter { $0.ownerName.flatMap { known[$0] }?.id == person },
            covers: CatalogueFacts.distinct(owned.flatMap(\.covers))
        )
    }

    /// The person that each name stands for; none where that is no one, or several.
    ///
    /// An address is that of an identity. A login is that of a code forge or of the catalogue, or
    /// of a profile that names it, or else the handle of one person alone.
    package func people(
        called names: Set<OwnerName>,
        for viewer: Viewer
    ) throws -> [OwnerName: Person] {
        var certain: [OwnerName: Set<Person.ID>] = [:]
        var likely: [OwnerName: Set<Person.ID>] = [:]
        let keys = Set(names.map(\.key)).sorted()
        let found = try rows(listing: keys) { list in
            """
            SELECT person_id, source, lower(handle) AS login, lower(email) AS address
            FROM identity
            WHERE is_bot = 0 AND (lower(handle) IN \(list) OR lower(email) IN \(list))
                AND \(viewer.mayKnow())
            ORDER BY id
            """
        }
        for row in found {
            let (person, source): (Person.ID, String) = (try row("person_id"), try row("source"))
            let (login, address): (String, String?) = (try row("login"), try row("address"))
            for name in names {
                if name.isAddress {
                    if name.key == address { certain[name, default: []].insert(person) }
                } else if name.key == login {
                    likely[name, default: []].insert(person)
                    if Self.forges.contains(source) { certain[name, default: []].insert(person) }
                }
            }
        }
        for (name, named) in try peopleWhoseProfileTells(
            names.filter { !$0.isAddress },
            for: viewer
        ) {
            certain[name, default: []].formUnion(named)
        }
        let chosen = names.compactMap { name in
            (certain[name] ?? likely[name]).flatMap { $0.count == 1 ? $0.first : nil }
                .map { (name, $0) }
        }
        let people = try peopleByID(chosen.map(\.1), for: viewer)
        return Dictionary(chosen.compactMap { name, id in people[id].map { (name, $0) } }) {
            first,
            _ in first
        }
    }

    /// Where owners have their logins.
    private static var forges: Set<String> { ["github", "gitlab", "catalogue"] }

    private func peopleWhoseProfileTells(
        _ logins: Set<OwnerName>,
        for viewer: Viewer
    ) throws -> [OwnerName: Set<Person.ID>] {
        guard !logins.isEmpty else { return [:] }
        var told: [OwnerName: Set<Person.ID>] = [:]
        let rows = try rows(
            """
            SELECT person_id, profiles FROM identity
            WHERE (profiles LIKE \("%github:%") OR profiles LIKE \("%gitlab:%"))
                AND \(viewer.mayKnow())
            ORDER BY id
            """
        )
        for row in rows {
            for login in [String](stored: try row("profiles")).compactMap(Self.login) {
                guard let name = OwnerName("@" + login), logins.contains(name) else { continue }
                told[name, default: []].insert(try row("person_id"))
            }
        }
        return told
    }

    /// Of `github:login`.
    private static func login(of profile: String) -> String? {
        let parts = profile.lowercased().split(separator: ":", maxSplits: 1)
        guard parts.count == 2, forges.contains(String(parts[0])) else { return nil }
        return String(parts[1])
    }

    /// All under which a person may be written.
    private func ownerKeys(of person: Person.ID, for viewer: Viewer) throws -> Set<String> {
        var keys: Set<String> = []
        let rows = try rows(
            """
            SELECT handle, email, profiles FROM identity
            WHERE person_id = \(person) AND \(viewer.mayKnow())
            ORDER BY id
            """
        )
        for row in rows {
            let (handle, email): (String, String?) = (try row("handle"), try row("email"))
            keys.formUnion([handle.lowercased(), email?.lowercased() ?? ""])
            keys.formUnion([String](stored: try row("profiles")).compactMap(Self.login))
        }
        return keys.subtracting([""])
    }

    /// Those that sources name, one for each name, who they are asked of all of them at once.
    private func owners(_ condition: SQL, for viewer: Viewer) throws -> [CatalogueOwner] {
        let rows = try rows(
            """
            SELECT folded, told, covers FROM catalogue_owner
            WHERE \(condition)
            ORDER BY folded, source
            """
        )
        var order: [OwnerName] = []
        var told: [OwnerName: (name: String, covers: [String])] = [:]
        for row in rows {
            let text: String = try row("told")
            guard let name = OwnerName(text) else { continue }
            if told[name] == nil { order.append(name) }
            told[name, default: (text, [])].covers += [String](stored: try row("covers"))
        }
        let known = try people(called: Set(order), for: viewer)
        return order.compactMap { name in
            told[name].map {
                CatalogueOwner(
                    told: $0.name,
                    person: known[name],
                    covers: CatalogueFacts.distinct($0.covers)
                )
            }
        }.sorted { (PersonName.folded($0.name), $0.told) < (PersonName.folded($1.name), $1.told) }
    }
}

extension CatalogueEntry {
    /// Nil where its owner is a team, or none.
    package var ownerName: OwnerName? { owner.flatMap(OwnerName.init) }
}
