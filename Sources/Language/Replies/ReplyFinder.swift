/// Finds, message after message, what each answers and which conversation it belongs to.
///
/// What a message is known to answer is taken as certain; all else is weighed by a model.
package final class ReplyFinder {
    private let model: ReplyModel?
    private var places: [String: ChatPlace] = [:]
    @exclusivity(unchecked) private var finder = CandidateFinder()
    @exclusivity(unchecked) private var scorer: CandidateScorer?
    @exclusivity(unchecked) private var candidates = Candidates()

    package init(model: ReplyModel? = .shipped) {
        self.model = model
        scorer = model.map { CandidateScorer($0.network, temperature: $0.temperature) }
    }

    /// What the next message answers, in order of time; nothing where it starts a conversation.
    package func find(_ message: Message) -> ReplyFinding {
        let place = place(message.place ?? "")
        guard !message.isSystem else {
            place.note(message.text)
            return ReplyFinding(links: [], conversation: message.id)
        }
        let line = place.append(message, rarity: model?.rarity ?? .unknown)
        let link = known(message, line, place) ?? likely(message, line, place)
        let conversation = place.conversation(line.thread.conversation)?.id ?? message.id
        return ReplyFinding(links: link.map { [$0] } ?? [], conversation: conversation)
    }

    private func place(_ name: String) -> ChatPlace {
        if let known = places[name] { return known }
        let new = ChatPlace()
        places[name] = new
        return new
    }

    private func known(_ message: Message, _ line: ChatLine, _ place: ChatPlace) -> ReplyLink? {
        if let id = message.replyTo, id != message.id {
            place.link(line, to: place.line(id), thread: id)
            return ReplyLink(id: id, confidence: 1, reason: "was sent as a reply")
        }
        guard let quoted = Quotation(message.text, names: place.names)?.source(line, place) else {
            return nil
        }
        place.link(line, to: quoted)
        return ReplyLink(id: quoted.id, confidence: 0.99, reason: "quotes it")
    }

    private func likely(_ message: Message, _ line: ChatLine, _ place: ChatPlace) -> ReplyLink? {
        guard scorer != nil else {
            place.link(line, to: nil)
            return nil
        }
        finder.find(line, in: place, into: &candidates)
        let best = scorer?.best(candidates, of: line, in: place) ?? 0
        let parent = best == 0 ? nil : place[Int(candidates.ranks[best])]
        place.link(line, to: parent)
        guard let parent else { return nil }
        let reason = ReplyReason(message: message, line: line, parent: parent, place: place)
        return ReplyLink(
            id: parent.id,
            confidence: Double(scorer?.probabilities[best] ?? 0),
            reason: reason.sentence(candidates.features(of: best)),
            over: (parent.rank + 1..<line.rank).count { place[Int($0)].speaker != line.speaker }
        )
    }
}

/// What a message answers, and the first message of its conversation.
package struct ReplyFinding: Equatable, Sendable {
    package var links: [ReplyLink]
    package var conversation: String
}
