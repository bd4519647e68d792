import Evidence
import Foundation
import Language
import Readings

/// What was believed for a while, and what became of it: tested, confirmed, refuted.
struct Hypotheses: LaneFinder {
    let reach = 120
    let horizon: TimeInterval = 60 * 60

    private static let sparkReach: TimeInterval = 10 * 60

    func isOwner(_ event: RelatedEvent) -> Bool {
        event.isInside && event.event.isSaidByPerson && event.reading != nil
    }

    func relations(of owner: RelatedEvent, after before: Lookback) -> [Relation] {
        guard !owner.sayings.isEmpty || owner.isBelief else { return [] }
        let near = before.events.filter { $0.event.place == owner.event.place }
        return [verdict(owner, near, before.words), spark(owner, near, before.words)]
            .compactMap(\.self)
    }

    /// What it says of the latest belief that it speaks of.
    private func verdict(
        _ owner: RelatedEvent,
        _ near: [RelatedEvent],
        _ words: WordWindow
    ) -> Relation? {
        let sayings = owner.sayings
        guard !sayings.isEmpty else { return nil }
        for (index, belief) in near.enumerated().reversed() where belief.isBelief {
            for saying in sayings {
                guard let about = saying.about(belief, from: owner, words) else { continue }
                // What is cleared already is neither tested nor confirmed.
                let later = near[(index + 1)...]
                guard
                    saying.kind == .refutes
                        || !later.contains(where: {
                            Saying.refutes($0, belief, words)
                        })
                else { continue }
                if saying.kind == .tests, belief.isFromAuthor(of: owner), about.subject == nil {
                    continue
                }
                let subject =
                    about.subject.map { "Of \(Quoted.words([$0], of: belief)) it says" }
                    ?? "In reply it says"
                return Relation(
                    owner.id,
                    saying.kind,
                    belief.id,
                    reason: "\(subject) “\(saying.phrase)”.",
                    confidence: about.sureness
                )
            }
        }
        return nil
    }

    /// The observation shortly before that a belief follows from.
    private func spark(
        _ owner: RelatedEvent,
        _ near: [RelatedEvent],
        _ words: WordWindow
    ) -> Relation? {
        guard owner.isBelief else { return nil }
        let oldest = owner.event.at.addingTimeInterval(-Self.sparkReach)
        for earlier in near.reversed() where earlier.event.at >= oldest {
            guard !earlier.isFromAuthor(of: owner), !earlier.isBelief,
                earlier.sureness(of: .observation) >= 0.5, !earlier.symptoms.isEmpty
            else { continue }
            let shared = words.shared(earlier.words, owner.words).filter { words.rarity($0) >= 0.4 }
            let isAnswered = owner.answers(earlier, atLeast: 0.6)
            guard shared.count >= 2 || isAnswered && !shared.isEmpty else { continue }
            return Relation(
                earlier.id,
                .suggests,
                owner.id,
                reason:
                    "The hypothesis follows from what was seen: \(Quoted.words(shared, of: earlier)).",
                confidence: isAnswered ? 0.7 : 0.55
            )
        }
        return nil
    }
}

extension RelatedEvent {
    /// Whether it replies to another, by a thread's start or by its reading.
    func answers(_ other: RelatedEvent, atLeast sureness: Double) -> Bool {
        reading?.replies.contains { $0.event == other.id.rawValue && $0.confidence >= sureness }
            ?? false
    }
}
