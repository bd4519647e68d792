import Evidence
import Foundation

extension GrafanaSource: LiveSource {
    package static let fields = [
        AccessField("address", label: "Address", hint: "https://grafana.example"),
        AccessField(
            "token",
            label: "Token",
            hint: "Of a service account with the role Viewer.",
            kind: .secret
        ),
        AccessField(
            "matchers",
            label: "Matchers",
            hint: "Of alerts, such as service=\"search\", one a line; all where none is named.",
            kind: .scope,
            isRequired: false
        ),
        AccessField(
            "tags",
            label: "Tags",
            hint: "Of annotations that people and tools make, one a line; all where none is named.",
            kind: .scope,
            isRequired: false
        ),
    ]

    package func test(_ access: Access, _ client: any WebClient) async throws -> String {
        let interface = try GrafanaInterface(access)
        let answer = try await client.answer(to: interface.request("/api/org"))
            .checked("Grafana")
        let name = try JSONParser.reading(answer.body) { $0["name"]?.string }
        return "a reader of the organisation \(name ?? "without a name")"
    }

    package func fetch(
        _ request: FetchRequest,
        _ client: any WebClient
    ) async throws -> FetchedPage {
        let interface = try GrafanaInterface(request.access)
        let until = request.until ?? request.now
        var plan = try FetchPlan.next(request) { interface.steps(from: $0, until: until) }
        guard let step = plan.steps.first else { return plan.page() }
        let asked = try interface.request(step.ask)
        let answer = try await client.answer(to: asked)
        if let wait = answer.wait(now: request.now) { return plan.page(wait: wait) }
        if GrafanaInterface.isOptional(step.what), !(200..<300).contains(answer.status) {
            // Alerting or the history of its states is turned off, or the token may not read it.
            plan.finishStep()
            return plan.page()
        }
        let whole = try answer.checked("Grafana")
        let sink = try page(whole, named: step.what, address: asked.address, at: request.now)
        guard step.what != "alerts" else {
            let news = try AlertWatch.news(of: sink, &plan, by: self, at: request.now)
            plan.finishStep()
            return plan.page(news.kept(in: .distantPast..<(request.until ?? .distantFuture)))
        }
        let more = try JSONParser.reading(whole.body) { interface.following(step, $0) }
        plan.finishStep(followedBy: more.map { [$0] } ?? [])
        return plan.page(sink.kept(in: plan.from..<(request.until ?? .distantFuture)))
    }
}
