import Evidence
import Foundation
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
        return (silences(among: early, in: scene) + silences(among: late, in: scene))
            .sorted { $0.weight > $1.weight }.prefix(2).map { $0 }
    }

    /// By the rhythm of these alone, since before it is handled few know.
    private func silences(among said: [Event], in scene: MomentScene) -> [Moment] {
        guard said.count >= 5 else { return [] }
        let pairs = zip(said, said.dropFirst()).map {
            (before: $0, after: $1, gap: $1.at.timeIntervalSince($0.at))
        }
        let usual = max(30, pairs.map(\.gap).sorted()[pairs.count / 2])
        return pairs.filter { $0.gap >= max(Self.least, Self.times * usual) }
            .map { before, after, gap in
                let wasKnown = after.at < scene.opened ? ", though it had been told" : ""
                return Moment(
                    .silence,
                    at: after,
                    with: [before],
                    reason: "\(Span.words(gap)) without a word of it before this\(wasKnown); "
                        + "usually the next one came within \(Span.words(usual)).",
                    weight: 0.45 + min(0.3, 0.1 * log2(gap / (Self.times * usual) + 1))
                )
            }
    }
}
