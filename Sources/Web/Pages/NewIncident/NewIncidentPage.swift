import Evidence
import Foundation
import Hummingbird
import Storage

/// A new incident from chosen places and windows.
struct NewIncidentPage {
    let setting: SiteSetting
    let pages: Pages

    func addRoutes(to router: Router<PageContext>) {
        router.get("/incidents/new", use: show)
        router.post("/incidents", use: create)
    }

    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response
    {
        let viewer = try context.viewer
        let run = ImportRun.ID(try request.query["import"])
        let (places, added) = try await setting.store.read { connection in
            let places = try connection.openPlaces(for: viewer)
            return (places, run.rawValue.isEmpty ? [] : try connection.added(by: run, for: viewer))
        }
        let view = NewIncidentView(
            frame: Frame("New incident", .incidents, context),
            places: places,
            added: added
        )
        return try pages.page(view, "NewIncident")
    }

    @Sendable private func create(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let form = try await Form(request, context)
        let viewer = try context.viewer
        let draft = try Self.draft(form)
        let (ids, now) = (setting.ids, setting.now())
        let key = try await setting.store.write { connection in
            try connection.require(draft.selections, for: viewer)
            return try connection.record(draft, by: viewer, ids: ids, at: now)
        }
        return Response(
            status: .seeOther,
            headers: [.location: Address.incident(key) + "/evidence"]
        )
    }

    /// Refuses a form without a start, or with nothing chosen.
    static func draft(_ form: Form) throws -> IncidentDraft {
        guard let start = try form.date("start") else {
            throw Refusal(.invalid, "An incident needs the time at which it started.")
        }
        let window = try Window(start: start, end: form.date("end"))
        let story = try Window(
            start: form.date("story-start") ?? start,
            end: form.date("story-end") ?? window.end
        )
        let places = form.all("place")
        guard !places.isEmpty else {
            throw Refusal(.invalid, "Choose at least one place for the evidence.")
        }
        return IncidentDraft(
            title: form["title"],
            summary: form["summary"],
            window: window,
            storyWindow: story,
            isRestricted: form["restricted"] == "yes",
            selections: places.map { .place(Place.ID($0), story) }
        )
    }
}

struct NewIncidentView: TemplateView {
    let frame: Frame
    let places: [Choice]
    let hasNoPlaces: Bool
    /// What the fields begin with; empty but for an incident from an import.
    let start: String
    let end: String

    struct Choice: TemplateView {
        let id: String
        let name: String
        let kind: String
        let events: String
        let first: When?
        let last: When?
        let isChosen: Bool
    }

    /// What an import added is chosen, from its first to its last event.
    init(frame: Frame, places: [PlaceActivity], added: [PlaceActivity] = []) {
        self.frame = frame
        hasNoPlaces = places.isEmpty
        let chosen = Set(added.map(\.place.id))
        start = added.compactMap(\.first).min().map(IncidentOverviewView.field) ?? ""
        // To the minute after the last event, which is then within.
        end =
            added.compactMap(\.last).max()
            .map { IncidentOverviewView.field($0.addingTimeInterval(60)) } ?? ""
        let first = places.filter { chosen.contains($0.place.id) }
        let rest = places.filter { !chosen.contains($0.place.id) }
        self.places = (first + rest).map { activity in
            Choice(
                id: activity.place.id.rawValue,
                name: activity.place.name,
                kind: activity.place.kind.words,
                events: Words.count(activity.eventCount, "event"),
                first: activity.first.map(When.init),
                last: activity.last.map(When.init),
                isChosen: chosen.contains(activity.place.id)
            )
        }
    }
}

extension Place.Kind {
    var words: String {
        switch self {
        case .channel: "channel"
        case .privateChannel: "private channel"
        case .groupMessage: "group message"
        case .directMessage: "direct message"
        case .repository: "repository"
        case .service: "service"
        case .call: "call"
        case .tracker: "tracker"
        case .other: "place"
        }
    }
}
