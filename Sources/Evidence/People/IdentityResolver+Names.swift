extension IdentityResolver {
    /// More people of one name than this are not compared with each other.
    private static let crowd = 24

    /// The whole name, or the whole name but for middle names.
    mutating func joinByName() {
        for block in blocks({ _, name in name.isFull ? [name.key] : [] }) {
            join(block, ground: .name, confidence: 0.85)
        }
        for block in blocks({ _, name in name.isFull ? [name.shortKey] : [] }) {
            join(block, ground: .shorterName, confidence: 0.8)
        }
    }

    /// People of one name are one where nothing speaks against any two of them being so.
    private mutating func join(_ block: [Int], ground: IdentityLink.Ground, confidence: Double) {
        let leaders = leaders(of: block)
        guard (2...Self.crowd).contains(leaders.count) else { return }
        var links: [IdentityLink] = []
        var isClear = true
        for (place, first) in leaders.enumerated() {
            for second in leaders[(place + 1)...] {
                guard groups.mayUnite(first, second, certain: false),
                    names[first].isPart(of: names[second])
                else {
                    isClear = false
                    continue
                }
                let doubt = addressDoubt(first, second)
                links.append(
                    IdentityLink(
                        first: first,
                        second: second,
                        ground: ground,
                        confidence: confidence - doubt
                    )
                )
            }
        }
        for link in links {
            take(isClear ? link : link.with(confidence: 0.5))
        }
    }

    /// Two addresses of one domain may well be two people, unless a directory has one of them.
    func addressDoubt(_ first: Int, _ second: Int) -> Double {
        guard let one = identities[first].email, let other = identities[second].email,
            one.split(separator: "@").last == other.split(separator: "@").last
        else { return 0 }
        return identities[first].isDirectory || identities[second].isDirectory ? 0.05 : 0.12
    }

    /// Names with an initial or a short form, among people of one last name.
    mutating func joinByShortenedName() {
        let byLast = blocks { _, name in
            guard name.tokens.count > 1, let first = name.first.first, let last = name.last.first
            else { return [] }
            let families = Nicknames.families(of: name.first).map { "\(name.last) \($0)" }
            return Set(["\(name.last) \(first)", "\(last) \(name.first)"] + families).sorted()
        }
        for block in byLast {
            let leaders = leaders(of: block)
            guard (2...Self.crowd).contains(leaders.count) else { continue }
            var partners: [Int: [IdentityLink]] = [:]
            for (place, first) in leaders.enumerated() {
                for second in leaders[(place + 1)...] {
                    guard let ground = shortening(names[first], names[second]),
                        groups.mayUnite(first, second, certain: false)
                    else { continue }
                    let link = IdentityLink(
                        first: first,
                        second: second,
                        ground: ground,
                        confidence: confidence(of: ground, first, second)
                    )
                    partners[first, default: []].append(link)
                    partners[second, default: []].append(link)
                }
            }
            for first in leaders {
                for link in partners[first] ?? [] where link.first == first {
                    let isOnly =
                        partners[link.first]?.count == 1 && partners[link.second]?.count == 1
                    take(isOnly ? link : link.with(confidence: 0.45))
                }
            }
        }
    }

    private func shortening(_ one: PersonName, _ other: PersonName) -> IdentityLink.Ground? {
        guard one.tokens.count > 1, other.tokens.count > 1 else { return nil }
        if one.last == other.last {
            if isInitial(one.first, other.first) { return .initial }
            return Nicknames.areRelated(one.first, other.first) ? .nickname : nil
        }
        return one.first == other.first && isInitial(one.last, other.last) ? .initial : nil
    }

    private func isInitial(_ one: String, _ other: String) -> Bool {
        (one.count == 1 || other.count == 1) && one.first == other.first && one != other
    }

    /// A shortened name alone is not enough: something else has to agree.
    private func confidence(of ground: IdentityLink.Ground, _ first: Int, _ second: Int) -> Double {
        let (one, other) = (identities[first], identities[second])
        let made = max(
            MadeHandle.strength(one.handle, of: names[second]),
            MadeHandle.strength(other.handle, of: names[first])
        )
        let sharesZone = one.timeZone != nil && one.timeZone == other.timeZone
        let support = made >= 0.6 || sharesZone
        let doubt = addressDoubt(first, second)
        return (ground == .initial ? 0.68 : 0.62) + (support ? 0.16 : 0) - doubt
    }
}

extension IdentityLink {
    func with(confidence: Double) -> IdentityLink {
        IdentityLink(
            first: first,
            second: second,
            ground: ground,
            confidence: min(confidence, self.confidence)
        )
    }
}
