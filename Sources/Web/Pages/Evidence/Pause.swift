import Evidence
import Foundation
import Storage

/// The time between two things that people said on a page.
struct Pause: Hashable, Sendable {
    let seconds: TimeInterval
    /// What people said meanwhile that the page doesn't show at this point, up to `mostCounted`.
    let unseen: Int

    static let shortest: TimeInterval = 900
    static let mostCounted = 1000

    /// A silence is one only where nobody spoke; otherwise what isn't shown is counted.
    func words(isFiltered: Bool) -> String {
        let length = Words.duration(seconds)
        guard unseen > 0 else { return "\(length) of silence" }
        let count = unseen < Self.mostCounted ? "" : "over "
        return isFiltered
            ? "\(length), \(count)\(Words.count(unseen, "message")) hidden"
            : "\(length), \(count)\(Words.count(unseen, "reply", "replies")) in threads"
    }
}

extension Connection {
    /// The long pauses among the events of a page, by the event that ends each.
    func pauses(among events: [Event], in incident: Incident.ID) throws -> [Event.ID: Pause] {
        var pauses: [Event.ID: Pause] = [:]
        let spoken = events.filter(\.kind.isSpoken)
        for (earlier, later) in zip(spoken, spoken.dropFirst()) {
            let seconds = later.at.timeIntervalSince(earlier.at)
            guard seconds >= Pause.shortest else { continue }
            let unseen = try spokenCount(
                in: incident,
                between: earlier.position,
                and: later.position,
                upTo: Pause.mostCounted
            )
            pauses[later.id] = Pause(seconds: seconds, unseen: unseen)
        }
        return pauses
    }
}
