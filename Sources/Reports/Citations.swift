package import Evidence
import Investigations

/// The events that a report rests on, numbered in time order.
package struct Citations: Sendable {
    package let events: [Event]
    private let numbers: [Event.ID: Int]

    init(_ report: Report) {
        let cited =
            report.markers.flatMap(\.citations) + report.findings.flatMap(\.citations)
            + report.followUps.flatMap(\.citations)
        var known: Set<Event.ID> = []
        events = cited.filter { known.insert($0.id).inserted }
            .sorted { $0.position < $1.position }
        numbers = Dictionary(
            events.enumerated().map { ($1.id, $0 + 1) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// From 1.
    func number(of event: Event) -> Int {
        numbers[event.id] ?? 0
    }
}
