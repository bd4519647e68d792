import Evidence
import Foundation
import Hummingbird
import Investigations
import Reports
import Storage

/// What is published of an investigation: as a page, as Markdown, as one HTML file.
struct ReportPage {
    let setting: SiteSetting
    let pages: Pages

    func addRoutes(to router: Router<PageContext>) {
        let base = "/incidents/:key/investigations/:investigation"
        router.get("\(base)/report", use: show)
        router.get("\(base)/report/markdown", use: markdown)
        router.get("\(base)/report/html", use: html)
    }

    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response
    {
        let report = try await report(context)
        let view = ReportView(
            frame: Frame("Report · \(report.incident.title)", .incidents, context),
            report
        )
        return try pages.page(view, "Report")
    }

    @Sendable private func markdown(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let report = try await report(context)
        return download(ReportMarkdown(report).text, "text/markdown", report, "md")
    }

    @Sendable private func html(_ request: Request, _ context: PageContext) async throws -> Response
    {
        let report = try await report(context)
        let document = ReportHTML(report, eventAddress: \.permalink).document
        return download(document, "text/html", report, "html")
    }

    private func report(_ context: PageContext) async throws -> Reports.Report {
        let (viewer, key) = (try context.viewer, try context.parameter("key"))
        let id = Investigation.ID(try context.parameter("investigation"))
        return try await setting.store.read { connection in
            let incident = try connection.incident(key, for: viewer)
            let investigation = try connection.investigation(id, of: incident.id)
            return try connection.report(of: investigation, on: incident, for: viewer)
        }
    }

    private func download(
        _ text: String,
        _ type: String,
        _ report: Reports.Report,
        _ ending: String
    ) -> Response {
        let name = Address.escaped("\(report.incident.key).\(ending)")
        return Response(
            status: .ok,
            headers: [
                .contentType: "\(type); charset=utf-8",
                .contentDisposition: "attachment; filename*=UTF-8''\(name)",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }
}

struct ReportView: TemplateView {
    let frame: Frame
    let incident: IncidentFrame
    let investigation: String
    let investigationAddress: String
    let body: String

    init(frame: Frame, _ report: Reports.Report) {
        self.frame = frame
        let key = report.incident.key
        incident = IncidentFrame(report.incident, nil)
        investigation = report.investigation.title
        investigationAddress = Address.investigation(report.investigation.id.rawValue, of: key)
        body = ReportHTML(report, eventAddress: { Address.evidence(key, at: $0.id) }).body
    }
}
