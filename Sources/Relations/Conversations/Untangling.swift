import Evidence
import Foundation

/// Tells the conversations of an incident apart: what answers each other belongs together.
struct Untangling {
    /// What people decided about what an event answers.
    typealias Decisions = [Event.ID: [Answering]]

    private(set) var members: [Member] = []
    private(set) var conversations: [Untangled] = []

    struct Member: Hashable {
        let event: Event.ID
        let position: EventPosition
        let conversation: Event.ID
        let answers: Answering?
    }

    /// Lines are in time order.
    init(_ lines: [TalkLine], _ decisions: Decisions = [:]) {
        let index = Dictionary(
            lines.enumerated().map { ($1.event, $0) },
            uniquingKeysWith: { one, _ in one }
        )
        let links = Self.links(lines, decisions, index)
        var groups = Groups(count: lines.count)
        for (line, answers) in links.enumerated() {
            for answer in answers { index[answer.to].map { groups.join(line, $0) } }
        }
        var found: [Int: Untangled] = [:]
        let firsts = lines.indices.map { groups.first(of: $0) }
        let answered = Self.answered(lines, links, index, firsts)
        for (number, line) in lines.enumerated() {
            let first = firsts[number]
            members.append(
                Member(
                    event: line.event,
                    position: line.position,
                    conversation: lines[first].event,
                    answers: links[number].max { $0.confidence < $1.confidence }
                )
            )
            found[first, default: Untangled(line)]
                .take(line, isAnswered: answered.contains(line.event))
        }
        conversations = found.keys.sorted().compactMap { found[$0] }
    }

    /// Once people decided what an event answers, that holds, whatever is read; else a thread is
    /// certain, and holds together also where its first message is not there.
    private static func links(
        _ lines: [TalkLine],
        _ decisions: Decisions,
        _ index: [Event.ID: Int]
    ) -> [[Answering]] {
        var threads: [String: Event.ID] = [:]
        return lines.map { line in
            let first = line.thread.flatMap { threads[$0] }
            if let thread = line.thread, first == nil { threads[thread] = line.event }
            if let decided = decisions[line.event] {
                return decided.filter { $0.decision != .refused && index[$0.to] != nil }
            }
            let links = line.answers.filter { answer in
                guard answer.to != line.event, let to = index[answer.to] else { return false }
                return line.mayAnswer(lines[to], sureness: answer.confidence)
            }
            guard line.isReply, let first, !links.contains(where: { $0.confidence >= 1 }) else {
                return links
            }
            return [Answering(to: first, confidence: 1, reason: "stands in its thread")]
        }
    }

    /// Questions that somebody else took up with something that is no question; in a thread, where all
    /// stands under its first message, the latest that was still open.
    private static func answered(
        _ lines: [TalkLine],
        _ links: [[Answering]],
        _ index: [Event.ID: Int],
        _ firsts: [Int]
    ) -> Set<Event.ID> {
        var answered: Set<Event.ID> = []
        var open: [[String]: [TalkLine]] = [:]
        for (number, line) in lines.enumerated() {
            let thread = line.thread.map { [$0, "\(firsts[number])"] }
            if line.asks {
                if let thread { open[thread, default: []].append(line) }
                continue
            }
            if let thread, line.isReply, links[number].allSatisfy({ $0.decision == nil }) {
                var left = open[thread] ?? []
                if let last = left.lastIndex(where: { $0.person != line.person }) {
                    answered.insert(left.remove(at: last).event)
                    open[thread] = left
                }
                continue
            }
            for link in links[number] {
                guard let asked = index[link.to].map({ lines[$0] }), asked.asks,
                    asked.person != line.person
                else { continue }
                answered.insert(asked.event)
            }
        }
        return answered
    }
}

/// A conversation as it is found, event by event.
struct Untangled: Hashable {
    let id: Event.ID
    let place: Place.ID
    let first: EventPosition
    private(set) var last: Event.ID
    private(set) var messages = 0
    private(set) var questions = 0
    private(set) var openQuestions = 0
    /// How far it goes outside of threads, which stay what they are.
    private(set) var firstLead: EventPosition?
    private(set) var lastLead: EventPosition?
    private var lastPosition: EventPosition
    private let start: Date
    private var end: Date

    init(_ line: TalkLine) {
        id = line.event
        place = line.place
        first = line.position
        last = line.event
        lastPosition = line.position
        start = line.at
        end = line.at
    }

    /// Where it runs among all messages, unless it goes on over days: a column for so long would
    /// leave none to the others.
    var flatStretch: ClosedRange<EventPosition>? {
        guard messages > 1, end.timeIntervalSince(start) <= 86400 else { return nil }
        return first...max(first, lastPosition)
    }

    mutating func take(_ line: TalkLine, isAnswered: Bool) {
        messages += 1
        last = line.event
        lastPosition = line.position
        end = line.at
        if line.asks {
            questions += 1
            if !isAnswered { openQuestions += 1 }
        }
        guard !line.isReply else { return }
        firstLead = firstLead ?? line.position
        lastLead = line.position
    }
}
