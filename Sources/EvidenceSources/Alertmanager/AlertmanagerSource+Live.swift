import Evidence
import Foundation

extension AlertmanagerSource: LiveSource {
    package static let fields = [
        AccessField("address", label: "Address", hint: "https://alertmanager.example"),
        AccessField(
            "user",
            label: "User",
            hint: "Only where it asks for a name and password.",
            isRequired: false
        ),
        AccessField(
            "token",
            label: "Password or token",
            hint: "Only where one is needed to read it.",
            kind: .secret,
            isRequired: false
        ),
        AccessField(
            "matchers",
            label: "Matchers",
            hint: "Such as service=\"search\", one a line; all alerts where none is named.",
            kind: .scope,
            isRequired: false
        ),
    ]

    package func test(_ access: Access, _ client: any WebClient) async throws -> String {
        let asked = try Self.request("/api/v2/status", access)
        let answer = try await client.answer(to: asked).checked("Alertmanager")
        let version = try JSONParser.reading(answer.body) {
            $0["versionInfo"]?["version"]?.string
        }
        return version.map { "a reader of Alertmanager \($0)" } ?? "a reader of Alertmanager"
    }

    package func fetch(
        _ request: FetchRequest,
        _ client: any WebClient
    ) async throws -> FetchedPage {
        var plan = try FetchPlan.next(request) { _ in
            let matchers = request.access.names("matchers").map { ("filter", $0) }
            return [FetchPlan.Step("alerts", "/api/v2/alerts", matchers)].compactMap { $0 }
        }
        guard let step = plan.steps.first else { return plan.page() }
        let asked = try Self.request(step.ask, request.access)
        let answer = try await client.answer(to: asked)
        if let wait = answer.wait(now: request.now) { return plan.page(wait: wait) }
        let listed = try page(
            answer.checked("Alertmanager"),
            named: step.what,
            address: asked.address,
            at: request.now
        )
        let news = try AlertWatch.news(of: listed, &plan, by: self, at: request.now)
        plan.finishStep()
        // An alert of before the window that still fires happens within it.
        return plan.page(news.kept(in: .distantPast..<(request.until ?? .distantFuture)))
    }

    private static func request(_ path: String, _ access: Access) throws -> WebRequest {
        let root = try InterfaceRoot(access["address"], of: "alertmanager")
        var headers = ["accept": "application/json"]
        if let token = access["token"] {
            let pair = access["user"].map { Foundation.Data("\($0):\(token)".utf8) }
            headers["authorization"] =
                pair.map { "Basic \($0.base64EncodedString())" } ?? "Bearer \(token)"
        }
        return WebRequest(try root.url(path), headers: headers)
    }
}
