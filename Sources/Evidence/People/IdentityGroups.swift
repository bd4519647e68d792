/// Identities put together as far as nothing speaks against it.
struct IdentityGroups {
    private let identities: [KnownIdentity]
    private var parents: [Int]
    private var facts: [Facts]
    private(set) var links: [IdentityLink] = []

    /// What is true of a group.
    private struct Facts {
        var members: [Int]
        /// By source, the addresses that it verified; empty where it told none.
        var emails: [Int: Set<String>]
        /// Identities that a person said are someone else's.
        var apart: [Int] = []
    }

    init(_ identities: [KnownIdentity], apart: [(Int, Int)]) {
        self.identities = identities
        parents = Array(identities.indices)
        var sources: [String: Int] = [:]
        facts = identities.indices.map { index in
            let identity = identities[index]
            let source = sources[identity.source] ?? sources.count
            sources[identity.source] = source
            let emails = identity.email.map { Set([$0.lowercased()]) } ?? []
            return Facts(members: [index], emails: [source: emails])
        }
        for (one, other) in apart {
            facts[one].apart.append(other)
            facts[other].apart.append(one)
        }
    }

    mutating func root(_ index: Int) -> Int {
        var root = index
        while parents[root] != root { root = parents[root] }
        var next = index
        while parents[next] != root { (parents[next], next) = (root, parents[next]) }
        return root
    }

    mutating func members(of index: Int) -> [Int] { facts[root(index)].members }

    /// Whether two groups may be one person's.
    ///
    /// Never those with different verified addresses at one source; and where the ground is not
    /// certain, never two accounts of one source.
    mutating func mayUnite(_ one: Int, _ other: Int, certain: Bool) -> Bool {
        let (one, other) = (root(one), root(other))
        guard one != other else { return false }
        for index in facts[one].apart where root(index) == other { return false }
        for (source, emails) in facts[one].emails {
            guard let others = facts[other].emails[source] else { continue }
            guard certain else { return false }
            if !emails.isEmpty, !others.isEmpty, emails.isDisjoint(with: others) { return false }
        }
        return true
    }

    /// Joins the groups of a link.
    ///
    /// Without a decision, bots stay alone and what speaks against it is kept to.
    @discardableResult
    mutating func unite(_ link: IdentityLink) -> Bool {
        var (one, other) = (root(link.first), root(link.second))
        guard one != other else { return false }
        if link.ground != .decision {
            guard !identities[link.first].isBot, !identities[link.second].isBot,
                mayUnite(one, other, certain: link.isCertain)
            else { return false }
        }
        if facts[one].members.count < facts[other].members.count { swap(&one, &other) }
        parents[other] = one
        let joined = facts[other]
        facts[one].members += joined.members
        facts[one].apart += joined.apart
        for (source, emails) in joined.emails {
            facts[one].emails[source, default: []].formUnion(emails)
        }
        facts[other].members = []
        links.append(link)
        return true
    }

    /// Every group's members, in the order in which their first was given.
    mutating func all() -> [[Int]] {
        var groups: [[Int]] = []
        for index in identities.indices where root(index) == index {
            groups.append(facts[index].members.sorted())
        }
        return groups.sorted { $0[0] < $1[0] }
    }
}
