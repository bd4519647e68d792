import Charts
import Evidence
import Foundation

/// The whole story as a row of bars above the transcript, each of which leads to its time.
struct EvidenceActivityView: TemplateView {
    let label: String
    let svg: String
    let start: String
    let end: String

    static let stretches = 90

    init?(_ part: EvidencePart, _ query: EvidenceQuery, _ address: String) {
        guard let activity = part.activity else { return nil }
        func share(_ moment: Date) -> Double {
            moment.timeIntervalSince(activity.start)
                / activity.end.timeIntervalSince(activity.start)
        }
        let fields = query.fields
        let bars = activity.counts.enumerated().map { index, count in
            let when = When(activity.start(of: index))
            return ActivityStrip.Bar(
                count: count,
                chosen: part.matches?.counts[index] ?? count,
                label: "\(Words.count(count, "event")) from \(when.day) \(when.clock.prefix(5))",
                address: count == 0
                    ? "" : Address.with(address, fields + [("time", when.iso)]) + "#here",
                start: when.iso
            )
        }
        let window = part.incident.window
        let windowEnd = window.end ?? activity.end
        let events = part.slice.events
        var view: Range<Double>?
        if let first = events.first, let last = events.last, part.slice.isPartial {
            view = share(first.at)..<max(share(first.at), share(last.at))
        }
        svg =
            ActivityStrip(
                bars: bars,
                window: share(window.start)..<max(share(window.start), share(windowEnd)),
                view: view
            ).svg
        let (first, last) = (When(activity.start), When(activity.end))
        start = first.iso
        end = last.iso
        label = "Activity from \(first.day) to \(last.day): each bar leads to its time"
    }
}

extension EventSlice {
    var isPartial: Bool { hasEarlier || hasLater }
}
