import Evidence
import Language
import Readings

/// What stands in a thread answers its first message: structure, so certain.
struct ThreadReplies: RelationFinder {
    func relations(among events: RelatedEvents) -> [Relation] {
        var roots: [String: Event.ID] = [:]
        for event in events.events where !event.isReply {
            if let thread = event.thread { roots[thread] = event.id }
        }
        return events.events.compactMap { event in
            guard event.isReply, let root = event.thread.flatMap({ roots[$0] }) else { return nil }
            return Relation(
                event.id,
                .repliesTo,
                root,
                reason: "It stands in the thread of it.",
                confidence: 1
            )
        }
    }
}

/// What the reading of a conversation says is answered.
struct ReadReplies: RelationFinder {
    func relations(among events: RelatedEvents) -> [Relation] {
        let known = Set(events.events.map(\.id))
        return events.events.flatMap { event -> [Relation] in
            guard !event.isReply, let reading = events.readings[event.id] else { return [] }
            return reading.replies.compactMap { reply in
                let to = Event.ID(reply.event)
                guard known.contains(to), reply.confidence >= 0.5 else { return nil }
                return Relation(
                    event.id,
                    .repliesTo,
                    to,
                    reason: reply.reason,
                    confidence: reply.confidence
                )
            }
        }
    }
}

/// A reply to somebody's question that is no question itself.
struct Answers: RelationFinder {
    func relations(among events: RelatedEvents) -> [Relation] {
        let byID = Dictionary(
            events.events.map { ($0.id, $0) },
            uniquingKeysWith: { one, _ in one }
        )
        let replies =
            ThreadReplies().relations(among: events) + ReadReplies().relations(among: events)
        var answered: [Event.ID: Int] = [:]
        return replies.compactMap { reply in
            guard let question = byID[reply.to], let answer = byID[reply.from],
                question.author?.person != answer.author?.person,
                let asked = events.readings[reply.to]?.acts[.question], asked >= 0.5,
                events.readings[reply.from]?.acts[.question] ?? 0 < 0.5,
                answered[reply.to, default: 0] < 3
            else { return nil }
            answered[reply.to, default: 0] += 1
            return Relation(
                reply.from,
                .answers,
                reply.to,
                reason: "It replies to the question of \(question.author?.name ?? "somebody").",
                confidence: (asked * reply.confidence * 0.9 * 100).rounded() / 100
            )
        }
    }
}
