package import Evidence
import Foundation
import Language
package import Readings

/// What moments are sought in: an incident's events, what is read of them, and where it was handled.
package struct MomentScene {
    package let incident: Incident
    /// In time order.
    package let events: [Event]
    let readings: [Event.ID: Reading]
    let relations: [Relation]
    let byID: [Event.ID: Event]
    let words: WordWindow
    /// Where most was said while it was handled; nil where nobody said anything.
    let home: Place.ID?
    /// When the place of handling began, or else the handling.
    let opened: Date
    let closed: Date
    /// What people said where it was handled, while it was.
    let handling: [Event]
    private let order: [Event.ID: Int]

    package init(
        _ incident: Incident,
        events: [Event],
        readings: [Event.ID: Reading],
        relations: [Relation]
    ) {
        self.incident = incident
        self.events = events
        self.readings = readings
        self.relations = relations.filter { $0.decision != .refused }
        byID = Dictionary(events.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        var words = WordWindow()
        for event in events { words.add(EventWords.words(event.text)) }
        self.words = words
        let home = Self.home(events, incident.window)
        self.home = home
        let began = events.first { $0.place == home }?.at ?? incident.window.start
        let lead = began.timeIntervalSince(incident.window.start)
        opened = abs(lead) < 30 * 60 ? began : incident.window.start
        let closed = incident.window.end ?? events.last?.at ?? incident.window.start
        self.closed = closed
        let (start, end) = (opened, closed.addingTimeInterval(30 * 60))
        handling = events.filter {
            $0.place == home && $0.isSaidByPerson && $0.at >= start && $0.at <= end
        }
        order = Dictionary(
            events.enumerated().map { ($1.id, $0) },
            uniquingKeysWith: { one, _ in one }
        )
    }

    /// What came after an event for so long, the next first; a few hundred at most.
    func after(_ event: Event, for span: TimeInterval) -> ArraySlice<Event> {
        guard let start = order[event.id].map({ $0 + 1 }) else { return [] }
        return events[start..<min(start + Self.near, events.count)]
            .prefix { $0.at <= event.at.addingTimeInterval(span) }
    }

    /// What came before an event for so long, in time order; a few hundred at most.
    func before(_ event: Event, for span: TimeInterval) -> ArraySlice<Event> {
        guard let end = order[event.id] else { return [] }
        return events[max(0, end - Self.near)..<end]
            .drop { $0.at < event.at.addingTimeInterval(-span) }
    }

    private static let near = 300

    func has(_ act: Act, _ event: Event) -> Bool {
        readings[event.id]?.acts[act, default: 0] ?? 0 >= 0.5
    }

    func phase(_ event: Event) -> Phase? { readings[event.id]?.phase }

    var homeName: String {
        events.last { $0.place == home }?.told ?? "the place where it was handled"
    }

    private static func home(_ events: [Event], _ window: Window) -> Place.ID? {
        var counts: [Place.ID: Int] = [:]
        for event in events where event.isSaidByPerson && window.contains(event.at) {
            counts[event.place, default: 0] += 1
        }
        return counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
    }
}

extension Event {
    /// Its place as people write it.
    var told: String { kind == .message || kind.isQuiet ? "#\(placeName)" : placeName }

    var authorName: String { author?.name ?? "Somebody" }
}

/// Stretches of time in words.
enum Span {
    static func words(_ seconds: TimeInterval) -> String {
        let total = Int(abs(seconds).rounded())
        func count(_ number: Int, _ unit: String) -> String {
            "\(number) \(unit)\(number == 1 ? "" : "s")"
        }
        let (days, hours) = (total / 86400, total % 86400 / 3600)
        let (minutes, rest) = (total % 3600 / 60, total % 60)
        if days > 0 { return count(days, "day") + (hours > 0 ? " " + count(hours, "hour") : "") }
        if hours > 0 {
            return count(hours, "hour") + (minutes > 0 ? " " + count(minutes, "minute") : "")
        }
        return minutes > 0 ? count(minutes, "minute") : count(rest, "second")
    }
}
