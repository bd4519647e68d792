import Evidence
import Foundation
import Hummingbird
import Investigations
import Relations
import Reports
import Storage

/// An incident's events as lanes over one time axis.
struct TimelinePage {
    let setting: SiteSetting
    let pages: Pages

    func addRoutes(to router: Router<PageContext>) {
        router.get("/incidents/:key/timeline", use: show)
    }

    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response
    {
        let (viewer, key) = (try context.viewer, try context.parameter("key"))
        let query = try request.query
        let (from, to) = (try query.date("from"), try query.date("to"))
        let kind = TimelineDrawing.LaneKind(rawValue: query["by"]) ?? .place
        let reads = setting.readsMessages
        let reading = try await setting.store.read { connection in
            try connection.timeline(
                key,
                by: kind,
                from: from,
                to: to,
                withMoments: reads,
                for: viewer
            )
        }
        let view = TimelineView(
            frame: Frame("Timeline · \(reading.incident.title)", .incidents, context),
            reading,
            by: kind
        )
        return try pages.page(view, "Timeline")
    }
}

/// What a timeline shows of an incident.
struct TimelineReading: Sendable {
    let incident: Incident
    let start: Date
    let end: Date
    let whole: (start: Date, end: Date)
    let marks: [EventMark]
    let silences: [Silence]
    let places: [PlaceActivity]
    let participants: [Participant]
    let markers: [Marker]
    let shifts: [Shift]
    let moments: [Moment]
}

extension Connection {
    func timeline(
        _ key: String,
        by kind: TimelineDrawing.LaneKind,
        from: Date?,
        to: Date?,
        withMoments: Bool,
        for viewer: Viewer
    ) throws -> TimelineReading {
        let incident = try incident(key, for: viewer)
        let places = try places(of: incident.id)
        let first = places.compactMap(\.first).min() ?? incident.window.start
        let last = places.compactMap(\.last).max() ?? incident.window.end ?? first
        let margin = max(1, last.timeIntervalSince(first) * 0.01)
        let whole = (
            start: first.addingTimeInterval(-margin), end: last.addingTimeInterval(margin)
        )
        let start = from ?? whole.start
        let end = max(to ?? whole.end, start.addingTimeInterval(5))
        let shown = try Window(start: start, end: end)
        let markers = try investigations(of: incident.id).last.map {
            try self.markers(of: $0.id, for: viewer)
        }
        return TimelineReading(
            incident: incident,
            start: start,
            end: end,
            whole: whole,
            marks: try marks(
                of: incident.id,
                by: kind == .place ? .place : .person,
                during: shown
            ),
            silences: try silences(of: incident.id, during: shown),
            places: places,
            participants: try authors(of: incident.id, for: viewer),
            markers: markers ?? [],
            shifts: try shifts(during: shown, for: viewer),
            moments: withMoments ? try openMoments(of: incident.id) : []
        )
    }
}
