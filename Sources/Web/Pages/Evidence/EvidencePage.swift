import Evidence
import Foundation
import Hummingbird
import Investigations
import Pipeline
import Readings
import Storage

/// The transcript of an incident, and where each of its events leads.
struct EvidencePage {
    let setting: SiteSetting
    let pages: Pages

    static let pageSize = 80

    func addRoutes(to router: Router<PageContext>) {
        router.get("/incidents/:key/evidence", use: show)
        router.get("/events/:event", use: find)
        router.get("/events/:event/text", use: text)
        router.get("/files/:file", use: file)
        ReadingForms(setting: setting).addRoutes(to: router)
    }

    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response
    {
        let (viewer, key) = (try context.viewer, try context.parameter("key"))
        let query = EvidenceQuery(try request.query)
        let filter = try query.filter
        let isPart = request.headers[.accept] == "text/x-rows"
        let asks = query.showsWhatIsDerived || !query.readings.isEmpty
        var progress: DerivationProgress?
        if asks {
            let incident = try await setting.store.read { try $0.incident(key, for: viewer) }
            progress = try await setting.read(incident)
        }
        let reads = setting.readsMessages
        let evidence = try await setting.store.read { connection in
            try connection.evidence(
                key,
                query,
                filter,
                for: viewer,
                isPart: isPart,
                hasReadings: reads
            )
        }
        let view = try EvidenceView(
            frame: Frame(
                "Evidence · \(evidence.incident.title)",
                .incidents,
                context,
                beingRead: progress
            ),
            evidence,
            query
        )
        return try pages.page(view, isPart ? "EvidenceRows" : "Evidence")
    }

    /// An event's own address leads to it in the first incident that has it.
    @Sendable private func find(_ request: Request, _ context: PageContext) async throws -> Response
    {
        let viewer = try context.viewer
        let id = Event.ID(try context.parameter("event"))
        let target = try await setting.store.read { connection in
            let event = try connection.event(id, for: viewer)
            if let incident = try connection.incidents(with: id, for: viewer).first {
                return Address.evidence(incident.key, at: id)
            }
            return "/search?place=\(event.place)&at=\(event.position.rawValue)#e-\(id)"
        }
        return Response(status: .seeOther, headers: [.location: target])
    }

    /// All of a long text, as plain text; `version` asks for an earlier one.
    @Sendable private func text(_ request: Request, _ context: PageContext) async throws -> Response
    {
        let viewer = try context.viewer
        let id = Event.ID(try context.parameter("event"))
        let number = try request.query.number("version", in: 0...Int(Int32.max))
        let text = try await setting.store.read { connection in
            let event = try connection.event(id, for: viewer)
            guard let number else { return event.text }
            let versions = try connection.details(of: [event]).versions[id] ?? []
            guard let version = versions.first(where: { $0.number == number }) else {
                throw Refusal(.notFound, "This event has no such version.")
            }
            return version.text
        }
        return Response(
            status: .ok,
            headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }

    /// A kept file; only pictures are shown, everything else is saved.
    @Sendable private func file(_ request: Request, _ context: PageContext) async throws -> Response
    {
        let viewer = try context.viewer
        let id = EventFile.ID(try context.parameter("file"))
        let (file, bytes) = try await setting.store.read { try $0.file(id, for: viewer) }
        let shown = ["image/png", "image/jpeg", "image/gif", "image/webp"]
        let isShown = file.mediaType.map(shown.contains) ?? false
        let name = Address.escaped(file.name)
        return Response(
            status: .ok,
            headers: [
                .contentType: isShown ? file.mediaType ?? "" : "application/octet-stream",
                .contentDisposition:
                    "\(isShown ? "inline" : "attachment"); filename*=UTF-8''\(name)",
                .contentSecurityPolicy: "default-src 'none'; sandbox",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}
