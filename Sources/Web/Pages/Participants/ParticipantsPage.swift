import Evidence
import Foundation
import Hummingbird
import Storage

/// The people in an incident's evidence.
struct ParticipantsPage {
    let setting: SiteSetting
    let pages: Pages

    func addRoutes(to router: Router<PageContext>) {
        router.get("/incidents/:key/people", use: show)
    }

    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response
    {
        let (viewer, key) = (try context.viewer, try context.parameter("key"))
        let reading = try await setting.store.read { try $0.participation(key, for: viewer) }
        let view = ParticipantsView(
            Frame("People · \(reading.incident.title)", .incidents, context),
            reading
        )
        return try pages.page(view, "Participants")
    }
}

/// Who is in an incident's evidence, and who was on call while it was handled.
struct ParticipantsReading: Sendable {
    let incident: Incident
    let participants: [Participant]
    let shifts: [Shift]
}

extension Connection {
    func participation(_ key: String, for viewer: Viewer) throws -> ParticipantsReading {
        let incident = try incident(key, for: viewer)
        let participants = try participants(of: incident.id, for: viewer)
        let first = participants.compactMap { $0.joinedAt ?? $0.first }.min()
        let start = min(first ?? incident.window.start, incident.window.start)
        return ParticipantsReading(
            incident: incident,
            participants: participants,
            shifts: try shifts(
                during: Window(start: start, end: incident.window.end),
                for: viewer
            )
        )
    }
}
