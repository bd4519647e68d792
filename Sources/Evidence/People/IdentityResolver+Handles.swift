extension IdentityResolver {
    /// The same handle, or a handle that is the other's address before the at sign.
    mutating func joinByHandle() {
        let blocks = blocks { identity, _ in
            let local = identity.email.map { String($0.prefix { $0 != "@" }) }
            return Set([identity.handle, local ?? ""].map(PersonName.folded))
                .filter { $0.count > 2 }.sorted()
        }
        for block in blocks {
            let leaders = leaders(of: block)
            guard (2...8).contains(leaders.count) else { continue }
            for (place, first) in leaders.enumerated() {
                for second in leaders[(place + 1)...] {
                    guard let link = handleLink(first, second, among: leaders.count),
                        groups.mayUnite(first, second, certain: false)
                    else { continue }
                    take(link)
                }
            }
        }
    }

    private func handleLink(_ first: Int, _ second: Int, among count: Int) -> IdentityLink? {
        let (one, other) = (names[first], names[second])
        func link(_ ground: IdentityLink.Ground, _ confidence: Double) -> IdentityLink {
            IdentityLink(first: first, second: second, ground: ground, confidence: confidence)
        }
        if one.tokens.isEmpty || other.tokens.isEmpty {
            let length = PersonName.folded(identities[first].handle).count
            return link(.handle, count == 2 && length > 4 ? 0.85 : 0.6)
        }
        let isAlike =
            one.isPart(of: other)
            || (one.last == other.last
                && (Nicknames.areRelated(one.first, other.first)
                    || one.first.first == other.first.first))
            || (one.first == other.first && one.last.first == other.last.first)
        return isAlike ? link(.handleAndName, count == 2 ? 0.93 : 0.7) : nil
    }

    /// Handles such as `twilk` and `weizh`, of those who tell no whole name.
    mutating func joinByMadeHandle() {
        let roster = NameRoster(names)
        var links: [IdentityLink] = []
        var claims: [String: Int] = [:]
        for index in identities.indices where !identities[index].isBot {
            guard names[index].tokens.count < 2, groups.members(of: index).count == 1 else {
                continue
            }
            let makers = makers(of: index, roster)
            guard let best = makers.first, makers.count <= 3 else { continue }
            let told = names[index].tokens.isEmpty ? 0 : 0.04
            // A handle of both whole names is no one else's, whatever else it may be read as.
            let isClear = makers.count == 1 || (best.strength >= 0.85 && makers[1].strength < 0.85)
            for maker in isClear ? [best] : makers {
                let link = IdentityLink(
                    first: index,
                    second: maker.person,
                    ground: .madeHandle,
                    confidence: maker.strength + told
                )
                links.append(isClear ? link : link.with(confidence: 0.45))
                claims[claim(link), default: 0] += 1
            }
        }
        for link in links {
            take(claims[claim(link)] == 1 ? link : link.with(confidence: 0.45))
        }
    }

    /// One person has one account at a source, so two handles that claim the same are unclear.
    private mutating func claim(_ link: IdentityLink) -> String {
        "\(identities[link.first].source) \(groups.root(link.second))"
    }

    /// People whose name the handle may be made of, the likeliest first.
    private mutating func makers(
        of index: Int,
        _ roster: NameRoster
    ) -> [(person: Int, strength: Double)] {
        let handle = PersonName.folded(identities[index].handle)
        guard handle.count > 3 else { return [] }
        var strengths: [Int: (person: Int, strength: Double)] = [:]
        for person in roster.candidates(for: handle) where !identities[person].isBot {
            let strength = MadeHandle.strength(handle, of: names[person])
            guard strength > 0.5, agrees(names[index], names[person]),
                groups.mayUnite(index, person, certain: false)
            else { continue }
            let root = groups.root(person)
            if strength > strengths[root]?.strength ?? 0 { strengths[root] = (person, strength) }
        }
        return strengths.values.sorted { ($1.strength, $0.person) < ($0.strength, $1.person) }
    }

    /// A single name that is told must be one of the other's.
    private func agrees(_ told: PersonName, _ other: PersonName) -> Bool {
        told.tokens.allSatisfy {
            other.tokens.contains($0) || Nicknames.areRelated($0, other.first)
        }
    }
}
