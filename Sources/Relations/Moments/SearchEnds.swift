import Evidence
import Foundation
import Language
import Readings

/// What was learned that ended a line of search: a belief cleared, or one that held.
struct SearchEnds: MomentFinder {
    private static let verdicts: Set<Relation.Kind> = [.refutes, .confirms]

    func moments(in scene: MomentScene, after signs: [FirstSigns.Sign]) -> [Moment] {
        let start = signs.first?.event.at ?? scene.opened
        let end = scene.closed.addingTimeInterval(3600)
        var lines: [Event.ID: Line] = [:]
        var begun: [Event.ID: Event.ID] = [:]
        let verdicts = scene.relations.filter { Self.verdicts.contains($0.kind) }
            .compactMap { relation -> (Relation, Event, Event)? in
                guard let verdict = scene.byID[relation.from], let belief = scene.byID[relation.to],
                    verdict.at >= start, verdict.at <= end, belief.at < verdict.at
                else { return nil }
                return (relation, verdict, belief)
            }
            .sorted { $0.1.position < $1.1.position }
        for (relation, verdict, belief) in verdicts {
            // What clears a verdict belongs to the line that this verdict was of.
            let root = begun[belief.id] ?? belief.id
            begun[verdict.id] = root
            lines[root, default: Line(belief: scene.byID[root] ?? belief)].verdicts
                .append(Verdict(relation: relation, event: verdict))
        }
        return lines.values.compactMap { moment(of: $0, in: scene) }
            + Retractions.moments(in: scene) + Breakthroughs.moments(in: scene)
    }

    private struct Verdict {
        let relation: Relation
        let event: Event
    }

    private struct Line {
        let belief: Event
        var verdicts: [Verdict] = []
    }

    private func moment(of line: Line, in scene: MomentScene) -> Moment? {
        guard let first = line.verdicts.max(by: { $0.relation.confidence < $1.relation.confidence })
        else { return nil }
        let verdict = line.verdicts.first { $0.relation.kind == first.relation.kind } ?? first
        let accepted = acceptance(of: verdict.event, line.belief, in: scene)
        let same = line.verdicts.filter { $0.relation.kind == verdict.relation.kind }
        let holds = verdict.relation.kind == .confirms
        // Words of agreement alone are often of something else.
        guard !holds || accepted != nil || verdict.relation.confidence >= 0.75 else { return nil }
        let after = Span.words(verdict.event.at.timeIntervalSince(line.belief.at))
        let who = verdict.event.authorName
        let whose = line.belief.author == verdict.event.author ? "an own idea" : "the idea"
        let from = line.belief.author == verdict.event.author ? "" : " of \(line.belief.authorName)"
        var reason =
            holds ? "\(who) finds that \(whose)\(from) holds" : "\(who) clears \(whose)\(from)"
        reason += ", \(after) after it came up."
        if let accepted { reason += " \(accepted.authorName) goes along with it." }
        let sure = verdict.relation.confidence
        return Moment(
            .searchEnded,
            at: verdict.event,
            with: [line.belief] + same.map(\.event) + [accepted].compactMap { $0 },
            reason: reason,
            weight: 0.25 + 0.4 * sure + (accepted == nil ? 0 : 0.25)
                + (same.count > 1 ? 0.05 : 0)
        )
    }

    /// Who lets it rest shortly after: by a decision, or by saying so.
    private func acceptance(of verdict: Event, _ belief: Event, in scene: MomentScene) -> Event? {
        let near = scene.after(verdict, for: 180).filter {
            $0.place == verdict.place && $0.isSaidByPerson && $0.author != verdict.author
        }
        return near.prefix(3).first { event in
            scene.has(.acknowledgement, event)
                && (event.author == belief.author || scene.has(.decision, event))
        }
    }
}
