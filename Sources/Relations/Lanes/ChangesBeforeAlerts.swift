import Evidence
import Foundation

/// Changes that went before an alert, ranked by service, words and time.
struct ChangesBeforeAlerts: LaneFinder {
    let reach = 60
    let horizon: TimeInterval = 48 * 3600

    private static let enough = 0.5
    /// What was deployed within this before an alert, and nothing else, may well be behind it.
    private static let soon: TimeInterval = 2 * 3600

    /// The first of an alert: what is told of it later began no anew.
    func isOwner(_ event: RelatedEvent) -> Bool {
        event.isInside && event.event.kind == .alert && !event.event.isReply
    }

    /// A change that ran: deployed, merged or done, not one that was only proposed or failed.
    func isTarget(_ event: RelatedEvent) -> Bool {
        guard event.event.kind == .change else { return false }
        let state = event.event.details.value("state")?.lowercased() ?? ""
        return !["open", "failed", "error", "failure", "cancelled", "pending", "queued", "closed"]
            .contains(state)
    }

    func relations(of owner: RelatedEvent, after before: Lookback) -> [Relation] {
        let latest = before.events.reversed().prefix {
            owner.event.at.timeIntervalSince($0.event.at) <= Self.soon
        }
        let deployed = latest.filter(\.isDeployment)
        let only = deployed.count == 1 ? deployed.first?.id : nil
        let judged = before.events
            .map { ($0, Judgement($0, owner, before.words, isOnly: $0.id == only)) }
            .filter { $0.1.score >= Self.enough }
            .sorted { one, other in
                if one.1.score != other.1.score { return one.1.score > other.1.score }
                return one.0.event.position > other.0.event.position
            }
        return judged.prefix(1).map { change, judgement in
            Relation(
                change.id,
                .changePrecedesAlert,
                owner.id,
                reason: judgement.words(against: before.events.count - 1),
                confidence: min(0.9, judgement.score)
            )
        }
    }

    private struct Judgement {
        let score: Double
        let service: String?
        let shared: String
        let gap: TimeInterval
        let isOnly: Bool

        init(
            _ change: RelatedEvent,
            _ alert: RelatedEvent,
            _ words: WordWindow,
            isOnly: Bool
        ) {
            self.isOnly = isOnly
            gap = alert.event.at.timeIntervalSince(change.event.at)
            let alerted = EventWords.names(of: alert.event) + [alert.event.text.lowercased()]
            service = EventWords.names(of: change.event)
                .first { name in alerted.contains { $0.contains(name) } }
            let likeness = words.likeness(change, alert)
            shared = likeness.value >= 0.1 ? Quoted.words(likeness.shared, of: alert) : ""
            score =
                (service == nil ? 0 : 0.35) + min(0.3, likeness.value)
                + 0.3 * exp(-gap / (3 * 3600)) + (change.isDeployment ? 0.05 : 0)
                + (isOnly ? 0.25 : 0)
        }

        func words(against others: Int) -> String {
            var parts: [String] = []
            if let service { parts.append("the same service, \(service)") }
            if !shared.isEmpty { parts.append("both tell of \(shared)") }
            let minutes = Int(gap / 60)
            parts.append(
                minutes < 120 ? "\(minutes) minutes before" : "\(minutes / 60) hours before"
            )
            if isOnly { parts.append("the only deployment of those two hours") }
            var against: [String] = []
            if service == nil { against.append("another service") }
            if others > 0 {
                against.append("\(others) other change\(others == 1 ? "" : "s") of those two days")
            }
            return "For: " + parts.joined(separator: ", ") + "."
                + (against.isEmpty ? "" : " Against: \(against.joined(separator: ", ")).")
        }
    }
}

extension RelatedEvent {
    /// What makes a change felt, rather than its making.
    fileprivate var isDeployment: Bool {
        event.kind == .change && event.details.value("environment") != nil
    }
}
