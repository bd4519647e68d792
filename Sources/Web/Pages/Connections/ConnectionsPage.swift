import Connections
import Evidence
import EvidenceSources
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
        let (connections, clocks) = try await setting.store.read {
            (try $0.liveConnections(), try $0.clockCorrections())
        }
        let view = ConnectionsView(
            frame: Frame("Connections", .settings, context),
            rows: connections.map { ConnectionRowView($0, now: setting.now()) },
            clocks: clocks
        )
        return try pages.page(view, "Connections")
    }
}

struct ConnectionsView: TemplateView {
    let frame: Frame
    let rows: [ConnectionRowView]
    let hasNone: Bool
    /// Whose clocks are put right, in words.
    let clocks: String

    init(frame: Frame, rows: [ConnectionRowView], clocks: [String: ClockCorrection] = [:]) {
        self.frame = frame
        self.rows = rows
        hasNone = rows.isEmpty
        let told = clocks.sorted { $0.key < $1.key }.map { source, clock in
            "\(SourceGuide.of(source).title) by \(clock.words)"
        }
        self.clocks = told.isEmpty ? "" : "Put right are \(told.joined(separator: ", "))."
    }
}
