import Evidence
import Foundation
import Hummingbird
import Readings
import Storage

/// How an incident went for the group that handled it: its mood and doubt by phase and along time.
struct CoursePage {
    let setting: SiteSetting
    let pages: Pages

    func addRoutes(to router: Router<PageContext>) {
        router.get("/incidents/:key/course", use: show)
    }

    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response
    {
        let (viewer, key) = (try context.viewer, try context.parameter("key"))
        let incident = try await setting.store.read { try $0.incident(key, for: viewer) }
        let progress = try await setting.read(incident)
        let said = try await setting.store.read { try $0.spoken(in: incident.id) }
        let frame = Frame(
            "How it went · \(incident.title)",
            .incidents,
            context,
            beingRead: progress
        )
        return try pages.page(CourseView(frame, incident, Course(said)), "Course")
    }
}
