import Evidence
import Foundation

/// Sees that alerts have ended where an interface tells only of those that fire.
enum AlertWatch {
    /// More than these are not watched, since each is kept from look to look.
    private static let most = 1000

    /// What is new in a list of all that fire, and what ended since the last look.
    ///
    /// The plan keeps the alerts that fire, by their names.
    static func news(
        of listed: PageSink,
        _ plan: inout FetchPlan,
        by source: some RecordSource,
        at now: Date
    ) throws -> PageSink {
        let before = plan.kept ?? [:]
        var firing: [String: String] = [:]
        var told: Set<String> = []
        let news = PageSink()
        for refusal in listed.refused { news.refuse(refusal) }
        for gathered in listed.gathered {
            guard case .event(let event) = gathered else {
                news.take([gathered])
                continue
            }
            told.insert(event.externalID)
            if before[event.externalID] == nil { news.take([gathered]) }
            if firing.count < most { firing[event.externalID] = event.raw }
        }
        for (name, raw) in before.sorted(by: { $0.key < $1.key }) where !told.contains(name) {
            news.take(try ended(raw, plan, by: source, at: now))
        }
        plan.kept = firing
        return news
    }

    /// It ended after it was last told, so a later word of its end is the better one.
    private static func ended(
        _ raw: String,
        _ plan: FetchPlan,
        by source: some RecordSource,
        at now: Date
    ) throws -> [Gathered] {
        let sink = PageSink()
        try RecordReader(sink: sink, lists: [], read: source.gathered)
            .read(Array(raw.utf8), named: "alert", at: now)
        return sink.gathered.map { gathered in
            guard case .event(var event) = gathered else { return gathered }
            let last = plan.lookedAt ?? event.at
            event.endedAt = max(event.at, now)
            event.editedAt = max(event.at, last)
            let state = EventDetail(
                "state",
                "resolved",
                doubt: "It was no longer told; it ended since \(ISOTime.text(last))."
            )
            event.details = [state] + event.details.filter { $0.name != "state" }
            return .event(event)
        }
    }
}
