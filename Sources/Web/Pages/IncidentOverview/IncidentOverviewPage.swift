import Evidence
import Foundation
import Hummingbird
import Investigations
import Pipeline
import Storage

/// One incident at a glance: its windows, its numbers, its investigations, its evidence.
struct IncidentOverviewPage {
    let setting: SiteSetting
    let pages: Pages

    func addRoutes(to router: Router<PageContext>) {
        router.get("/incidents/:key", use: show)
        router.post("/incidents/:key", use: update)
        router.post("/incidents/:key/selections", use: select)
        router.post("/incidents/:key/selections/:selection/removal", use: deselect)
        router.post("/incidents/:key/investigations", use: investigate)
    }

    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response
    {
        let (viewer, key) = (try context.viewer, try context.parameter("key"))
        let reads = setting.readsMessages
        let known = try await setting.store.read { try $0.incident(key, for: viewer) }
        let progress = try await setting.read(known)
        if reads, progress == nil {
            try await Derivation(store: setting.store).refreshProfiles()
        }
        let overview = try await setting.store.read { connection in
            let incident = try connection.incident(key, for: viewer)
            return try IncidentOverview(
                incident: incident,
                mayEdit: connection.access(to: incident.id).mayEdit(viewer),
                places: connection.places(of: incident.id),
                allPlaces: connection.openPlaces(for: viewer),
                selections: connection.selections(of: incident.id),
                investigations: connection.investigations(of: incident.id),
                activity: connection.activity(of: incident, stretches: 90),
                moments: reads ? connection.suggestedMoments(of: incident, for: viewer) : nil,
                repeats: reads ? connection.suggestedRepeats(of: incident, for: viewer) : nil
            )
        }
        let frame = Frame(overview.incident.title, .incidents, context, beingRead: progress)
        return try pages.page(IncidentOverviewView(frame, overview), "IncidentOverview")
    }

    @Sendable private func update(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let form = try await Form(request, context)
        let (viewer, key) = (try context.viewer, try context.parameter("key"))
        let store = setting.store
        try await setting.save(
            form,
            over: { StoredFields(try $0.incident(key, for: viewer)) }
        ) {
            try await store.write { connection in
                let incident = try connection.incident(key, for: viewer)
                try connection.requireEditor(viewer, of: incident.id)
                let (window, story) = try form.windows(changing: incident)
                try connection.update(
                    incident,
                    title: form.required("title"),
                    summary: form.required("summary"),
                    window: window,
                    storyWindow: story,
                    basedOn: form.revision
                )
            }
        }
        return back(to: key)
    }

    @Sendable private func select(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let form = try await Form(request, context)
        let (viewer, key, ids) = (try context.viewer, try context.parameter("key"), setting.ids)
        let (start, end) = (try form.date("from"), try form.date("to"))
        try await setting.store.write { connection in
            let incident = try connection.incident(key, for: viewer)
            try connection.requireEditor(viewer, of: incident.id)
            let window = try Window(
                start: start ?? incident.storyWindow.start,
                end: end ?? incident.storyWindow.end
            )
            let reach: Selection.Reach =
                form["place"].isEmpty
                ? .everywhere(window) : .place(Place.ID(form["place"]), window)
            try connection.require([reach], for: viewer)
            try connection.select(reach, into: incident.id, ids: ids)
        }
        return back(to: key)
    }

    @Sendable private func deselect(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        _ = try await Form(request, context)
        let (viewer, key) = (try context.viewer, try context.parameter("key"))
        let selection = Selection.ID(try context.parameter("selection"))
        try await setting.store.write { connection in
            let incident = try connection.incident(key, for: viewer)
            try connection.requireEditor(viewer, of: incident.id)
            try connection.deselect(selection, from: incident.id)
        }
        return back(to: key)
    }

    @Sendable private func investigate(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let form = try await Form(request, context)
        let (viewer, key) = (try context.viewer, try context.parameter("key"))
        let (ids, now) = (setting.ids, setting.now())
        let id = try await setting.store.write { connection in
            try connection.begin(
                form["title"],
                of: connection.incident(key, for: viewer).id,
                by: viewer,
                ids: ids,
                at: now
            )
        }
        return Response(
            status: .seeOther,
            headers: [.location: Address.investigation(id.rawValue, of: key)]
        )
    }

    private func back(to key: String) -> Response {
        Response(status: .seeOther, headers: [.location: Address.incident(key)])
    }
}
