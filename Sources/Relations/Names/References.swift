import Evidence
import Foundation
import Readings

/// Mentions of a pull request, commit, ticket or address lead to the records that they name.
struct References: NameFinder {
    func mentions(of event: RelatedEvent) -> [String] {
        (event.reading?.mentions ?? []).compactMap(Landmarks.key)
    }

    func names(of event: RelatedEvent) -> [String] {
        event.event.isRecord || event.event.permalink != nil ? Landmarks.keys(of: event.event) : []
    }

    func relations(of owner: RelatedEvent, named: (String) -> [RelatedEvent]) -> [Relation] {
        var told: Set<String> = []
        return (owner.reading?.mentions ?? []).flatMap { mention -> [Relation] in
            guard let key = Landmarks.key(of: mention), told.insert(key).inserted else { return [] }
            return relations(owner.event, mention, named(key).map(\.event))
        }
    }

    private func relations(
        _ event: Event,
        _ mention: Reading.Named,
        _ records: [Event]
    ) -> [Relation] {
        // What stands in one thread is known to belong together.
        let others = records.filter { $0.id != event.id && !$0.isOfOneThread(with: event) }
        guard !others.isEmpty else { return [] }
        if mention.text.lowercased().hasPrefix("http") {
            return Self.first(of: others, at: event).map {
                Relation(event.id, .refersTo, $0.id, reason: "It links to it.", confidence: 1)
            }
        }
        let homes = Set(others.compactMap { $0.details.value("repository") })
        let named = homes.filter { home in
            home.split(separator: "/").last.map { event.text.contains($0) } ?? false
        }
        let meant = named.isEmpty ? homes : named
        let candidates = others.filter { record in
            meant.isEmpty || record.details.value("repository").map(meant.contains) ?? true
        }
        let doubt = meant.count > 1
        return Self.first(of: candidates, at: event).map { record in
            let home = record.details.value("repository").map { " of \($0)" } ?? ""
            let reason =
                doubt
                ? "It names \(mention.text); \(meant.count) repositories have one, this is nearest."
                : "It names \(mention.text)\(home)."
            return Relation(
                event.id,
                .refersTo,
                record.id,
                reason: reason,
                confidence: doubt ? 0.6 : 0.95
            )
        }
    }

    /// Of many records of one thing its beginning, nearest in time where there are several.
    private static func first(of records: [Event], at event: Event) -> [Event] {
        let homes = Dictionary(grouping: records) { $0.details.value("repository") ?? "" }
        let starts = homes.values.compactMap { $0.min { $0.position < $1.position } }
        let nearest = starts.min {
            abs($0.at.timeIntervalSince(event.at)) < abs($1.at.timeIntervalSince(event.at))
        }
        return nearest.map { [$0] } ?? []
    }
}

extension Event {
    /// What a machine keeps of what was done or seen, rather than what people say.
    var isRecord: Bool { Self.recordKinds.contains(kind) }

    static let recordKinds: Set<EventKind> = [
        .change, .alert, .notification, .ticket, .status, .report,
    ]

    /// Both stand in one thread, or one began that of the other.
    func isOfOneThread(with other: Event) -> Bool {
        let (mine, theirs) = (thread ?? origin.externalID, other.thread ?? other.origin.externalID)
        return origin.source == other.origin.source && mine == theirs
    }
}
