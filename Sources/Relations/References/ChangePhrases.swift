import Evidence
import Foundation

/// “Rolled back the deploy from this morning” means a change, though it names none.
struct ChangePhrases: RelationFinder {
    private static let changes = [
        "deploy", "rollout", "rolled out", "release", "rolled back", "roll back", "rollback",
        "revert", "merge", "shipped", "went out", "migration",
    ]

    func relations(among events: RelatedEvents) -> [Relation] {
        let changes = events.records.filter { $0.kind == .change }
        guard !changes.isEmpty else { return [] }
        return events.events.compactMap { event in
            guard event.kind == .message, event.author?.isBot == false else { return nil }
            let text = event.text.lowercased()
            guard let word = Self.changes.first(where: text.contains),
                let range = Self.range(text, before: event.at)
            else { return nil }
            let near = changes.filter { range.contains($0.at) }
            guard let change = best(near, for: text) else { return nil }
            return Relation(
                event.id,
                .refersTo,
                change.event.id,
                reason: "It speaks of a “\(word)”; this is the latest change of that time"
                    + (change.names.map { " at \($0)." } ?? "."),
                confidence: change.names == nil ? 0.45 : 0.7
            )
        }
    }

    /// The latest change whose service is named, or the only one there is.
    private func best(_ changes: [Event], for text: String) -> (event: Event, names: String?)? {
        for change in changes.reversed() {
            if let name = EventWords.names(of: change).first(where: text.contains) {
                return (change, name)
            }
        }
        let services = Set(changes.map(\.place))
        return services.count == 1 ? changes.last.map { ($0, nil) } : nil
    }

    private static func range(_ text: String, before moment: Date) -> Range<Date>? {
        let day: TimeInterval = 86400
        let start = Date(
            timeIntervalSince1970: (moment.timeIntervalSince1970 / day).rounded(.down) * day
        )
        if text.contains("this morning") || text.contains("today") || text.contains("earlier") {
            return start..<max(moment, start.addingTimeInterval(1))
        }
        if text.contains("yesterday") || text.contains("last night") {
            return start.addingTimeInterval(-day)..<start.addingTimeInterval(6 * 3600)
        }
        let names = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]
        guard let wanted = names.firstIndex(where: text.contains) else {
            return text.contains("just") || text.contains("rolled back")
                || text.contains("reverted")
                ? moment.addingTimeInterval(-4 * 3600)..<moment : nil
        }
        let weekday = (Int(start.timeIntervalSince1970 / day) + 4) % 7
        let back = TimeInterval((weekday - wanted + 7) % 7)
        let from = start.addingTimeInterval(-back * day)
        return from..<from.addingTimeInterval(day)
    }
}
