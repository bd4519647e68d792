import Evidence
import Foundation
import Hummingbird
import Pipeline
import Relations
import Storage

/// Why an event is thought to bear on others, drawn; and how two events are related.
struct RelationGraphPage {
    let setting: SiteSetting
    let pages: Pages

    func addRoutes(to router: Router<PageContext>) {
        router.get("/incidents/:key/relations/around/:event", use: around)
        router.get("/incidents/:key/relations/between", use: between)
    }

    @Sendable private func around(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let viewer = try context.viewer
        let (incident, progress) = try await refreshed(context)
        let event = Event.ID(try context.parameter("event"))
        let surroundings = try await setting.store.read { connection in
            try connection.surroundings(of: event, in: incident.id, for: viewer)
        }
        let frame = Frame(
            "What bears on it · \(incident.title)",
            .incidents,
            context,
            beingRead: progress
        )
        var view = RelationGraphView(frame, incident, surroundings)
        view.take(try request.query["refused"])
        return try pages.page(view, "RelationGraph")
    }

    @Sendable private func between(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let viewer = try context.viewer
        let (incident, progress) = try await refreshed(context)
        let query = try request.query
        let (from, to) = (RelationsChoice.event(query["from"]), RelationsChoice.event(query["to"]))
        guard !from.isEmpty, !to.isEmpty, from != to else {
            throw Refusal(.invalid, "Give the links of two events.")
        }
        let (ends, chain) = try await setting.store.read { connection in
            let ends = [
                try connection.event(Event.ID(from), for: viewer),
                try connection.event(Event.ID(to), for: viewer),
            ]
            let chain = try connection.chain(
                from: ends[0].id,
                to: ends[1].id,
                in: incident.id,
                for: viewer
            )
            return (ends, chain)
        }
        let frame = Frame(
            "How they are related · \(incident.title)",
            .incidents,
            context,
            beingRead: progress
        )
        var view = RelationGraphView(frame, incident, ends, chain)
        view.take(try request.query["refused"])
        return try pages.page(view, "RelationGraph")
    }

    private func refreshed(_ context: PageContext) async throws -> (Incident, DerivationProgress?) {
        let (viewer, key) = (try context.viewer, try context.parameter("key"))
        let incident = try await setting.store.read { try $0.incident(key, for: viewer) }
        return (incident, try await setting.read(incident))
    }
}

extension RelationGraphView {
    /// Of which kind a relation was that was just refused here.
    fileprivate mutating func take(_ refused: String) {
        guard let kind = Relation.Kind(rawValue: refused) else { return }
        refusedAddress = Address.with(listAddress, [("kind", kind.rawValue)])
    }
}
