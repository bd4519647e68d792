/// Which identities are one person's, and which may be.
package struct IdentityResolution: Sendable {
    /// How an identity came to its person.
    package struct Membership: Hashable, Sendable {
        package let identity: Identity.ID
        package let reason: String
        package let confidence: Double
    }

    /// Two identities that may be one person's, for a person to decide.
    package struct Suggestion: Hashable, Sendable {
        package let first: Identity.ID
        package let second: Identity.ID
        package let reason: String
        package let confidence: Double
    }

    /// Each a person, the identity that tells most of them first.
    package let people: [[Membership]]
    package let suggestions: [Suggestion]

    init(_ resolver: inout IdentityResolver) {
        let identities = resolver.identities
        var joints: [Int: [IdentityLink]] = [:]
        for link in resolver.groups.links {
            joints[link.first, default: []].append(link)
            joints[link.second, default: []].append(link)
        }
        people = resolver.groups.all().map { Self.memberships($0, identities, joints) }
        suggestions = Self.suggestions(&resolver)
    }

    /// Walks from the first of a group along the links that made it.
    private static func memberships(
        _ members: [Int],
        _ identities: [KnownIdentity],
        _ joints: [Int: [IdentityLink]]
    ) -> [Membership] {
        let first = members.first { identities[$0].isDirectory } ?? members[0]
        var reached: Set<Int> = [first]
        var memberships = [
            Membership(
                identity: identities[first].id,
                reason: "First known from this source.",
                confidence: 1
            )
        ]
        var edge = [first]
        while let from = edge.popLast() {
            for link in joints[from] ?? [] {
                let to = link.first == from ? link.second : link.first
                guard reached.insert(to).inserted else { continue }
                memberships.append(
                    Membership(
                        identity: identities[to].id,
                        reason: link.reason(about: identities[from]),
                        confidence: link.confidence
                    )
                )
                edge.append(to)
            }
        }
        return memberships
    }

    /// The three best for each identity, without those that came together after all.
    private static func suggestions(_ resolver: inout IdentityResolver) -> [Suggestion] {
        var counts: [Int: Int] = [:]
        var pairs: Set<[Int]> = []
        var suggestions: [Suggestion] = []
        let ordered = resolver.suggested.sorted {
            ($1.confidence, $0.first, $0.second) < ($0.confidence, $1.first, $1.second)
        }
        for link in ordered {
            let (one, other) = (
                resolver.groups.root(link.first), resolver.groups.root(link.second)
            )
            guard resolver.groups.mayUnite(one, other, certain: false),
                counts[one, default: 0] < 3, counts[other, default: 0] < 3,
                pairs.insert([one, other].sorted()).inserted
            else { continue }
            counts[one, default: 0] += 1
            counts[other, default: 0] += 1
            suggestions.append(
                Suggestion(
                    first: resolver.identities[link.first].id,
                    second: resolver.identities[link.second].id,
                    reason: link.reason(about: resolver.identities[link.second]),
                    confidence: min(link.confidence, 0.74)
                )
            )
        }
        return suggestions
    }
}
