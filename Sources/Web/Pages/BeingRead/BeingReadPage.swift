import Evidence
import Hummingbird
import Storage

/// How far an incident is read, for a page that was shown before it was.
struct BeingReadPage {
    let setting: SiteSetting

    func addRoutes(to router: Router<PageContext>) {
        router.get("/incidents/:key/reading", use: show)
    }

    /// The line that the page has, or nothing once all is read.
    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response
    {
        let (viewer, key) = (try context.viewer, try context.parameter("key"))
        let incident = try await setting.store.read { try $0.incident(key, for: viewer) }
        guard let progress = try await setting.read(incident) else {
            return Response(status: .noContent, headers: [.cacheControl: "no-store"])
        }
        return Response(
            status: .ok,
            headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: BeingRead(progress, key).words))
        )
    }
}
