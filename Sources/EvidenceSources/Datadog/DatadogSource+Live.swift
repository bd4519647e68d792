import Evidence
import Foundation

extension DatadogSource: LiveSource {
    package static let fields = [
        AccessField("key", label: "API key", hint: "Of the organisation.", kind: .secret),
        AccessField(
            "application",
            label: "Application key",
            hint: "With the scopes events_read, incident_read and user_access_read.",
            kind: .secret
        ),
        AccessField(
            "site",
            label: "Site",
            hint: "Only where it is not datadoghq.com, such as datadoghq.eu.",
            isRequired: false
        ),
        AccessField(
            "queries",
            label: "Events",
            hint: "Searches such as source:alert or service:search, one a line; "
                + "all events where none is named.",
            kind: .scope,
            isRequired: false
        ),
    ]

    package func test(_ access: Access, _ client: any WebClient) async throws -> String {
        let interface = try DatadogInterface(access)
        // The first asks for the one key, the second for both.
        _ = try await client.answer(to: interface.request("/api/v1/validate"))
            .checked("Datadog")
        let step = interface.steps(from: Date(), until: nil, isFirst: false).first
        let asked = try interface.request(step?.ask ?? "/api/v2/events")
        _ = try await client.answer(to: asked).checked("Datadog’s events")
        return "a reader of Datadog’s events"
    }

    package func fetch(
        _ request: FetchRequest,
        _ client: any WebClient
    ) async throws -> FetchedPage {
        let interface = try DatadogInterface(request.access)
        var plan = try FetchPlan.next(request) {
            interface.steps(from: $0, until: request.until, isFirst: request.cursor == nil)
        }
        guard let step = plan.steps.first else { return plan.page() }
        let asked = try interface.request(step.ask)
        let answer = try await client.answer(to: asked)
        if let wait = answer.wait(now: request.now) { return plan.page(wait: wait) }
        if [402, 403, 404].contains(answer.status), step.what != "events" {
            // Not part of the account, or of the key's scopes.
            plan.finishStep()
            return plan.page()
        }
        let whole = try answer.checked("Datadog")
        let sink = try page(whole, named: step.what, address: asked.address, at: request.now)
        let more = try JSONParser.reading(whole.body) { interface.following(step, $0) }
        plan.finishStep(followedBy: more.map { [$0] } ?? [])
        return plan.page(sink.kept(in: plan.from..<(request.until ?? .distantFuture)))
    }
}
