import Connections
import Evidence
import Hummingbird
import Storage

/// What is fetched and heard by itself.
struct ConnectionsPage {
    let setting: SiteSetting
    let pages: Pages

    func addRoutes(to router: Router<PageContext>) {
        router.get("/settings") { _, _ in
            Response(status: .seeOther, headers: [.location: "/settings/connections"])
        }
        router.get("/settings/connections", use: show)
    }

    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response
    {
        _ = try context.owner
        let connections = try await setting.store.read { try $0.liveConnections() }
        let view = ConnectionsView(
            frame: Frame("Connections", .settings, context),
            rows: connections.map { ConnectionRowView($0, now: setting.now()) }
        )
        return try pages.page(view, "Connections")
    }
}

struct ConnectionsView: TemplateView {
    let frame: Frame
    let rows: [ConnectionRowView]
    let hasNone: Bool

    init(frame: Frame, rows: [ConnectionRowView]) {
        self.frame = frame
        self.rows = rows
        hasNone = rows.isEmpty
    }
}
