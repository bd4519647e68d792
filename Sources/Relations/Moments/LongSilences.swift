import Evidence
import Foundation
import Language
import Readings

/// Stretches without a word of it, long by the rhythm of those who talked of it.
struct LongSilences: MomentFinder {
    private static let least: TimeInterval = 10 * 60
    private static let times = 6.0

    func moments(in scene: MomentScene, after signs: [FirstSigns.Sign]) -> [Moment] {
        let told = signs.map(\.event).filter(\.isSaidByPerson)
        guard let start = told.first?.at ?? scene.handling.first?.at else { return [] }
        // Only what is talk of it: where a sign was told, what sounds like it; at home, all.
        let trouble = Trouble(scene)
        let places = Set(told.map(\.place))
        let said = scene.events.filter { event in
            guard event.isSaidByPerson, event.at >= start, event.at <= scene.closed else {
                return false
            }
            if event.place == scene.home, event.at >= scene.opened { return true }
            return places.contains(event.place) && trouble.score(event, in: scene) > 0.6
        }
        let early = Array(said.prefix { $0.at < scene.opened })
        let late = Array(said.dropFirst(max(0, early.count - 1)))
        let mending = PhaseChanges.turns(in: scene).first { $0.to == .repair }?.event.at
        let quiet = silences(among: late, in: scene, since: mending).filter {
            !isTold(within: $0, in: scene)
        }
        return (silences(among: early, in: scene) + quiet)
            .sorted { $0.weight > $1.weight }.prefix(2).map { $0 }
    }

    /// Whether a machine or another place told of it meanwhile.
    private func isTold(within moment: Moment, in scene: MomentScene) -> Bool {
        guard let end = scene.byID[moment.anchor],
            let start = moment.events.first.flatMap({ scene.byID[$0] })
        else { return false }
        return scene.events.contains {
            $0.at > start.at && $0.at < end.at && ($0.kind == .status || $0.place == scene.home)
        }
    }

    /// By the rhythm of these alone, since before it is handled few know.
    private func silences(
        among said: [Event],
        in scene: MomentScene,
        since mending: Date? = nil
    ) -> [Moment] {
        guard said.count >= 5 else { return [] }
        let pairs = zip(said, said.dropFirst()).map {
            (before: $0, after: $1, gap: $1.at.timeIntervalSince($0.at))
        }
        let usual = max(30, pairs.map(\.gap).sorted()[pairs.count / 2])
        return pairs.filter { $0.gap >= max(Self.least, Self.times * usual) }
            .map { before, after, gap in
                // While it is being mended people wait, which is less of a riddle.
                let waits = mending.map { before.at >= $0 } ?? false
                let wasKnown = after.at < scene.opened ? ", though it had been told" : ""
                return Moment(
                    .silence,
                    at: after,
                    with: [before],
                    reason: "\(Span.words(gap)) without a word of it before this\(wasKnown); "
                        + "usually the next one came within \(Span.words(usual))"
                        + (waits ? "; it was being mended by then." : "."),
                    weight: (waits ? 0.3 : 0.45)
                        + min(0.3, 0.1 * log2(gap / (Self.times * usual) + 1))
                )
            }
    }
}
