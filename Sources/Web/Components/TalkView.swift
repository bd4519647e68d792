import Evidence
import Foundation
import Relations

/// Which conversations some events are of, and the columns those run in.
struct Talk: Sendable {
    let members: [Event.ID: ConversationMember]
    let lanes: [ConversationLane]
    /// What is answered by them, as far as it may be seen.
    let answered: [Event.ID: Event]
    /// Why an answer is thought to be one is told of each.
    var tellsAll = false

    /// As many columns as are drawn; what is beyond them has none.
    static let columns = 6
}

/// The conversation of an event, as a mark beside it.
struct TalkView: TemplateView {
    let conversation: String
    let lanes: String
    let answers: AnswerView?
    let address: String
    let size: String?
    /// Said where a conversation of several messages begins.
    let begins: String?
    let correction: String

    struct AnswerView: TemplateView {
        /// How it answers whom, such as `answers Ines`.
        let words: String
        let text: String
        let address: String
        let why: String
        let isWeak: Bool
        let mayBePutRight: Bool

        func child(named name: String) -> Any? {
            switch name {
            case "words": shown(words)
            case "text": shown(text)
            case "address": address
            case "why": shown(why)
            case "isWeak": isWeak
            case "mayBePutRight": mayBePutRight
            default: nil
            }
        }
    }

    init(_ event: Event, after previous: Event?, _ talk: Talk, _ key: String) {
        let member = talk.members[event.id]
        conversation = member?.conversation.rawValue ?? ""
        lanes = Self.lanes(event, member, talk)
        answers = member?.answers.flatMap { answering in
            guard let other = talk.answered[answering.to] else { return nil }
            let isAbove = previous?.id == other.id
            let isPlain = isAbove && !(talk.tellsAll && other.author != event.author)
            if isPlain, answering.confidence >= AnswerView.weak { return nil }
            return AnswerView(event, answering, other, isAbove: isAbove, talk.tellsAll, key)
        }
        address = member.map { Address.conversation($0.conversation, of: key, at: event.id) } ?? ""
        let isTalk = member.map { $0.messages > 1 } ?? false
        size = isTalk ? member.map { Words.count($0.messages, "message") } : nil
        begins = !talk.tellsAll && member?.conversation == event.id ? size : nil
        correction = "\(Address.incident(key))/events/\(event.id)/answers"
    }

    func child(named name: String) -> Any? {
        switch name {
        case "conversation": shown(conversation)
        case "lanes": shown(lanes)
        case "answers": shown(answers)
        case "address": shown(address)
        case "size": shown(size)
        case "begins": shown(begins)
        case "correction": correction
        default: nil
        }
    }

    /// A line for each conversation that goes on here, and a dot in that of the event.
    private static func lanes(_ event: Event, _ member: ConversationMember?, _ talk: Talk) -> String
    {
        var html = ""
        for lane in talk.lanes {
            let isOwn = lane.conversation == member?.conversation
            let isWithin = lane.first <= event.position && event.position <= lane.last
            guard isOwn || isWithin else { continue }
            var look = "lane lane-\(lane.number)"
            if isOwn { look += " own" }
            if event.position <= lane.first { look += " first" }
            if event.position >= lane.last { look += " last" }
            if !isWithin { look += " apart" }
            html += "<i class=\"\(look)\" data-lane=\"\(lane.conversation)\"></i>"
        }
        return html
    }
}

extension TalkView.AnswerView {
    /// Below this an answer is looked at as a guess.
    static let weak = 0.6

    init(
        _ event: Event,
        _ answering: Answering,
        _ other: Event,
        isAbove: Bool,
        _ tellsAll: Bool,
        _ key: String
    ) {
        isWeak = answering.confidence < Self.weak
        mayBePutRight = isWeak || !isAbove
        let isOwn = other.author != nil && other.author?.person == event.author?.person
        words = isAbove ? "" : isOwn ? "goes on" : "answers \(other.byline)"
        let said = other.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        text = isAbove ? "" : said.count > 60 ? said.prefix(59) + "…" : said
        address = Address.evidence(key, at: other.id)
        let passed = event.at.timeIntervalSince(other.at)
        let later = passed >= 1 ? ["\(Words.duration(passed)) later"] : []
        let sure =
            answering.decision == nil
            ? Words.sureness(answering.confidence) : "a person’s word"
        why = tellsAll || isWeak ? (later + [answering.reason, sure]).joined(separator: " · ") : ""
    }
}
