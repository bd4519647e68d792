import Evidence
import Foundation
import Hummingbird
import Pipeline
import Relations
import Storage

/// What an event answers, to be chosen by a person.
struct AnswersPage {
    let setting: SiteSetting
    let pages: Pages

    private static let choices = 40

    func addRoutes(to router: Router<PageContext>) {
        router.get("/incidents/:key/events/:event/answers", use: show)
        router.post("/incidents/:key/events/:event/answers", use: decide)
    }

    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response
    {
        let (viewer, key) = (try context.viewer, try context.parameter("key"))
        let id = Event.ID(try context.parameter("event"))
        let progress = try await read(key, for: viewer)
        let choices = try await setting.store.read { connection in
            try AnswerChoices(connection, key, id, for: viewer, limit: Self.choices)
        }
        let frame = Frame(
            "What it answers · \(choices.incident.title)",
            .incidents,
            context,
            beingRead: progress
        )
        return try pages.page(AnswersView(frame, choices), "Answers")
    }

    @Sendable private func decide(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let form = try await Form(request, context)
        let (viewer, key) = (try context.viewer, try context.parameter("key"))
        let id = Event.ID(try context.parameter("event"))
        let linked = RelationsChoice.event(form["link"])
        let chosen = linked.isEmpty ? form["answers"] : linked
        guard !chosen.isEmpty else { throw Refusal(.invalid, "Choose what it answers.") }
        let answered = chosen == "none" ? nil : Event.ID(chosen)
        guard answered != id else { throw Refusal(.invalid, "A message can’t answer itself.") }
        let told = form["reason"]
        _ = try await read(key, for: viewer)
        let now = setting.now()
        try await setting.store.write { connection in
            let incident = try connection.incident(key, for: viewer)
            _ = try connection.event(id, in: incident, for: viewer)
            if let answered { _ = try connection.event(answered, in: incident, for: viewer) }
            try connection.decideAnswer(
                of: id,
                to: answered,
                in: incident.id,
                reason: told.isEmpty ? "Said by a person." : told,
                by: viewer,
                at: now
            )
        }
        let address = Address.conversation(id, of: key, at: id)
        return Response(status: .seeOther, headers: [.location: address])
    }

    /// What is thought so far has to be known, to be decided on.
    private func read(_ key: String, for viewer: Viewer) async throws -> DerivationProgress? {
        try await setting.read(setting.store.read { try $0.incident(key, for: viewer) })
    }
}

/// What an event might answer: what was said before it in its place, the nearest first.
struct AnswerChoices: Sendable {
    let incident: Incident
    let event: Event
    let known: ConversationMember?
    let events: [Event]
    let members: [Event.ID: ConversationMember]

    init(
        _ connection: any Connection,
        _ key: String,
        _ id: Event.ID,
        for viewer: Viewer,
        limit: Int
    ) throws {
        let incident = try connection.incident(key, for: viewer)
        let event = try connection.event(id, for: viewer)
        let slice = try connection.events(
            of: incident.id,
            matching: EventFilter(places: [event.place]),
            page: .before(event.position),
            limit: limit
        )
        let known = try connection.conversationMembers([id], in: incident.id)[id]
        var events = slice.events.filter { !$0.kind.isQuiet }
        if let answered = known?.answers?.to, !events.contains(where: { $0.id == answered }) {
            events += try connection.events([answered], for: viewer).values
        }
        self.incident = incident
        self.event = event
        self.known = known
        self.events = events.sorted { $0.position > $1.position }
        members = try connection.conversationMembers(events.map(\.id), in: incident.id)
    }
}
