import Evidence
import Foundation
import Hummingbird
import Storage

/// Services, technologies and teams, as people speak of them.
struct CataloguePage {
    let setting: SiteSetting
    let pages: Pages

    func addRoutes(to router: Router<PageContext>) {
        router.get("/catalogue", use: show)
        router.post("/catalogue", use: add)
        router.get("/catalogue/:entry", use: showEntry)
        router.post("/catalogue/:entry", use: update)
        router.post("/catalogue/:entry/removal", use: delete)
    }

    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response
    {
        let viewer = try context.viewer
        let query = try request.query
        let (text, part) = (query["q"], CataloguePart(query["kind"]))
        let (entries, owners) = try await setting.store.read { connection in
            let owners = try CatalogueOwners(connection, for: viewer)
            switch part {
            case .all: return (try connection.catalogue(matching: text), owners)
            case .kind(let kind):
                return (try connection.catalogue(of: kind, matching: text), owners)
            case .people: return ([], owners)
            }
        }
        let view = CatalogueView(
            Frame("Catalogue", .catalogue, context),
            entries,
            owners,
            of: part,
            matching: text
        )
        return try pages.page(view, "Catalogue")
    }

    @Sendable private func add(_ request: Request, _ context: PageContext) async throws -> Response
    {
        let form = try await Form(request, context)
        let (viewer, ids, now) = (try context.viewer, setting.ids, setting.now())
        let draft = try form.catalogueDraft
        let id = try await setting.store.write {
            try $0.record(draft, by: viewer, ids: ids, at: now)
        }
        return back(to: "/catalogue/\(id)")
    }

    @Sendable private func showEntry(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let viewer = try context.viewer
        let id = CatalogueEntry.ID(try context.parameter("entry"))
        let (entry, tellings, owners) = try await setting.store.read { connection in
            (
                try connection.catalogueEntry(id), try connection.tellings(of: id),
                try CatalogueOwners(connection, for: viewer)
            )
        }
        let view = CatalogueEntryView(
            Frame(entry.name, .catalogue, context),
            entry,
            tellings,
            owners
        )
        return try pages.page(view, "CatalogueEntry")
    }

    @Sendable private func update(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let form = try await Form(request, context)
        let id = CatalogueEntry.ID(try context.parameter("entry"))
        for field in ["name", "aliases", "owner", "summary", "covers"] {
            _ = try form.required(field)
        }
        let (viewer, now, draft) = (try context.viewer, setting.now(), try form.catalogueDraft)
        let (store, base) = (setting.store, try form.revision)
        try await setting.save(form, over: { StoredFields(try $0.catalogueEntry(id)) }) {
            try await store.write {
                try $0.update(id, as: draft, basedOn: base, by: viewer, at: now)
            }
        }
        return back(to: "/catalogue/\(id)")
    }

    @Sendable private func delete(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let form = try await Form(request, context)
        let id = CatalogueEntry.ID(try context.parameter("entry"))
        let (viewer, now) = (try context.viewer, setting.now())
        let (store, base) = (setting.store, try form.revision)
        try await setting.save(
            form,
            over: { StoredFields(try $0.catalogueEntry(id), action: "Remove it anyway") },
            { try await store.write { try $0.delete(id, basedOn: base, by: viewer, at: now) } }
        )
        return back(to: "/catalogue")
    }

    private func back(to address: String) -> Response {
        Response(status: .seeOther, headers: [.location: address])
    }
}

extension Form {
    /// Refuses a kind that there is not.
    fileprivate var catalogueDraft: CatalogueDraft {
        get throws {
            guard let kind = GatheredEntry.Kind(rawValue: self["kind"]) else {
                throw Refusal(.invalid, "Say whether it is a service, a technology or a team.")
            }
            return CatalogueDraft(
                kind: kind,
                name: self["name"],
                aliases: lines("aliases"),
                owner: self["owner"].isEmpty ? nil : self["owner"],
                summary: self["summary"],
                covers: lines("covers")
            )
        }
    }

    private func lines(_ name: String) -> [String] {
        self[name].split { $0.isNewline || $0 == "," }
            .map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }
    }
}

/// What is stored of an entry, beside a form that is older.
extension StoredFields {
    fileprivate init(_ entry: CatalogueEntry, action: String = "Save my version") {
        self.init(
            entry.revision,
            action: action,
            [
                .line("name", "Name", entry.name),
                .line("owner", "Owner", entry.owner ?? ""),
                .line("summary", "Summary", entry.summary),
                .text("aliases", "Aliases", entry.aliases.joined(separator: "\n")),
                .text(
                    "covers",
                    "Repositories, paths and hosts",
                    entry.covers.joined(separator: "\n")
                ),
            ]
        )
    }
}
