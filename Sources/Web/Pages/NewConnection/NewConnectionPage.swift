import Connections
import Evidence
import EvidenceSources
import Foundation
import Hummingbird
import Storage

/// Choosing a tool, and telling how to reach it.
struct NewConnectionPage {
    let setting: SiteSetting
    let pages: Pages

    func addRoutes(to router: Router<PageContext>) {
        router.get("/settings/connections/new", use: show)
        router.post("/settings/connections", use: connect)
    }

    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response
    {
        _ = try context.owner
        let name = try request.query["source"]
        let view = NewConnectionView(
            frame: Frame("Connect a tool", .settings, context),
            source: Self.source(named: name).map { ($0, name) },
            from: setting.now().addingTimeInterval(-30 * 86400)
        )
        return try pages.page(view, "NewConnection")
    }

    /// Tries the access first; what does not work is told, and nothing is kept of it.
    @Sendable private func connect(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let viewer = try context.owner
        let form = try await Form(request, context)
        let name = form["source"]
        guard let source = Self.source(named: name) else {
            throw Refusal(.invalid, "Choose a tool.")
        }
        do {
            let draft = try ConnectionDraft(
                form,
                for: source,
                named: name,
                keeping: .none,
                now: setting.now()
            )
            _ = try await setting.connections.test(draft)
            let id = try await setting.connections.connect(draft, by: viewer)
            return Response(
                status: .seeOther,
                headers: [.location: Address.connection(id) + "?new=yes"]
            )
        } catch let refusal as Refusal {
            let view = NewConnectionView(
                frame: Frame("Connect a tool", .settings, context),
                source: (source, name),
                from: (try? form.date("from")) ?? setting.now(),
                told: form,
                problem: refusal.description
            )
            return try pages.page(view, "NewConnection", status: refusal.kind.status)
        }
    }

    /// Nil for one that can neither be asked nor sends.
    static func source(named name: String) -> (any EvidenceSource)? {
        let source = AllSources.source(named: name)
        return source is any LiveSource || source is any WebhookSource ? source : nil
    }
}
