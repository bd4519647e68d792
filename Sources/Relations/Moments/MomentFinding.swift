import Evidence

/// Finds moments of one kind.
protocol MomentFinder {
    /// The signs are the first of each place, in time order.
    func moments(in scene: MomentScene, after signs: [FirstSigns.Sign]) -> [Moment]
}

/// All possible turning points of an incident, ranked.
package enum MomentFinding {
    private static var finders: [any MomentFinder] {
        [
            FirstSigns(), SignsMeeting(), SearchEnds(), Recruitment(), LongSilences(),
            QuestionsAgain(), PhaseChanges(),
        ]
    }
    /// So many of a kind, so that none crowds out the others.
    private static let ofAKind = 4
    private static let most = 24
    private static let stepBack = 0.06

    /// The weightiest first, further ones of a kind stepping back; none twice by the same event.
    package static func moments(in scene: MomentScene) -> [Moment] {
        let signs = FirstSigns.signs(in: scene)
        let found = finders.flatMap { $0.moments(in: scene, after: signs) }
        let met = Set(found.filter { $0.kind == .signsMeet }.flatMap(\.events))
        var ranked: [(moment: Moment, rank: Double)] = []
        for (_, moments) in Dictionary(grouping: found, by: \.kind) {
            let sorted = moments.sorted { one, other in
                let (first, second) = (weight(one, met), weight(other, met))
                return first != second ? first > second : one.at < other.at
            }
            for (number, moment) in sorted.prefix(ofAKind).enumerated() {
                ranked.append((moment, weight(moment, met) - stepBack * Double(number)))
            }
        }
        ranked.sort { one, other in
            if one.rank != other.rank { return one.rank > other.rank }
            return (one.moment.at, one.moment.kind.rawValue)
                < (other.moment.at, other.moment.kind.rawValue)
        }
        var anchors: Set<Event.ID> = []
        return Array(
            ranked.map(\.moment).filter { anchors.insert($0.anchor).inserted }.prefix(most)
        )
    }

    /// A first sign that somebody later brought to others is one that mattered.
    private static func weight(_ moment: Moment, _ met: Set<Event.ID>) -> Double {
        let matters = moment.kind == .firstSign && met.contains(moment.anchor)
        return moment.weight + (matters ? 0.1 : 0)
    }
}
