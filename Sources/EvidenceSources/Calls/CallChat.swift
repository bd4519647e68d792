import Evidence
import Foundation

/// The chat of a call as Zoom saves it: messages, replies that quote, and reactions.
struct CallChat {
    private let call: Call
    private let entries: [Entry]

    private struct Entry {
        let seconds: TimeInterval
        let name: String
        var text: String
        var raw: String
    }

    static func isChat(_ file: TextFile) -> Bool {
        file.lines.prefix(20).contains { ChatLine($0) != nil }
    }

    init(_ file: TextFile, of call: Call) {
        self.call = call
        var entries: [Entry] = []
        for text in file.lines {
            if let line = ChatLine(text) {
                entries.append(
                    Entry(
                        seconds: line.seconds,
                        name: String(line.name),
                        text: String(line.text),
                        raw: String(text)
                    )
                )
            } else if !entries.isEmpty, !text.allSatisfy(\.isWhitespace) {
                let more = text.trimmingCharacters(in: .whitespaces)
                let gap = entries[entries.count - 1].text.isEmpty ? "" : "\n"
                entries[entries.count - 1].text += gap + more
                entries[entries.count - 1].raw += "\n" + text
            }
        }
        self.entries = entries
    }

    func gathered() -> [Gathered] {
        var events: [GatheredEvent] = []
        var seen: [String: Int] = [:]
        for entry in entries {
            if let reaction = ChatGesture.reaction(entry.text),
                let index = Self.index(quoted: reaction.quote, in: events)
            {
                events[index].add(reaction.emoji, by: entry.name)
                continue
            }
            let key = "\(Int64(entry.seconds)):\(entry.name)"
            let count = seen[key, default: 0]
            seen[key] = count + 1
            let id = call.id("chat:\(key)" + (count > 0 ? ":\(count)" : ""))
            var event = GatheredEvent(
                externalID: id,
                kind: ChatGesture.isGesture(entry.text) ? .other : .message,
                subtype: "chat",
                at: call.time(entry.seconds),
                place: call.placeID,
                author: entry.name,
                text: entry.text,
                uncertainty: call.uncertainty,
                details: call.details,
                raw: entry.raw
            )
            if let reply = ChatGesture.reply(entry.text) {
                event.text = reply.text
                if let index = Self.index(quoted: reply.quote, in: events) {
                    let root = events[index].thread ?? events[index].externalID
                    events[index].thread = root
                    event.thread = root
                }
            }
            events.append(event)
        }
        return Set(entries.map(\.name)).sorted().map(Call.person) + events.map(Gathered.event)
    }

    /// The latest message that begins with what is quoted of it.
    private static func index(quoted quote: Substring, in events: [GatheredEvent]) -> Int? {
        var start = quote
        while start.hasSuffix(".") || start.hasSuffix("…") { start = start.dropLast() }
        let words = start.trimmingCharacters(in: .whitespaces)
        guard !words.isEmpty else { return nil }
        return events.lastIndex { $0.text.hasPrefix(words) }
    }
}

extension GatheredEvent {
    fileprivate mutating func add(_ emoji: String, by person: String) {
        if let index = reactions.firstIndex(where: { $0.name == emoji }) {
            guard !reactions[index].people.contains(person) else { return }
            reactions[index].people.append(person)
            reactions[index].count += 1
        } else {
            reactions.append(GatheredReaction(name: emoji, count: 1, people: [person]))
        }
    }
}
