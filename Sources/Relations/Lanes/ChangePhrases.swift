import Evidence
import Foundation
import Readings

/// “Rolled back the deploy from this morning” means a change, though it names none.
struct ChangePhrases: LaneFinder {
    let reach = 200
    let horizon: TimeInterval = 8 * 86400

    private static let changes = Phrases([
        (
            true,
            [
                "deploy", "deploys", "deployed", "deployment", "rollout", "rolled out", "release",
                "released", "rolled back", "roll back", "rollback", "revert", "reverted", "merge",
                "merged", "shipped", "went out", "migration",
            ]
        )
    ])

    func isTarget(_ event: RelatedEvent) -> Bool { event.event.kind == .change }

    func isOwner(_ event: RelatedEvent) -> Bool {
        event.isInside && event.event.kind == .message
            && !Self.changes.matches(in: event.said).isEmpty
            && ChangeTime.range(event.said, before: event.event.at) != nil
    }

    func relations(of owner: RelatedEvent, after before: Lookback) -> [Relation] {
        guard let phrase = Self.changes.matches(in: owner.said).first?.phrase,
            let range = ChangeTime.range(owner.said, before: owner.event.at)
        else { return [] }
        // What it names by its number is said better by that.
        let names = owner.reading?.mentions.contains { Landmarks.key(of: $0) != nil } ?? false
        guard !names else { return [] }
        let text = " " + owner.event.text.lowercased() + " "
        let named = before.events.reversed().lazy
            .filter { range.contains($0.event.at) }
            .compactMap { change in
                EventWords.names(of: change.event).first(where: text.contains).map { (change, $0) }
            }
        return named.prefix(1).map { change, name in
            Relation(
                owner.id,
                .refersTo,
                change.id,
                reason: "It speaks of a “\(phrase)”; this is the latest change of that time at"
                    + " \(name).",
                confidence: 0.7
            )
        }
    }
}

/// When a change was, as people say it.
enum ChangeTime {
    private static let day: TimeInterval = 86400

    private static let weekdays = [
        "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    ]

    static func range(_ said: Said, before moment: Date) -> Range<Date>? {
        let words = said.words
        let days = (moment.timeIntervalSince1970 / day).rounded(.down)
        let start = Date(timeIntervalSince1970: days * day)
        let has = { (phrase: String) in words.contains(phrase) }
        if has("today") || has("earlier") || pair(words, "this", "morning") {
            return start..<max(moment, start.addingTimeInterval(1))
        }
        if has("yesterday") || pair(words, "last", "night") {
            return start.addingTimeInterval(-day)..<start.addingTimeInterval(6 * 3600)
        }
        if let wanted = weekdays.firstIndex(where: has) {
            let back = TimeInterval((Int(days) + 4 - wanted + 7) % 7)
            let from = start.addingTimeInterval(-back * day)
            return from..<from.addingTimeInterval(day)
        }
        let just = has("just") || has("reverted") || pair(words, "rolled", "back")
        return just ? moment.addingTimeInterval(-4 * 3600)..<moment : nil
    }

    private static func pair(_ words: [String], _ first: String, _ second: String) -> Bool {
        zip(words, words.dropFirst()).contains { $0 == first && $1 == second }
    }
}
