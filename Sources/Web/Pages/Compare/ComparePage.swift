import Evidence
import Foundation
import Hummingbird
import Investigations
import Reports
import Storage

/// Two investigations side by side.
struct ComparePage {
    let setting: SiteSetting
    let pages: Pages

    func addRoutes(to router: Router<PageContext>) {
        router.get("/compare", use: show)
    }

    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response
    {
        let viewer = try context.viewer
        let query = try request.query
        let chosen = [query["left"], query["right"]].filter { !$0.isEmpty }
        let reading = try await setting.store.read { connection in
            CompareReading(
                choices: try connection.listedInvestigations(for: viewer),
                comparison: chosen.count == 2
                    ? try connection.comparison(of: chosen[0], with: chosen[1], for: viewer) : nil
            )
        }
        return try pages.page(
            CompareView(Frame("Compare", .incidents, context), reading),
            "Compare"
        )
    }
}
