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

    private nonisolated(unsafe) static let line =
        /^(\d{1,2}:\d{2}:\d{2})\t\s*(?:From\s+)?(.+?)(?:\s+to\s+.+?)?\s*:\t?\s*(.*)$/

    static func isChat(_ file: TextFile) -> Bool {
        file.lines.prefix(20).contains { $0.wholeMatch(of: line) != nil }
    }

    init(_ file: TextFile, of call: Call) {
        self.call = call
        var entries: [Entry] = []
        for text in file.lines {
            if let found = text.wholeMatch(of: Self.line),
                let seconds = CueTimes.seconds(found.1)
            {
                entries.append(
                    Entry(
                        seconds: seconds,
                        name: String(found.2),
                        text: String(found.3),
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
            if let reaction = Self.reaction(entry.text),
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
                kind: Self.isGesture(entry.text) ? .other : .message,
                subtype: "chat",
                at: call.time(entry.seconds),
                place: call.placeID,
                author: entry.name,
                text: entry.text,
                uncertainty: call.uncertainty,
                details: call.details,
                raw: entry.raw
            )
            if let reply = Self.reply(entry.text) {
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

    /// A reaction whose message is not there, or that was taken back.
    private static func isGesture(_ text: String) -> Bool {
        text.hasPrefix("Reacted to \"")
            || text.firstMatch(of: /^Removed an? .* reaction from "/) != nil
    }

    /// `Reacted to "words…" with 😂`.
    private static func reaction(_ text: String) -> (quote: Substring, emoji: String)? {
        guard let found = text.wholeMatch(of: /(?s)Reacted to "(.*)" with (\S+)\s*/) else {
            return nil
        }
        return (found.1, String(found.2))
    }

    /// `Replying to "words…"`, and on the lines after it what is said.
    private static func reply(_ text: String) -> (quote: Substring, text: String)? {
        guard let found = text.prefixMatch(of: /Replying to "([^\n]*)"\n/) else { return nil }
        let said = text[found.range.upperBound...].trimmingCharacters(in: .whitespacesAndNewlines)
        return said.isEmpty ? nil : (found.1, said)
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
