import Evidence
import Foundation
import Hummingbird
import Storage

/// Search over everything that the viewer may see.
struct SearchPage {
    let setting: SiteSetting
    let pages: Pages

    func addRoutes(to router: Router<PageContext>) {
        router.get("/search", use: show)
    }

    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response
    {
        let viewer = try context.viewer
        let form = try request.query
        let query = EvidenceQuery(form)
        let filter = try query.filter
        let page: EventPage =
            form.position("before").map { .before($0) }
            ?? form.position("at").map { .around($0) } ?? .last
        let reading = try await setting.store.read { connection in
            try SearchReading(connection, filter, page, viewer)
        }
        let view = SearchView(frame: Frame("Search", .search, context), reading, query)
        return try pages.page(view, "Search")
    }
}

struct SearchReading: Sendable {
    let slice: EventSlice
    let details: EventDetails
    let incidents: [Event.ID: Incident]
    let places: [Place]

    init(
        _ connection: any Connection,
        _ filter: EventFilter,
        _ page: EventPage,
        _ viewer: Viewer
    ) throws {
        places = try connection.allPlaces().filter { viewer.seesEverything || $0.kind.isOpen }
        guard !filter.isEmpty else {
            slice = EventSlice.empty
            details = EventDetails.none
            incidents = [:]
            return
        }
        slice = try connection.events(for: viewer, matching: filter, page: page, limit: 40)
        details = try connection.details(of: slice.events)
        incidents = try connection.firstIncidents(of: slice.events.map(\.id), for: viewer)
    }
}

struct SearchView: TemplateView {
    let frame: Frame
    let text: String
    let from: String
    let to: String
    let many: [FilterMany]
    let chips: [FilterChip]
    let isFiltered: Bool
    let results: [Result]
    let isAsked: Bool
    let isEmpty: Bool
    let pager: PagerView

    struct Result: TemplateView {
        let row: EventRowView
        let place: String
        let incident: String?
        let address: String
    }

    init(frame: Frame, _ reading: SearchReading, _ query: EvidenceQuery) {
        self.frame = frame
        text = query.text
        from = query.from
        to = query.to
        let places = FilterMany(
            "Place",
            field: "place",
            reading.places.map { ($0.id.rawValue, $0.name, nil) },
            chosen: query.places
        )
        many = [places, FilterMany("Kind", kinds: query.kinds)]
        chips = many.flatMap { $0.chips("/search", query.fields) }
        isFiltered = !chips.isEmpty
        isAsked = query.fields.contains { !$0.1.isEmpty }
        let context = TranscriptContext(
            key: "",
            details: reading.details,
            showsPlace: false,
            query: SearchQuery(query.text)
        )
        results = reading.slice.events.reversed().map { event in
            let incident = reading.incidents[event.id]
            return Result(
                row: EventRowView(event, after: nil, isNested: true, in: context),
                place: event.placeName,
                incident: incident?.title,
                address: incident.map { Address.evidence($0.key, at: event.id) }
                    ?? "/events/\(event.id)"
            )
        }
        isEmpty = results.isEmpty
        let older = reading.slice.hasEarlier ? reading.slice.events.first : nil
        pager = PagerView(
            earlierName: "Newest",
            earlier: query.before.isEmpty ? nil : Address.with("/search", query.fields),
            laterName: "Older",
            later: older.map {
                Address.with("/search", query.fields + [("before", "\($0.position.rawValue)")])
            }
        )
    }
}
