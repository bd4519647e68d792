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
        let query = request.query
        let shown = PeopleDirectoryView.Shown(
            text: query["q"],
            isUndecided: query["show"] == "undecided",
            offset: max(0, Int(query["offset"]) ?? 0)
        )
        let reading = try await setting.store.read { try $0.directory(shown) }
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
    func directory(_ shown: PeopleDirectoryView.Shown) throws -> PeopleDirectoryReading {
        let undecided = try suggestedPairCount()
        if shown.isUndecided {
            let limit = PeopleDirectoryView.pairsOnAPage
            return PeopleDirectoryReading(
                entries: [],
                count: undecided,
                pairs: try suggestedPairs(offset: shown.offset, limit: limit),
                undecided: undecided
            )
        }
        return PeopleDirectoryReading(
            entries: try directory(matching: shown.text, offset: shown.offset),
            count: try directoryCount(matching: shown.text),
            pairs: [],
            undecided: undecided
        )
    }
}
