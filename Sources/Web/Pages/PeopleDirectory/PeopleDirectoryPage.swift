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
        let viewer = try context.viewer
        let query = try request.query
        let shown = PeopleDirectoryView.Shown(
            text: query["q"],
            isUndecided: query["show"] == "undecided",
            offset: query.number("offset", in: .offsets) ?? 0
        )
        let reading = try await setting.store.read { try $0.directory(shown, for: viewer) }
        let view = PeopleDirectoryView(Frame("People", .people, context), reading, shown)
        return try pages.page(view, "PeopleDirectory")
    }
}

/// What the directory shows of itself.
struct PeopleDirectoryReading: Sendable {
    let entries: [DirectoryEntry]
    let count: Int
    let pairs: [IdentityPair]
    let undecided: Int
}

extension Connection {
    func directory(
        _ shown: PeopleDirectoryView.Shown,
        for viewer: Viewer
    ) throws -> PeopleDirectoryReading {
        let undecided = try suggestedPairCount(for: viewer)
        if shown.isUndecided {
            let limit = PeopleDirectoryView.pairsOnAPage
            return PeopleDirectoryReading(
                entries: [],
                count: undecided,
                pairs: try suggestedPairs(for: viewer, offset: shown.offset, limit: limit),
                undecided: undecided
            )
        }
        return PeopleDirectoryReading(
            entries: try directory(for: viewer, matching: shown.text, offset: shown.offset),
            count: try directoryCount(for: viewer, matching: shown.text),
            pairs: [],
            undecided: undecided
        )
    }
}
