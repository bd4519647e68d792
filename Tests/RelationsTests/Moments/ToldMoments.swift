import DebriefTesting
import Evidence
import Foundation
import Relations
import Storage

/// The moments of an incident that is told in a few records.
struct ToldMoments {
    let incident: Incident
    let events: [Event]
    let moments: [Moment]

    /// The window is in seconds after noon.
    static func of(
        _ gathered: [Gathered],
        titled title: String,
        during window: Range<Double>,
        in store: any Store
    ) async throws -> ToldMoments {
        let told = try await Told.of(gathered, in: store)
        return try await store.write { connection in
            let handled = try Window(
                start: Sample.noon.addingTimeInterval(window.lowerBound),
                end: Sample.noon.addingTimeInterval(window.upperBound)
            )
            try connection.update(
                told.incident,
                title: title,
                summary: "",
                window: handled,
                storyWindow: told.incident.storyWindow
            )
            let incident = try connection.incident(told.incident.key, for: .operatorOfTheMachine)
            try connection.refreshMoments(of: incident)
            return ToldMoments(
                incident: incident,
                events: told.events,
                moments: try connection.moments(of: incident.id)
            )
        }
    }

    func text(_ id: Event.ID) -> String { events.first { $0.id == id }?.text ?? "" }

    /// The words of the events that moments of a kind are known by, in time order.
    func anchors(_ kind: Moment.Kind) -> [String] {
        moments.filter { $0.kind == kind }.sorted { $0.at < $1.at }.map { text($0.anchor) }
    }

    func moment(_ kind: Moment.Kind) -> Moment? { moments.first { $0.kind == kind } }
}
