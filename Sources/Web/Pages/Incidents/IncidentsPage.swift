import Evidence
import Foundation
import Hummingbird
import Storage

/// The list of incidents.
struct IncidentsPage {
    let setting: SiteSetting
    let pages: Pages

    func addRoutes(to router: Router<PageContext>) {
        router.get("/") { _, _ in
            Response(status: .seeOther, headers: [.location: "/incidents"])
        }
        router.get("/incidents", use: show)
    }

    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response
    {
        let viewer = try context.viewer
        let query = try request.query
        let filter = IncidentFilter(
            text: query["q"],
            isInvented: ["invented": true, "real": false][query["kind"]],
            from: try query.date("from"),
            to: try query.date("to")
        )
        let offset = query.number("offset", in: .offsets) ?? 0
        let (incidents, count) = try await setting.store.read { connection in
            try (
                connection.incidents(for: viewer, matching: filter, offset: offset, limit: 50),
                connection.incidentCount(for: viewer, matching: filter)
            )
        }
        let view = IncidentsView(
            frame: Frame("Incidents", .incidents, context),
            incidents: incidents,
            count: count,
            offset: offset,
            query: query
        )
        return try pages.page(view, "Incidents")
    }
}
