import Evidence
import Foundation
import Hummingbird
import Pipeline
import Relations
import Storage

/// The conversations of an incident told apart, and each of them by itself.
struct ConversationsPage {
    let setting: SiteSetting
    let pages: Pages

    private static let limit = 50
    private static let messages = 100

    func addRoutes(to router: Router<PageContext>) {
        router.get("/incidents/:key/conversations", use: list)
        router.get("/incidents/:key/conversations/:event", use: show)
    }

    @Sendable private func list(_ request: Request, _ context: PageContext) async throws -> Response
    {
        let viewer = try context.viewer
        let (incident, progress) = try await refreshed(context)
        let choice = ConversationsChoice(try request.query)
        let found = try await setting.store.read { connection in
            ConversationList(
                incident: try connection.incident(incident.key, for: viewer),
                conversations: try connection.conversations(
                    of: incident.id,
                    choice.sort,
                    in: choice.place,
                    from: (choice.page - 1) * Self.limit,
                    limit: Self.limit + 1
                ),
                counts: try connection.conversationCounts(of: incident.id, in: choice.place),
                places: try connection.places(of: incident.id)
            )
        }
        let frame = Frame(
            "Conversations · \(incident.title)",
            .incidents,
            context,
            beingRead: progress
        )
        let view = ConversationsView(frame, found, choice, limit: Self.limit)
        return try pages.page(view, "Conversations")
    }

    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response
    {
        let viewer = try context.viewer
        let (incident, progress) = try await refreshed(context)
        let event = Event.ID(try context.parameter("event"))
        let query = try request.query
        let part = try await setting.store.read { connection in
            try ConversationPart(
                connection,
                incident,
                with: event,
                page: query.position("after").map { .after($0) }
                    ?? query.position("before").map { .before($0) }
                    ?? (query["at"].isEmpty
                        ? .first
                        : .around(try connection.event(Event.ID(query["at"]), for: viewer).position)),
                limit: Self.messages
            )
        }
        let isPart = request.headers[.accept] == "text/x-rows"
        let frame = Frame(
            "Conversation · \(incident.title)",
            .incidents,
            context,
            beingRead: progress
        )
        let view = ConversationView(frame, part)
        return try pages.page(view, isPart ? "EvidenceRows" : "Conversation")
    }

    private func refreshed(_ context: PageContext) async throws -> (Incident, DerivationProgress?) {
        let (viewer, key) = (try context.viewer, try context.parameter("key"))
        let incident = try await setting.store.read { try $0.incident(key, for: viewer) }
        return (incident, try await setting.read(incident))
    }
}

/// Which conversations are looked at.
struct ConversationsChoice: Equatable {
    let sort: ConversationSort
    let place: Place.ID?
    let page: Int

    init(_ query: Form) {
        sort = ConversationSort(rawValue: query["show"]) ?? .talk
        place = query["place"].isEmpty ? nil : Place.ID(query["place"])
        page = query.number("page", in: .pages) ?? 1
    }
}

/// A page of an incident's conversations.
struct ConversationList: Sendable {
    let incident: Incident
    let conversations: [Conversation]
    let counts: [ConversationSort: Int]
    let places: [PlaceActivity]
}

/// A page of the messages of one conversation.
struct ConversationPart: Sendable {
    let incident: Incident
    let conversation: Conversation
    let slice: EventSlice
    let details: EventDetails
    let talk: Talk

    init(
        _ connection: any Connection,
        _ incident: Incident,
        with event: Event.ID,
        page: EventPage,
        limit: Int
    ) throws {
        self.incident = incident
        conversation = try connection.conversation(with: event, in: incident.id)
        slice = try connection.events(
            of: incident.id,
            matching: EventFilter(also: [.conversation(with: event, in: incident.id)]),
            page: page,
            limit: limit
        )
        details = try connection.details(of: slice.events)
        talk = try connection.talk(of: incident.id, slice.events, tellsAll: true)
    }
}

extension Connection {
    /// What is known of the conversations of some events, in time order, of an incident.
    func talk(
        of incident: Incident.ID,
        _ events: [Event],
        in places: [Place.ID] = [],
        isFlat: Bool = false,
        tellsAll: Bool = false
    ) throws -> Talk {
        let members = try conversationMembers(events.map(\.id), in: incident)
        let known = Dictionary(events.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        let answered = Set(members.values.compactMap { $0.answers?.to })
        let others = try self.events(answered.filter { known[$0] == nil }.map { $0 })
        var lanes: [ConversationLane] = []
        if !tellsAll, let first = events.first, let last = events.last {
            lanes = try conversationLanes(
                of: incident,
                across: first.position...max(first.position, last.position),
                in: places,
                isFlat: isFlat,
                atMost: Talk.columns
            )
        }
        return Talk(
            members: members,
            lanes: lanes,
            answered: known.merging(others) { one, _ in one },
            tellsAll: tellsAll
        )
    }
}
