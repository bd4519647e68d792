import Evidence
import Foundation

extension PagerDutySource: LiveSource {
    package static let fields = [
        AccessField(
            "token",
            label: "Key",
            hint: "A read-only key of the REST interface.",
            kind: .secret
        ),
        AccessField(
            "services",
            label: "Services",
            hint: "Their ids, such as PAZDKS7, one a line; all where none is named.",
            kind: .scope,
            isRequired: false
        ),
        AccessField(
            "address",
            label: "Address of the interface",
            hint: "Only for accounts in Europe: https://api.eu.pagerduty.com",
            isRequired: false
        ),
    ]

    package func test(_ access: Access, _ client: any WebClient) async throws -> String {
        let interface = try PagerDutyInterface(access)
        let address = interface.root + "/services?limit=1&total=true"
        let answer = try await client.answer(to: interface.request(address)).checked("PagerDuty")
        let total = try JSONParser.reading(answer.body) { $0["total"]?.integer }
        guard let total else { return "An account of PagerDuty" }
        return "An account of \(total == 1 ? "1 service" : "\(total) services")"
    }

    package func fetch(
        _ request: FetchRequest,
        _ client: any WebClient
    ) async throws -> FetchedPage {
        let interface = try PagerDutyInterface(request.access)
        var plan = try FetchPlan.next(request) { from in
            interface.steps(from: from, until: request.until ?? request.now)
        }
        guard let step = plan.steps.first else { return plan.page() }
        let asked = try interface.request(step.ask)
        let answer = try await client.answer(to: asked)
        if let wait = answer.wait(now: request.now) { return plan.page(wait: wait) }
        if answer.status == 402 || answer.status == 404, step.scope != nil {
            // Not part of the account's plan, or gone since it was listed.
            plan.finishStep()
            return plan.page()
        }
        let whole = try answer.checked("PagerDuty")
        let sink = try page(whole, named: step.what, address: asked.address, at: request.now)
        let more = try JSONParser.reading(whole.body) { try interface.following(step, $0) }
        plan.finishStep(followedBy: more)
        return plan.page(sink.kept(in: plan.from..<(request.until ?? .distantFuture)))
    }
}
