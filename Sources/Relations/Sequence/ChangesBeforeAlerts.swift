import Evidence
import Foundation

/// Changes that went before an alert, ranked by service, words and time.
struct ChangesBeforeAlerts: RelationFinder {
    private static let reach: TimeInterval = 48 * 3600

    func relations(among events: RelatedEvents) -> [Relation] {
        let changes = events.records.filter { $0.kind == .change && Self.tookEffect($0) }
            .sorted { $0.position < $1.position }
        let alerts = events.events.filter { $0.kind == .alert || $0.kind == .notification }
        guard !changes.isEmpty, !alerts.isEmpty else { return [] }
        let words = EventWords(changes + alerts)
        var relations: [Relation] = []
        var start = 0
        var end = 0
        for alert in alerts {
            while start < changes.count,
                changes[start].at < alert.at.addingTimeInterval(-Self.reach)
            {
                start += 1
            }
            while end < changes.count, changes[end].at <= alert.at { end += 1 }
            guard start < end else { continue }
            let near = changes[max(start, end - 60)..<end]
            let ranked = near.map { ($0, Self.judged($0, alert, words)) }
                .filter { $0.1.score >= 0.45 }
                .sorted { ($0.1.score, $0.0.position) > ($1.1.score, $1.0.position) }
            for (change, judgement) in ranked.prefix(2) {
                relations.append(
                    Relation(
                        change.id,
                        .changePrecedesAlert,
                        alert.id,
                        reason: judgement.words(near.count),
                        confidence: min(0.9, judgement.score)
                    )
                )
            }
        }
        return relations
    }

    /// A change that ran: deployed, merged or done, not one that was only proposed or failed.
    private static func tookEffect(_ change: Event) -> Bool {
        let state = change.details.value("state")?.lowercased() ?? ""
        return !["open", "failed", "error", "failure", "cancelled", "pending", "queued", "closed"]
            .contains(state)
    }

    private struct Judgement {
        var score: Double
        var service: String?
        var shared: [String]
        var gap: TimeInterval

        func words(_ count: Int) -> String {
            var parts: [String] = []
            if let service { parts.append("the same service, \(service)") }
            if !shared.isEmpty { parts.append("both tell of \(SameRecords.list(shared))") }
            let minutes = Int(gap / 60)
            parts.append(
                minutes < 120 ? "\(minutes) minutes before" : "\(minutes / 60) hours before"
            )
            let against =
                count > 1 ? " Against: \(count - 1) other changes of those two days." : ""
            return "For: " + parts.joined(separator: ", ") + "." + against
        }
    }

    private static func judged(_ change: Event, _ alert: Event, _ words: EventWords) -> Judgement {
        let gap = alert.at.timeIntervalSince(change.at)
        let names = EventWords.names(of: change)
        let mine = EventWords.names(of: alert) + [alert.text.lowercased()]
        let service = names.first { name in mine.contains { $0.contains(name) } }
        let likeness = words.likeness(change.id, alert.id)
        let shared = likeness.value >= 0.1 ? likeness.shared : []
        let score =
            (service == nil ? 0 : 0.4) + min(0.3, likeness.value) + 0.3 * exp(-gap / (6 * 3600))
        return Judgement(score: score, service: service, shared: shared, gap: gap)
    }
}
