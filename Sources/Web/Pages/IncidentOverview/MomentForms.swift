import Evidence
import Foundation
import Hummingbird
import Investigations
import Relations
import Storage

/// Takes a possible turning point into a narrative, or dismisses it.
struct MomentForms {
    let setting: SiteSetting

    func addRoutes(to router: Router<PageContext>) {
        router.post("/incidents/:key/moments", use: decide)
    }

    @Sendable private func decide(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let form = try await Form(request, context)
        let (viewer, key) = (try context.viewer, try context.parameter("key"))
        guard let kind = Moment.Kind(rawValue: form["kind"]) else {
            throw Refusal(.invalid, "There is no such kind of moment.")
        }
        let decision = Moment.Decision(rawValue: form["decision"])
        guard decision != nil || form["decision"] == "open" else {
            throw Refusal(.invalid, "Take it, dismiss it, or bring it back.")
        }
        let event = Event.ID(form["event"])
        let (ids, now) = (setting.ids, setting.now())
        try await setting.store.write { connection in
            let incident = try connection.incident(key, for: viewer)
            let moment = try connection.moment(kind, at: event, of: incident.id)
            if decision == .taken, moment.decision != .taken {
                try connection.take(moment, into: incident, for: viewer, ids: ids, at: now)
            }
            try connection.decide(decision, on: moment, of: incident.id, by: viewer, at: now)
        }
        return Response(
            status: .seeOther,
            headers: [.location: Address.incident(key) + "#moments"]
        )
    }
}

/// Possible turning points to show, with all the events that they rest on.
struct SuggestedMoments: Sendable {
    let open: [Moment]
    let dismissed: [Moment]
    let events: [Event.ID: Event]
}

extension Connection {
    func suggestedMoments(of incident: Incident, for viewer: Viewer) throws -> SuggestedMoments {
        let open = try openMoments(of: incident.id)
        let dismissed = try moments(of: incident.id).filter { $0.decision == .dismissed }
        let ids = Set((open + dismissed).flatMap(\.events))
        return SuggestedMoments(
            open: open,
            dismissed: dismissed,
            events: try events(Array(ids), for: viewer)
        )
    }

    /// Makes a key moment of it in the latest investigation, citing what it rests on.
    ///
    /// Refuses with `conflict` where there is no investigation.
    fileprivate func take(
        _ moment: Moment,
        into incident: Incident,
        for viewer: Viewer,
        ids: IDSource,
        at now: Date
    ) throws {
        let investigations = try investigations(of: incident.id)
        guard let investigation = try investigations.last(where: { try mayEdit($0, viewer) }) else {
            throw Refusal(.conflict, "Begin an investigation first: a moment is taken into one.")
        }
        _ = try addMarker(
            .keyMoment,
            title: moment.kind.label,
            summary: moment.reason,
            citing: moment.events,
            to: investigation.id,
            ids: ids,
            at: now
        )
    }
}
