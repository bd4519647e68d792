import Evidence
import Foundation
import Readings

/// An alert, the bot's message about it and the incident opened for it are one thing.
struct SameRecords: LaneFinder {
    let reach = 80
    let horizon: TimeInterval = 2 * 86400

    private static let apart: TimeInterval = 15 * 60
    private static let atOnce: TimeInterval = 2 * 60
    /// The nearest few are enough: an alarm that rings a hundred times is no hundred things.
    private static let nearest = 12

    func isOwner(_ event: RelatedEvent) -> Bool {
        switch event.event.kind {
        case .alert, .notification, .status, .ticket: true
        case .message: event.event.author?.isBot == true
        default: false
        }
    }

    func relations(of owner: RelatedEvent, after before: Lookback) -> [Relation] {
        let step = AlarmStep(owner.event)
        return before.events.suffix(Self.nearest).compactMap { earlier in
            let gap = owner.event.at.timeIntervalSince(earlier.event.at)
            guard gap <= Self.apart, owner.isInside || earlier.isInside,
                step == AlarmStep(earlier.event)
            else { return nil }
            if step != .rung, gap <= Self.atOnce, isLogged(owner.event, earlier.event) {
                return Relation(
                    owner.id,
                    .sameAs,
                    earlier.id,
                    reason: "Both say of the alarm that it was \(step).",
                    confidence: 0.95
                )
            }
            guard mayBeOne(owner, earlier) else { return nil }
            let likeness = before.words.likeness(owner, earlier)
            guard likeness.value >= 0.4, likeness.shared.count >= 2 else { return nil }
            let apart = gap < 120 ? "within two minutes" : "\(Int(gap / 60)) minutes apart"
            return Relation(
                owner.id,
                .sameAs,
                earlier.id,
                reason: "Both tell of \(Quoted.words(likeness.shared, of: owner)), \(apart).",
                confidence: min(0.95, 0.5 + likeness.value / 2)
            )
        }
    }

    /// Of different sources or places, one of them a machine's alarm, and with no other number.
    private func mayBeOne(_ one: RelatedEvent, _ other: RelatedEvent) -> Bool {
        let alarms: Set<EventKind> = [.alert, .notification, .ticket]
        let (mine, theirs) = (Self.number(one.event.text), Self.number(other.event.text))
        return one.event.place != other.event.place && !one.event.isOfOneThread(with: other.event)
            && (alarms.contains(one.event.kind) || alarms.contains(other.event.kind))
            && (mine == nil || theirs == nil || mine == theirs)
    }

    /// Whether one links to the alarm that the other is a log entry of.
    private func isLogged(_ one: Event, _ other: Event) -> Bool {
        [(one, other), (other, one)].contains { entry, message in
            guard entry.isReply, let alarm = entry.thread?.split(separator: "/").last,
                alarm.count >= 6
            else { return false }
            return message.text.contains("/\(alarm)")
        }
    }

    /// What a tool counts its incidents by: “#5107”.
    private static func number(_ text: String) -> String? {
        guard let mark = text.firstIndex(of: "#") else { return nil }
        let digits = text[text.index(after: mark)...].prefix(while: \.isNumber)
        return digits.isEmpty ? nil : String(digits)
    }
}
