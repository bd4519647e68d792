import Foundation
import Hummingbird
import Mustache
import Storage

/// The templates, and how a view becomes a response.
struct Pages: Sendable {
    private let library: MustacheLibrary

    /// Throws where a template that a page needs is missing or broken.
    init(_ setting: SiteSetting, _ assets: Assets) throws {
        var library = MustacheLibrary()
        for name in Self.names {
            guard let url = Bundle.module.url(forResource: name, withExtension: "mustache") else {
                throw StorageFault("The template \(name) is missing.")
            }
            let template = try String(contentsOf: url, encoding: .utf8)
            try library.register(assets.versioned(template), named: name)
        }
        self.library = library
    }

    static let names = [
        "Layout", "IncidentFrame", "EventRow", "Pager", "FilterMany", "MarkerCard", "SignIn",
        "Incidents",
        "NewIncident", "IncidentOverview", "OverviewMoments", "OverviewRepeats", "Course",
        "Evidence", "EvidenceRows",
        "Timeline", "Participants",
        "Investigation", "Relations", "Access", "Report", "Import", "ImportRuns", "Search",
        "PeopleDirectory",
        "PersonDetail",
        "IdentityPair", "Catalogue", "CatalogueEntry", "CatalogueFields", "Clocks",
        "Problem",
        "Conversations", "Conversation", "Answers", "RelationGraph",
        "Compare", "Connections", "NewConnection", "ConnectionDetail", "ConnectionFields",
        "Corrections", "StaleForm",
    ]

    func render(_ view: Any, _ template: String) throws -> String {
        guard let html = library.render(view, withTemplate: template) else {
            throw StorageFault("The template \(template) is missing.")
        }
        return html
    }

    func page(
        _ view: Any,
        _ template: String,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: try render(view, template)))
        )
    }
}
