import Evidence
import Foundation
import Hummingbird
import Storage

/// One person: what the sources tell, by which names, and where they were.
struct PersonDetailPage {
    let setting: SiteSetting
    let pages: Pages

    func addRoutes(to router: Router<PageContext>) {
        router.get("/people/:person", use: show)
        router.post("/people/:person/merges", use: merge)
        router.post("/people/:person/splits", use: split)
        router.post("/people/:person/distinctions", use: keepApart)
    }

    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response
    {
        let (viewer, told) = (try context.viewer, Person.ID(try context.parameter("person")))
        let text = try request.query["join"]
        let (id, known, others) = try await setting.store.read { connection in
            let id = try connection.presentPerson(told)
            let known = try connection.knownPerson(id, for: viewer)
            let others =
                text.isEmpty
                ? [] : try connection.directory(for: viewer, matching: text, limit: 12)
            return (id, known, others)
        }
        guard id == told else { return back(to: "/people/\(id)") }
        let view = PersonDetailView(
            Frame(known.person.name, .people, context),
            known,
            joining: (text, others.filter { $0.person.id != id }),
            at: setting.now()
        )
        return try pages.page(view, "PersonDetail")
    }

    @Sendable private func merge(_ request: Request, _ context: PageContext) async throws
        -> Response
    {
        let form = try await Form(request, context)
        let (viewer, id) = (try context.viewer, Person.ID(try context.parameter("person")))
        let (other, now) = (Person.ID(form["other"]), setting.now())
        let overrules = form["overrule"] == "yes"
        try await setting.store.write { connection in
            if !overrules { try connection.requireNotDecidedApart(id, other) }
            try connection.merge(other, into: id, by: viewer, at: now)
        }
        return back(to: form["back"].isEmpty ? "/people/\(id)" : "/people?show=undecided")
    }

    @Sendable private func split(_ request: Request, _ context: PageContext) async throws
        -> Response
    {
        let form = try await Form(request, context)
        let (viewer, id) = (try context.viewer, Person.ID(try context.parameter("person")))
        let (identity, ids, now) = (Identity.ID(form["identity"]), setting.ids, setting.now())
        try await setting.store.write {
            try $0.split(identity, from: id, by: viewer, ids: ids, at: now)
        }
        return back(to: "/people/\(id)")
    }

    @Sendable private func keepApart(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let form = try await Form(request, context)
        let (viewer, id) = (try context.viewer, Person.ID(try context.parameter("person")))
        let (one, other) = (Identity.ID(form["identity"]), Identity.ID(form["other"]))
        let now = setting.now()
        try await setting.store.write { try $0.keepApart(one, other, by: viewer, at: now) }
        return back(to: form["back"].isEmpty ? "/people/\(id)" : "/people?show=undecided")
    }

    private func back(to address: String) -> Response {
        Response(status: .seeOther, headers: [.location: address])
    }
}
