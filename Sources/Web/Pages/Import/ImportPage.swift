import Accounts
import Evidence
import EvidenceSources
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Pipeline
import Storage
import Synchronization

/// Bringing records in, and what came of it.
struct ImportPage {
    let setting: SiteSetting
    let pages: Pages
    private let running = RunningImports()

    func addRoutes(to router: Router<PageContext>) {
        router.get("/import", use: show)
        router.get("/import/runs", use: runs)
        router.put("/import/uploads", use: upload)
    }

    init(setting: SiteSetting, pages: Pages) {
        self.setting = setting
        self.pages = pages
    }

    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response
    {
        try pages.page(try await view(context), "Import")
    }

    @Sendable private func runs(_ request: Request, _ context: PageContext) async throws -> Response
    {
        try pages.page(try await view(context), "ImportRuns")
    }

    private func view(_ context: PageContext) async throws -> ImportView {
        _ = try context.viewer
        let runs = try await setting.store.read { try $0.importRuns() }
        return ImportView(
            frame: Frame("Import", .imports, context),
            runs: runs,
            live: running.all
        )
    }

    /// Takes a file's bytes as the body, and imports it once it is whole.
    @Sendable private func upload(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let viewer = try context.viewer
        guard let token = HTTPField.Name("X-Form-Token"),
            request.headers[token] == context.session?.formToken
        else { throw Refusal(.notAllowed, "Please load the page again.") }
        let name = URL(filePath: request.query["name"]).lastPathComponent
        guard let source = AllSources.source(named: request.query["source"]), !name.isEmpty,
            ArchiveName.isSafe(name)
        else { throw Refusal(.invalid, "Choose a file and where it is from.") }
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "debrief-\(setting.ids.next())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: name)
        do {
            try await save(request.body, to: file)
        } catch {
            try? FileManager.default.removeItem(at: folder)
            throw error
        }
        begin(source, file, in: folder, for: viewer, context.logger)
        return Response(status: .accepted)
    }

    private func save(_ body: RequestBody, to file: URL) async throws {
        try Data().write(to: file)
        let handle = try FileHandle(forWritingTo: file)
        defer { try? handle.close() }
        for try await chunk in body {
            try handle.write(contentsOf: Data(chunk.readableBytesView))
        }
    }

    /// The import outlives the request; its outcome is kept in the list of imports.
    private func begin(
        _ source: any EvidenceSource,
        _ file: URL,
        in folder: URL,
        for viewer: Viewer,
        _ logger: Logger
    ) {
        let importer = Importer(store: setting.store, ids: setting.ids, now: setting.now)
        let (name, running) = (file.lastPathComponent, running)
        let ticket = running.begin(name)
        Task {
            do {
                _ = try await importer.run(
                    source,
                    SourceInput(path: file.path),
                    as: name,
                    by: viewer,
                    progress: { running.report($0, ticket) }
                )
            } catch {
                logger.error("Import of \(name): \(String(reflecting: error))")
            }
            running.end(ticket)
            try? FileManager.default.removeItem(at: folder)
        }
    }
}

enum ArchiveName {
    static func isSafe(_ name: String) -> Bool {
        name != "." && name != ".." && !name.contains("/") && !name.contains("\0")
            && name.utf8.count < 200
    }
}

/// How far the imports of this node are.
final class RunningImports: Sendable {
    private let state = Mutex<(next: Int, shares: [Int: (name: String, share: Double)])>((0, [:]))

    func begin(_ name: String) -> Int {
        state.withLock { state in
            state.next += 1
            state.shares[state.next] = (name, 0)
            return state.next
        }
    }

    func report(_ share: Double, _ ticket: Int) {
        state.withLock { $0.shares[ticket]?.share = share }
    }

    func end(_ ticket: Int) {
        state.withLock { $0.shares[ticket] = nil }
    }

    var all: [(name: String, share: Double)] {
        state.withLock { state in state.shares.sorted { $0.key < $1.key }.map(\.value) }
    }
}
