import Evidence
import Foundation
import Language
import Readings

/// What stands in a thread, what a conversation's reading says is answered, and which are answers.
struct Replies: NameFinder {
    func mentions(of event: RelatedEvent) -> [String] {
        if event.event.isReply, let thread = event.event.thread {
            return [Self.name(thread, event.event)]
        }
        guard event.event.isSaidByPerson else { return [] }
        return (event.reading?.replies ?? []).map { Names.id(Event.ID($0.event)) }
    }

    func names(of event: RelatedEvent) -> [String] {
        guard event.isInside, !event.event.isReply, let thread = event.event.thread else {
            return []
        }
        return [Self.name(thread, event.event)]
    }

    private static func name(_ thread: String, _ event: Event) -> String {
        "thread \(event.origin.source) \(thread)"
    }

    func relations(of owner: RelatedEvent, named: (String) -> [RelatedEvent]) -> [Relation] {
        let read = readReplies(owner, named)
        let answers = read.compactMap { reply, to in
            Answer.relation(of: owner, to: to, sureness: reply.confidence)
        }
        return threadReplies(owner, named) + read.map(\.0) + answers
    }

    /// Structure, so certain; which of a thread's messages is answered is another question.
    private func threadReplies(
        _ owner: RelatedEvent,
        _ named: (String) -> [RelatedEvent]
    ) -> [Relation] {
        guard owner.event.isReply, let thread = owner.event.thread else { return [] }
        return named(Self.name(thread, owner.event)).suffix(1).map { root in
            let reason = "It stands in the thread of it."
            return Relation(owner.id, .repliesTo, root.id, reason: reason, confidence: 1)
        }
    }

    /// People answer; that a machine's records follow each other is no reply.
    private func readReplies(
        _ owner: RelatedEvent,
        _ named: (String) -> [RelatedEvent]
    ) -> [(Relation, RelatedEvent)] {
        guard !owner.event.isReply, owner.event.isSaidByPerson else { return [] }
        return (owner.reading?.replies ?? []).compactMap { reply in
            guard let to = named(Names.id(Event.ID(reply.event))).first,
                Self.mayReply(owner, to, reply)
            else { return nil }
            let relation = Relation(
                owner.id,
                .repliesTo,
                to.id,
                reason: Self.reason(reply, owner, to),
                confidence: reply.confidence
            )
            return (relation, to)
        }
    }

    private static func mayReply(
        _ owner: RelatedEvent,
        _ to: RelatedEvent,
        _ reply: Reading.Reply
    ) -> Bool {
        guard to.event.kind == .message || to.event.kind == .note else { return false }
        let gap = owner.event.at.timeIntervalSince(to.event.at)
        // Going on oneself is a reply only while nothing else was said.
        if owner.isFromAuthor(of: to) {
            return reply.confidence >= 0.6 && gap <= 5 * 60 && reply.over ?? 0 == 0
        }
        // A machine is seldom spoken to, if it is not of something that one can look at.
        if to.event.author?.isBot == true, !to.event.text.contains("://"), reply.confidence < 0.8 {
            return false
        }
        // The longer ago, the surer it has to be.
        return reply.confidence >= (gap > 3600 ? 0.8 : 0.5) && gap <= 12 * 3600
    }

    /// The reading knows people by their ids.
    private static func reason(
        _ reply: Reading.Reply,
        _ owner: RelatedEvent,
        _ to: RelatedEvent
    ) -> String {
        var reason = reply.reason
        for author in [to.event.author, owner.event.author] {
            guard let author else { continue }
            reason = reason.replacing(author.person.rawValue, with: author.name)
        }
        return reason
    }
}
