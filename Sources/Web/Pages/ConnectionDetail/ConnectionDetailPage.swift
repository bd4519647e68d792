import Connections
import Evidence
import EvidenceSources
import Hummingbird
import Storage

/// One connection: how it goes, where its tool sends to, and what was told of it.
struct ConnectionDetailPage {
    let setting: SiteSetting
    let pages: Pages

    func addRoutes(to router: Router<PageContext>) {
        router.get("/settings/connections/:connection", use: show)
        router.post("/settings/connections/:connection", use: revise)
        router.post("/settings/connections/:connection/pause", use: pause)
        router.post("/settings/connections/:connection/run", use: run)
        router.post("/settings/connections/:connection/test", use: test)
        router.post("/settings/connections/:connection/removal", use: remove)
    }

    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response
    {
        _ = try context.owner
        let notice = try request.query["new"].isEmpty ? "" : "Connected."
        return try await page(try await found(context), context, notice: notice)
    }

    /// Tries what is told before it takes the place of what was.
    @Sendable private func revise(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let (connection, form) = try await asked(request, context)
        guard let source = AllSources.source(named: connection.source) else {
            throw Refusal(.conflict, "This version knows no source \(connection.source).")
        }
        do {
            let draft = try ConnectionDraft(
                form,
                for: source,
                named: connection.source,
                keeping: .all,
                now: connection.windowStart
            )
            let whole = try setting.connections.completed(draft, of: connection)
            _ = try await setting.connections.test(whole)
            let (base, connections, id) = (try form.revision, setting.connections, connection.id)
            try await setting.save(
                form,
                over: { StoredFields(try $0.liveConnection(id), source) },
                { try await connections.revise(connection, by: draft, basedOn: base) }
            )
            return back(to: connection)
        } catch let refusal as Refusal {
            let problem = "\(refusal.description) Nothing was changed."
            return try await page(
                connection,
                context,
                problem: problem,
                typed: (form, source),
                status: refusal.kind.status
            )
        }
    }

    @Sendable private func pause(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let (connection, _) = try await asked(request, context)
        try await setting.store.write { try $0.pause(connection) }
        return back(to: connection)
    }

    @Sendable private func run(_ request: Request, _ context: PageContext) async throws -> Response
    {
        let (connection, _) = try await asked(request, context)
        try await setting.connections.resume(connection)
        return back(to: connection)
    }

    @Sendable private func test(_ request: Request, _ context: PageContext) async throws -> Response
    {
        let (connection, _) = try await asked(request, context)
        do {
            let told = try await setting.connections.test(connection)
            return try await page(connection, context, notice: "It works, as \(told).")
        } catch let refusal as Refusal {
            return try await page(connection, context, problem: refusal.description)
        }
    }

    @Sendable private func remove(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let (connection, _) = try await asked(request, context)
        try await setting.store.write { try $0.remove(connection) }
        return Response(status: .seeOther, headers: [.location: "/settings/connections"])
    }

    /// Refuses everyone but an owner, and forms that are not of this session.
    private func asked(
        _ request: Request,
        _ context: PageContext
    ) async throws -> (LiveConnection, Form) {
        _ = try context.owner
        let form = try await Form(request, context)
        return (try await found(context), form)
    }

    private func found(_ context: PageContext) async throws -> LiveConnection {
        let id = LiveConnection.ID(try context.parameter("connection"))
        return try await setting.store.read { try $0.liveConnection(id) }
    }

    private func back(to connection: LiveConnection) -> Response {
        Response(status: .seeOther, headers: [.location: Address.connection(connection.id)])
    }

    private func page(
        _ connection: LiveConnection,
        _ context: PageContext,
        notice: String = "",
        problem: String = "",
        typed: (form: Form, source: any EvidenceSource)? = nil,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let (refusals, clocks) = try await setting.store.read {
            (try $0.refusals(of: connection), try $0.clockCorrections())
        }
        var view = ConnectionDetailView(
            frame: Frame(connection.name, .settings, context),
            connection,
            refusals: refusals,
            now: setting.now()
        )
        view.notice = notice
        view.problem = problem
        if let (form, source) = typed {
            view.form = ConnectionFormView(source, connection, typed: form)
        }
        let name = AllSources.source(named: connection.source).map { type(of: $0).name }
        let clock = clocks[name ?? connection.source]
        view.clock = clock.map { "Its clock is put right by \($0.words)." } ?? ""
        do {
            let token = try setting.connections.webhookToken(of: connection)
            if view.hasWebhook { view.webhook = "\(setting.reachedAt)/webhooks/\(token)" }
        } catch let refusal as Refusal {
            view.keyProblem = refusal.description
        }
        return try pages.page(view, "ConnectionDetail", status: status)
    }
}
