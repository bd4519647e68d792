import Evidence
import Foundation
import Language
import Readings

/// Where the talk turns from finding out to mending it, back, or to what comes after.
struct PhaseChanges: MomentFinder {
    /// A turn counts where this many of the next words with a phase go along.
    private static let ahead = 4
    private static let needed = 3

    func moments(in scene: MomentScene, after signs: [FirstSigns.Sign]) -> [Moment] {
        let turns = Self.turns(in: scene)
        return turns.enumerated().map { number, turn in
            let isFirst = !turns[..<number].contains { $0.to == turn.to }
            return Moment(
                .phaseChange,
                at: turn.event,
                with: turn.followers,
                reason: Self.words(turn),
                weight: Self.weight(turn) - (isFirst ? 0 : 0.15) - (turn.lasted < 60 ? 0.15 : 0)
            )
        }
    }

    struct Turn {
        let from: Phase
        let to: Phase
        let event: Event
        let followers: [Event]
        /// Since the turn before.
        let lasted: TimeInterval
    }

    static func turns(in scene: MomentScene) -> [Turn] {
        let told = scene.handling.compactMap { event in
            scene.phase(event).map { (event: event, phase: $0) }
        }
        guard let first = told.first else { return [] }
        var (phase, since) = (first.phase, first.event.at)
        var turns: [Turn] = []
        for (number, current) in told.enumerated().dropFirst() where current.phase != phase {
            let next = told[number..<min(number + ahead, told.count)]
            let same = next.filter { $0.phase == current.phase }
            guard same.count >= needed else { continue }
            turns.append(
                Turn(
                    from: phase,
                    to: current.phase,
                    event: current.event,
                    followers: same.dropFirst().prefix(2).map(\.event),
                    lasted: current.event.at.timeIntervalSince(since)
                )
            )
            (phase, since) = (current.phase, current.event.at)
        }
        return turns
    }

    private static func weight(_ turn: Turn) -> Double {
        switch (turn.from, turn.to) {
        case (_, .repair): 0.8
        case (.repair, .diagnosis): 0.65
        case (_, .diagnosis): 0.55
        case (_, .after): 0.5
        default: 0.4
        }
    }

    private static func words(_ turn: Turn) -> String {
        let after = turn.lasted >= 1 ? ", after \(Span.words(turn.lasted))" : ""
        switch (turn.from, turn.to) {
        case (.repair, .diagnosis):
            return "The talk goes back from mending it to finding out\(after)."
        case (_, .repair): return "The talk turns to mending it\(after) of \(turn.from.activity)."
        case (_, .diagnosis): return "The talk turns to finding out why\(after)."
        case (_, .after):
            return "The talk turns to what comes after\(after) of \(turn.from.activity)."
        case (_, .detection):
            return "The talk goes back to what can be seen of it\(after) of \(turn.from.activity)."
        }
    }
}

extension Phase {
    fileprivate var activity: String {
        switch self {
        case .detection: "noticing"
        case .diagnosis: "finding out"
        case .repair: "mending"
        case .after: "looking back"
        }
    }
}
