/// Says which identities are one person's, over all sources, with a reason for each.
///
/// It compares only those that share an address, a handle or a name, so it costs what they are.
package struct IdentityResolver {
    let identities: [KnownIdentity]
    let names: [PersonName]
    var groups: IdentityGroups
    var suggested: [IdentityLink] = []
    private let together: [(Int, Int)]
    private let indices: [Identity.ID: Int]

    package init(_ identities: [KnownIdentity], decisions: [IdentityDecision]) {
        self.identities = identities
        names = identities.map {
            $0.isBot
                ? PersonName("") : PersonName($0.name, handle: $0.handle, externalID: $0.externalID)
        }
        var indices: [Identity.ID: Int] = [:]
        for (index, identity) in identities.enumerated() { indices[identity.id] = index }
        self.indices = indices
        func pairs(_ isSame: Bool) -> [(Int, Int)] {
            decisions.filter { $0.isSame == isSame }.compactMap { decision in
                guard let first = indices[decision.first], let second = indices[decision.second]
                else { return nil }
                return (first, second)
            }
        }
        together = pairs(true)
        groups = IdentityGroups(identities, apart: pairs(false))
    }

    /// Goes from what is certain to what is only likely.
    ///
    /// Each step sees the groups that the last one made, so "no one else" is said of people.
    package consuming func resolution() -> IdentityResolution {
        var work = self
        for (first, second) in work.together {
            work.groups.unite(
                IdentityLink(first: first, second: second, ground: .decision, confidence: 1)
            )
        }
        work.joinByEmail()
        work.joinByProfile()
        work.joinByName()
        work.joinByHandle()
        work.joinByShortenedName()
        work.joinByMadeHandle()
        return IdentityResolution(&work)
    }

    private mutating func joinByEmail() {
        let blocks = blocks { identity, _ in identity.email.map { [$0.lowercased()] } ?? [] }
        for block in blocks {
            for (first, second) in zip(block, block.dropFirst()) {
                groups.unite(
                    IdentityLink(first: first, second: second, ground: .email, confidence: 1)
                )
            }
        }
    }

    /// A profile is certain: it names an identity, or two name the same one.
    private mutating func joinByProfile() {
        var named: [String: [Int]] = [:]
        for (index, identity) in identities.enumerated() {
            for profile in identity.profiles {
                named[profile.lowercased(), default: []].append(index)
            }
        }
        guard !named.isEmpty else { return }
        var owners: [String: Int] = [:]
        var byHandle: [String: [Int]] = [:]
        for (index, identity) in identities.enumerated() {
            owners["\(identity.source):\(identity.externalID)".lowercased()] = index
            byHandle["\(identity.source):\(identity.handle)".lowercased(), default: []].append(
                index
            )
        }
        for (profile, namers) in named.sorted(by: { $0.key < $1.key }) {
            // A handle that two have names neither of them.
            let alike = byHandle[profile] ?? []
            let owner = owners[profile] ?? (alike.count == 1 ? alike.first : nil)
            for (first, second) in zip(namers, namers.dropFirst() + [owner].compactMap { $0 }) {
                groups.unite(
                    IdentityLink(first: first, second: second, ground: .profile, confidence: 0.99)
                )
            }
        }
    }

    /// Identities that share a key; those alone with theirs are left out.
    func blocks(_ keys: (KnownIdentity, PersonName) -> [String]) -> [[Int]] {
        var blocks: [String: [Int]] = [:]
        blocks.reserveCapacity(identities.count)
        for (index, identity) in identities.enumerated() where !identity.isBot {
            for key in keys(identity, names[index]) { blocks[key, default: []].append(index) }
        }
        return blocks.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map(\.value)
    }

    /// One identity of each group that has some in the block.
    mutating func leaders(of block: [Int]) -> [Int] {
        var seen: Set<Int> = []
        return block.filter { seen.insert(groups.root($0)).inserted }
    }

    /// Joins where it is sure enough, and else keeps it to suggest.
    mutating func take(_ link: IdentityLink) {
        if link.confidence >= IdentityLink.enough, groups.unite(link) { return }
        suggested.append(link)
    }
}
