import Evidence
import Foundation
import Hummingbird
import Relations
import Storage

/// How the events of an incident bear on each other, to be confirmed, refused or drawn.
struct RelationsPage {
    let setting: SiteSetting
    let pages: Pages

    private static let limit = 60

    func addRoutes(to router: Router<PageContext>) {
        router.get("/incidents/:key/relations", use: show)
        router.post("/incidents/:key/relations", use: decide)
    }

    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response
    {
        let (viewer, key) = (try context.viewer, try context.parameter("key"))
        let incident = try await setting.store.read { try $0.incident(key, for: viewer) }
        let progress = try await setting.read(incident)
        let choice = RelationsChoice(try request.query)
        let (relations, events, counts) = try await setting.store.read { connection in
            let relations = try connection.relations(
                of: incident.id,
                kinds: choice.kinds,
                for: viewer,
                from: (choice.page - 1) * Self.limit,
                // One more, to know whether the list goes on.
                limit: Self.limit + 1
            )
            let ids = Set(relations.flatMap { [$0.from, $0.to] })
            return (
                relations, try connection.events(Array(ids), for: viewer),
                try connection.relationCounts(of: incident.id, for: viewer)
            )
        }
        let view = RelationsView(
            Frame("Relations · \(incident.title)", .incidents, context, beingRead: progress),
            incident,
            Array(relations.prefix(Self.limit)),
            events,
            counts,
            choice,
            goesOn: relations.count > Self.limit
        )
        return try pages.page(view, "Relations")
    }

    @Sendable private func decide(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let form = try await Form(request, context)
        let (viewer, key) = (try context.viewer, try context.parameter("key"))
        guard let kind = Relation.Kind(rawValue: form["kind"]),
            let decision = Relation.Decision(rawValue: form["decision"])
        else { throw Refusal(.invalid, "Choose what kind of relation it is.") }
        let from = Event.ID(RelationsChoice.event(form["from"]))
        let to = Event.ID(RelationsChoice.event(form["to"]))
        guard from != to else { throw Refusal(.invalid, "A relation needs two events.") }
        let told = form["reason"].trimmingCharacters(in: .whitespacesAndNewlines)
        let reason = told.isEmpty ? "Drawn by hand." : told
        let now = setting.now()
        try await setting.store.write { connection in
            _ = try connection.incident(key, for: viewer)
            _ = try connection.event(from, for: viewer)
            _ = try connection.event(to, for: viewer)
            try connection.decide(
                decision,
                on: Relation(from, kind, to, reason: reason, confidence: 1),
                by: viewer,
                at: now
            )
        }
        let address =
            graph(key, form, decision == .refused ? kind : nil)
            .map { $0 + (decision == .refused ? "" : "#r-\(from)-\(to)-\(kind.rawValue)") }
            ?? Address.with(Address.incident(key) + "/relations", [("kind", form["show"])])
            + "#r-\(from)-\(to)"
        return Response(status: .seeOther, headers: [.location: address])
    }

    /// The drawing that the decision was made on; nil where that was the list.
    private func graph(_ key: String, _ form: Form, _ refused: Relation.Kind?) -> String? {
        let more = [("refused", refused?.rawValue ?? "")]
        if !form["around"].isEmpty {
            return Address.with(Address.relations(around: Event.ID(form["around"]), of: key), more)
        }
        let ends = form.all("between")
        guard ends.count == 2 else { return nil }
        let address = Address.incident(key) + "/relations/between"
        return Address.with(address, [("from", ends[0]), ("to", ends[1])] + more)
    }
}

/// Which relations are looked at.
struct RelationsChoice: Equatable {
    var kind: Relation.Kind?
    var page: Int

    init(_ query: Form) {
        kind = Relation.Kind(rawValue: query["kind"])
        page = query.number("page", in: .pages) ?? 1
    }

    /// Replies are many and plain, so they are shown only where they are asked for.
    var kinds: [Relation.Kind] {
        kind.map { [$0] } ?? Relation.Kind.allCases.filter { $0 != .repliesTo }
    }

    /// The id in an event's address, or what was given as one.
    static func event(_ text: String) -> String {
        let text = text.trimmingCharacters(in: .whitespaces)
        if let mark = text.range(of: "#e-") { return String(text[mark.upperBound...]) }
        if let mark = text.range(of: "?at=") {
            return String(text[mark.upperBound...].prefix { $0 != "&" && $0 != "#" })
        }
        return text
    }
}
