import Evidence
import Foundation
import Language
import Readings

/// An alert, the bot's message about it and the incident opened for it are one thing.
struct SameRecords: RelationFinder {
    private static let reach: TimeInterval = 15 * 60

    func relations(among events: RelatedEvents) -> [Relation] {
        let known = Set(events.events.map(\.id))
        let outside = events.records.filter { !known.contains($0.id) }
        let records = (events.events + outside).filter(Self.isRecord)
            .sorted { $0.position < $1.position }
        let words = EventWords(records)
        var relations: [Relation] = []
        var start = 0
        for (index, later) in records.enumerated() {
            while records[start].at < later.at.addingTimeInterval(-Self.reach) { start += 1 }
            // The nearest few are enough: an alarm that rings a hundred times is no hundred things.
            for earlier in records[max(start, index - 12)..<index]
            where Self.mayBeOne(earlier, later)
                && (known.contains(earlier.id) || known.contains(later.id))
            {
                let likeness = words.likeness(earlier.id, later.id)
                guard likeness.value >= 0.4, likeness.shared.count >= 2 else { continue }
                let minutes = Int(later.at.timeIntervalSince(earlier.at) / 60)
                relations.append(
                    Relation(
                        later.id,
                        .sameAs,
                        earlier.id,
                        reason: "Both tell of \(Self.list(likeness.shared)), "
                            + (minutes == 0 ? "within a minute." : "\(minutes) minutes apart."),
                        confidence: min(0.95, 0.5 + likeness.value / 2)
                    )
                )
            }
        }
        return relations
    }

    private static func isRecord(_ event: Event) -> Bool {
        switch event.kind {
        case .alert, .notification, .status, .ticket: true
        case .message: event.author?.isBot == true
        default: false
        }
    }

    /// Of different sources or places, and one of them a machine's alarm.
    private static func mayBeOne(_ one: Event, _ other: Event) -> Bool {
        let alarms: Set<EventKind> = [.alert, .notification, .ticket]
        return one.place != other.place && !one.isOfOneThread(with: other)
            && (alarms.contains(one.kind) || alarms.contains(other.kind))
    }

    static func list(_ words: [String]) -> String {
        words.prefix(3).map { "“\($0)”" }.joined(separator: ", ")
    }
}

/// Two people in two places tell of the same thing without knowing of each other.
struct SameObservations: RelationFinder {
    private static let reach: TimeInterval = 3 * 86400

    func relations(among events: RelatedEvents) -> [Relation] {
        let told = events.events.filter { event in
            guard event.isTold, let acts = events.readings[event.id]?.acts else { return false }
            return max(acts[.observation] ?? 0, acts[.question] ?? 0, acts[.requestForHelp] ?? 0)
                >= 0.5
        }
        let words = EventWords(events.events.filter(\.isTold))
        var index: [String: [Int]] = [:]
        var relations: [Relation] = []
        for (number, event) in told.enumerated() {
            var counts: [Int: Int] = [:]
            for word in words[event.id] where words.rarity(word) >= 0.3 {
                for other in (index[word] ?? []).suffix(20) { counts[other, default: 0] += 1 }
                index[word, default: []].append(number)
            }
            var best: (event: Event, likeness: (value: Double, shared: [String]))?
            for (other, count) in counts where count >= 3 {
                let earlier = told[other]
                guard earlier.place != event.place, earlier.author != event.author,
                    event.at.timeIntervalSince(earlier.at) <= Self.reach
                else { continue }
                let likeness = words.likeness(earlier.id, event.id)
                guard likeness.value >= 0.3, likeness.value > best?.likeness.value ?? 0 else {
                    continue
                }
                best = (earlier, likeness)
            }
            guard let (earlier, likeness) = best else { continue }
            relations.append(
                Relation(
                    event.id,
                    .sameAs,
                    earlier.id,
                    reason:
                        "Both tell of \(SameRecords.list(likeness.shared)), in #\(event.placeName)"
                        + " and #\(earlier.placeName).",
                    confidence: min(0.85, 0.35 + likeness.value)
                )
            )
        }
        return relations
    }
}

extension Event {
    /// Somebody's words of some length.
    fileprivate var isTold: Bool {
        kind == .message && author?.isBot == false && text.count >= 40
    }
}
