import Evidence
import Foundation
import Language
import Readings

/// What was seen just before the talk turned to mending it, and what the mending speaks of.
enum Breakthroughs {
    private static let reach: TimeInterval = 5 * 60

    static func moments(in scene: MomentScene) -> [Moment] {
        PhaseChanges.turns(in: scene).filter { $0.to == .repair && $0.from != .after }.prefix(2)
            .compactMap { turn in
                let next = scene.after(turn.event, for: reach).filter {
                    $0.place == turn.event.place && $0.isSaidByPerson
                }
                let plan = ([turn.event] + next.prefix(6)).reduce(into: Set<String>()) {
                    $0.formUnion(Trouble.words($1.text))
                }
                let seen = scene.before(turn.event, for: reach).filter {
                    $0.place == turn.event.place && $0.isSaidByPerson && scene.has(.observation, $0)
                        && scene.readings[$0.id]?.uncertainty ?? 1 < 0.3
                }
                let ranked = seen.suffix(12).map { event in
                    let shared = Trouble.words(event.text).intersection(plan)
                    return (event: event, match: shared.reduce(0) { $0 + scene.words.rarity($1) })
                }
                // Of those who say nearly the same, the first saw it.
                let most = ranked.map(\.match).max() ?? 0
                guard most >= 0.5, let best = ranked.first(where: { $0.match >= 0.75 * most })
                else { return nil }
                let gap = Span.words(turn.event.at.timeIntervalSince(best.event.at))
                return Moment(
                    .searchEnded,
                    at: best.event,
                    with: [turn.event],
                    reason: "\(best.event.authorName) sees what the mending then speaks of, \(gap) "
                        + "before the talk turns to it.",
                    weight: 0.82
                )
            }
    }
}
