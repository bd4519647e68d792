import Accounts
import Evidence
import Hummingbird
import Pipeline
import Readings
import Storage

/// What people said of readings, and what is learned from it.
struct CorrectionsPage {
    let setting: SiteSetting
    let pages: Pages

    private static let path = "/settings/corrections"
    private static let limit = 100

    func addRoutes(to router: Router<PageContext>) {
        router.get("/settings/corrections", use: show)
        router.post("/settings/corrections/training", use: learn)
        router.post("/settings/corrections/training/:training", use: decide)
        router.post("/settings/corrections/:event/withdrawal", use: withdraw)
    }

    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response
    {
        let viewer = try context.owner
        let frame = Frame("Corrections", .settings, context)
        let view = try await setting.store.read { connection in
            let corrections = try connection.latestCorrections(limit: Self.limit)
            let events = try connection.events(
                Array(Set(corrections.map(\.event))),
                for: viewer
            )
            var incidents: [Event.ID: Incident] = [:]
            for event in events.keys {
                incidents[event] = try connection.incidents(with: event, for: viewer).first
            }
            return CorrectionsView(
                frame,
                messageCount: try connection.correctedMessageCount(),
                corrections: corrections,
                events: events,
                incidents: incidents,
                learned: try connection.learnedAdjustments(),
                accounts: try connection.accounts()
            )
        }
        return try pages.page(view, "Corrections")
    }

    @Sendable private func learn(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let viewer = try context.owner
        _ = try await Form(request, context)
        let training = CorrectionTraining(store: setting.store, ids: setting.ids)
        _ = try await training.propose(by: viewer, at: setting.now())
        return Response(status: .seeOther, headers: [.location: Self.path])
    }

    @Sendable private func decide(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        _ = try context.owner
        let form = try await Form(request, context)
        let id = try context.parameter("training")
        guard let state = LearnedAdjustment.State(rawValue: form["state"]), state != .proposed
        else {
            throw Refusal(.invalid, "Take what was learned, or give it up.")
        }
        try await setting.store.write { try $0.decide(state, on: id) }
        return Response(status: .seeOther, headers: [.location: Self.path])
    }

    @Sendable private func withdraw(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let viewer = try context.owner
        _ = try await Form(request, context)
        let id = Event.ID(try context.parameter("event"))
        try await setting.store.write { connection in
            let event = try connection.event(id, for: viewer)
            try connection.withdrawCorrections(of: event.id)
        }
        return Response(status: .seeOther, headers: [.location: Self.path])
    }
}
