import Evidence
import Foundation
import Hummingbird
import Storage

/// Everyone who is known, with what they are called at each source.
struct PeopleDirectoryPage {
    let setting: SiteSetting
    let pages: Pages

    func addRoutes(to router: Router<PageContext>) {
        router.get("/people", use: show)
    }

    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response
    {
        _ = try context.viewer
        let text = request.query["q"]
        let offset = max(0, Int(request.query["offset"]) ?? 0)
        let (entries, count) = try await setting.store.read { connection in
            try (
                connection.directory(matching: text, offset: offset),
                connection.directoryCount(matching: text)
            )
        }
        let view = PeopleDirectoryView(
            frame: Frame("People", .people, context),
            entries: entries,
            count: count,
            text: text,
            offset: offset
        )
        return try pages.page(view, "PeopleDirectory")
    }
}

struct PeopleDirectoryView: TemplateView {
    let frame: Frame
    let text: String
    let summary: String
    let rows: [Row]
    let isEmpty: Bool
    let pager: PagerView

    struct Row: TemplateView {
        let name: String
        let initials: String
        let hue: Int
        let title: String
        let email: String
        let isBot: Bool
        let identities: [Named]
    }

    struct Named: TemplateView {
        let source: String
        let handle: String
        let reason: String
    }

    init(frame: Frame, entries: [DirectoryEntry], count: Int, text: String, offset: Int) {
        self.frame = frame
        self.text = text
        summary = Words.count(count, "person", "people")
        isEmpty = entries.isEmpty
        rows = entries.map { entry in
            Row(
                name: entry.person.name,
                initials: Words.initials(entry.person.name),
                hue: Int(
                    entry.person.name.utf8.reduce(UInt32(7)) { $0 &* 31 &+ UInt32($1) } % 8
                ),
                title: entry.person.title ?? "",
                email: entry.person.email ?? "",
                isBot: entry.person.isBot,
                identities: entry.identities.map {
                    Named(source: $0.origin.source, handle: $0.handle, reason: $0.reason)
                }
            )
        }
        func page(_ start: Int) -> String {
            Address.with("/people", [("q", text), ("offset", start > 0 ? "\(start)" : "")])
        }
        pager = PagerView(
            earlierName: "Earlier names",
            earlier: offset > 0 ? page(max(0, offset - 100)) : nil,
            laterName: "Later names",
            later: offset + 100 < count ? page(offset + 100) : nil
        )
    }
}
