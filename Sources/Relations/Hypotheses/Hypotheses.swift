import Evidence
import Foundation
import Language
import Readings

/// What was believed for a while, and what became of it: tested, confirmed, refuted.
struct Hypotheses: RelationFinder {
    private static let reach: TimeInterval = 60 * 60

    func relations(among events: RelatedEvents) -> [Relation] {
        let words = EventWords(events.events.filter { $0.kind == .message })
        var open: [Belief] = []
        var relations: [Relation] = []
        var last: [Place.ID: [Event]] = [:]
        for event in events.events where event.isSaidByPerson {
            guard let reading = events.readings[event.id] else { continue }
            open.removeAll { $0.event.at < event.at.addingTimeInterval(-Self.reach) }
            for belief in open.reversed() where belief.event.place == event.place {
                guard let verdict = verdict(event, reading, on: belief, words) else { continue }
                relations.append(verdict)
                break
            }
            if reading.acts[.hypothesis, default: 0] >= 0.5 {
                let subject = Self.subject(of: event, reading, words)
                open.append(Belief(event: event, subject: subject))
                if let spark = Self.spark(
                    of: event,
                    reading,
                    last[event.place] ?? [],
                    events,
                    words
                ) {
                    relations.append(spark)
                }
            }
            last[event.place, default: []].append(event)
            if last[event.place, default: []].count > 20 { last[event.place]?.removeFirst() }
        }
        return relations
    }

    private struct Belief {
        let event: Event
        /// What it is about, rarest first.
        let subject: [String]
    }

    private static let clearing = [
        "isn't the", "isn’t the", "is not the", "isn't it", "not the", "not it", "ruled out",
        "rule out", "cleared", "clear", "is fine", "are fine", "looks fine", "looks normal",
        "healthy", "no errors", "nothing is waiting", "nothing wrong", "red herring", "unrelated",
        "can't be", "cannot be", "goes out", "innocent", "as usual", "flat",
    ]
    private static let agreeing = [
        "confirmed", "that's it", "that’s it", "that is it", "found it", "it was", "indeed",
        "exactly", "explains", "it fits", "matches", "you're right", "you’re right", "correct",
        "yes, it", "the cause", "proof",
    ]
    private static let testing = [
        "checking", "check", "looking", "look at", "testing", "test", "trying", "try", "let me see",
        "compare", "asking", "query", "querying", "follow",
    ]

    private func verdict(
        _ event: Event,
        _ reading: Reading,
        on belief: Belief,
        _ words: EventWords
    ) -> Relation? {
        let shared = belief.subject.filter { words[event.id].contains($0) }
        let isReply =
            reading.replies.contains { $0.event == belief.event.id.rawValue }
            || (event.thread != nil && event.thread == belief.event.thread)
        guard !shared.isEmpty || isReply, event.id != belief.event.id else { return nil }
        let text = event.text.lowercased()
        let about = shared.first.map { "Of “\($0)”" } ?? "In reply"
        let sure = (shared.isEmpty ? 0 : 0.15) + (isReply ? 0.15 : 0)
        let isAsking = reading.acts[.question, default: 0] >= 0.5
        if !isAsking, let word = Self.clearing.first(where: text.contains) {
            return relation(event, .refutes, belief, "\(about) it says “\(word)”.", 0.55 + sure)
        }
        if !isAsking, let word = Self.agreeing.first(where: text.contains) {
            return relation(event, .confirms, belief, "\(about) it says “\(word)”.", 0.5 + sure)
        }
        let does = max(reading.acts[.actionTaken, default: 0], reading.acts[.plan, default: 0])
        if does >= 0.4 || isAsking, let word = Self.testing.first(where: text.contains) {
            return relation(event, .tests, belief, "\(about) it says “\(word)”.", 0.45 + sure)
        }
        return nil
    }

    private func relation(
        _ event: Event,
        _ kind: Relation.Kind,
        _ belief: Belief,
        _ reason: String,
        _ confidence: Double
    ) -> Relation {
        Relation(event.id, kind, belief.event.id, reason: reason, confidence: confidence)
    }

    /// The services that it names, then its rare words.
    private static func subject(
        of event: Event,
        _ reading: Reading,
        _ words: EventWords
    ) -> [String] {
        let named = reading.mentions.filter { $0.kind == .service }
            .flatMap { EventWords.words($0.text) }
        let rare = words[event.id].sorted { (words.rarity($0), $1) > (words.rarity($1), $0) }
        return Array(Set(named)).sorted() + rare.filter { words.rarity($0) > 0.25 }.prefix(8)
    }

    /// The observation shortly before that it follows from.
    private static func spark(
        of event: Event,
        _ reading: Reading,
        _ before: [Event],
        _ events: RelatedEvents,
        _ words: EventWords
    ) -> Relation? {
        let near = before.filter { event.at.timeIntervalSince($0.at) <= 15 * 60 }
        let answered = reading.replies.first { $0.confidence >= 0.5 }?.event
        let spark = near.reversed().first { earlier in
            guard earlier.author != event.author,
                events.readings[earlier.id]?.acts[.observation, default: 0] ?? 0 >= 0.5
            else { return false }
            return answered == earlier.id.rawValue
                || words.likeness(earlier.id, event.id).value >= 0.12
        }
        return spark.map {
            Relation(
                $0.id,
                .suggests,
                event.id,
                reason: "The hypothesis follows from what was seen.",
                confidence: 0.5
            )
        }
    }
}
