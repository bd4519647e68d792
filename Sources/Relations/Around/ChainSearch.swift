import Evidence

/// Looks for the shortest way between two events from both ends at once, step by step.
struct ChainSearch {
    private static let widest = 3000

    /// How each event was reached from either end; the ends by nothing.
    private var reached: [[Event.ID: Relation?]]
    private var edges: [[Event.ID]]
    private var meeting: Event.ID?

    init(_ one: Event.ID, _ other: Event.ID) {
        reached = [[one: nil], [other: nil]]
        edges = [[one], [other]]
        if one == other { meeting = one }
    }

    var isOpen: Bool { meeting == nil && !edges[0].isEmpty && !edges[1].isEmpty }

    /// The events to go on from: those of the end that has fewer.
    var edge: [Event.ID] { edges[side] }

    private var side: Int { edges[0].count <= edges[1].count ? 0 : 1 }

    /// Takes the relations that touch the edge, those that say most first.
    mutating func advance(_ relations: [Relation]) {
        let side = side
        let from = Set(edges[side])
        var next: [Event.ID] = []
        for relation in relations {
            for (here, there) in [(relation.from, relation.to), (relation.to, relation.from)]
            where from.contains(here) && reached[side][there] == nil {
                reached[side][there] = .some(relation)
                next.append(there)
                if meeting == nil, reached[1 - side][there] != nil { meeting = there }
            }
        }
        edges[side] = Array(next.prefix(Self.widest))
    }

    /// From the first event to the second.
    var chain: [Relation]? {
        guard let meeting else { return nil }
        return way(to: meeting, 0).reversed() + way(to: meeting, 1)
    }

    private func way(to event: Event.ID, _ side: Int) -> [Relation] {
        var way: [Relation] = []
        var here = event
        while let relation = reached[side][here] ?? nil {
            way.append(relation)
            here = relation.other(than: here)
        }
        return way
    }
}
