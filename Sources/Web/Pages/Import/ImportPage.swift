import Accounts
import Connections
import Evidence
import EvidenceSources
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Pipeline
import Storage

/// Bringing records in, and what came of it.
struct ImportPage {
    let setting: SiteSetting
    let pages: Pages
    private var running: RunningImports { setting.imports }
    private let uploads: UploadFolder

    func addRoutes(to router: Router<PageContext>) {
        router.get("/import", use: show)
        router.get("/import/runs", use: runs)
        router.post("/import", use: send)
        router.put("/import/uploads", use: upload)
    }

    /// Throws where uploads have no place on the disk.
    init(setting: SiteSetting, pages: Pages) throws {
        self.setting = setting
        self.pages = pages
        uploads = try UploadFolder(named: setting.ids.next())
    }

    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response
    {
        try pages.page(try await view(context), "Import")
    }

    @Sendable private func runs(_ request: Request, _ context: PageContext) async throws -> Response
    {
        try pages.page(try await view(context), "ImportRuns")
    }

    private func view(
        _ context: PageContext,
        problem: String = ""
    ) async throws -> ImportView {
        // Looked at first: an import that ends meanwhile is then in both, and never in neither.
        let viewer = try context.viewer
        let live = running.shares(for: viewer)
        let kept = try await mappings(viewer)
        let runs = try await setting.store.read { try $0.importRuns(for: viewer) }
        return ImportView(
            frame: Frame("Import", .imports, context),
            runs: runs,
            live: live,
            dryRuns: running.dryRuns(for: viewer),
            mappings: kept,
            problem: problem,
            limit: setting.uploadLimit
        )
    }

    /// The mappings that connections have; an owner alone sees connections.
    private func mappings(_ viewer: Viewer) async throws -> [ImportView.KeptMapping] {
        guard viewer.seesEverything else { return [] }
        return try await setting.store.read { try $0.liveConnections() }.compactMap { connection in
            connection.settings[ConnectionField.mapping].map {
                ImportView.KeptMapping(
                    id: connection.id.rawValue,
                    name: connection.name,
                    text: $0
                )
            }
        }
    }

    /// Takes a file's bytes as the body, and imports it once it is whole.
    @Sendable private func upload(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let viewer = try context.viewer
        guard let token = HTTPField.Name("X-Form-Token"),
            request.headers[token] == context.session?.formToken
        else { throw Refusal(.notAllowed, Form.tooOld) }
        try await receive(for: viewer, context.logger) { upload in
            try await upload.takeWhole(request, named: try request.query["name"])
            return try request.query.values
        }
        return Response(status: .accepted)
    }

    /// The same from a plain form, as browsers without scripts send it.
    @Sendable private func send(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let (viewer, token) = (try context.viewer, context.session?.formToken)
        do {
            try await receive(for: viewer, context.logger) { upload in
                try await upload.takeForm(request, formToken: token)
            }
        } catch let refusal as Refusal where refusal.kind == .invalid {
            let view = try await view(context, problem: refusal.description)
            return try pages.page(view, "Import", status: refusal.kind.status)
        }
        return Response(status: .seeOther, headers: [.location: "/import"])
    }

    /// Nothing of a file that is refused stays behind.
    private func receive(
        for viewer: Viewer,
        _ logger: Logger,
        _ take: (inout Upload) async throws -> [String: String]
    ) async throws {
        let folder = uploads.url.appending(path: setting.ids.next())
        var upload = try Upload(into: folder, limit: setting.uploadLimit)
        do {
            let fields = try await take(&upload)
            let kept = fields["mapping-of", default: ""].isEmpty ? [] : try await mappings(viewer)
            let options = try ImportOptions(
                fields,
                mappings: Dictionary(kept.map { ($0.id, $0.text) }) { first, _ in first }
            )
            guard !upload.files.isEmpty else {
                throw Refusal(.invalid, "Choose a file and where it is from.")
            }
            for file in upload.files {
                let own = file.deletingLastPathComponent()
                let input = try options.input(file, in: own)
                try begin(options, input, file.lastPathComponent, in: own, for: viewer, logger)
            }
        } catch {
            upload.discard()
            throw error
        }
    }

    /// The import outlives the request; its outcome is kept in the list of imports.
    private func begin(
        _ options: ImportOptions,
        _ input: SourceInput,
        _ name: String,
        in folder: URL,
        for viewer: Viewer,
        _ logger: Logger
    ) throws {
        let importer = Importer(store: setting.store, ids: setting.ids, now: setting.now)
        let running = running
        try running.start(name, by: viewer) { report in
            do {
                let outcome = try await importer.run(
                    options.source,
                    input,
                    as: name,
                    by: viewer,
                    refused: options.refused,
                    isDry: options.isDry,
                    progress: report
                )
                if options.isDry { running.keep(DryRun(options, input, name, by: viewer, outcome)) }
            } catch is CancellationError {
                logger.notice("Import of \(name): stopped, nothing was stored.")
            } catch {
                logger.error("Import of \(name): \(String(reflecting: error))")
            }
            try? FileManager.default.removeItem(at: folder)
            // The last file of an upload takes the upload's folder with it: it must be empty.
            rmdir(folder.deletingLastPathComponent().path)
        }
    }
}
