import Evidence
import Foundation

extension StatuspageSource: LiveSource {
    package static let fields = [
        AccessField(
            "address",
            label: "Address of the page",
            hint: "https://status.shop.example; its last 50 incidents are open to everyone.",
            isRequired: false
        ),
        AccessField(
            "page",
            label: "Id of the page",
            hint: "With a key, all its incidents are read; it stands in the page’s API settings.",
            isRequired: false
        ),
        AccessField(
            "key",
            label: "Key",
            hint: "Of a user who manages the page; leave it out for what is public.",
            kind: .secret,
            isRequired: false
        ),
    ]

    package func test(_ access: Access, _ client: any WebClient) async throws -> String {
        let interface = try StatuspageInterface(access)
        let path = interface.isManaged ? interface.home : "/api/v2/status.json"
        let answer = try await client.answer(to: interface.request(path)).checked("Statuspage")
        let name = try JSONParser.reading(answer.body) {
            ($0["page"] ?? $0)["name"]?.string
        }
        return "a reader of the page \(name ?? "without a name")"
    }

    package func fetch(
        _ request: FetchRequest,
        _ client: any WebClient
    ) async throws -> FetchedPage {
        let interface = try StatuspageInterface(request.access)
        var plan = try FetchPlan.next(request) { _ in interface.steps }
        guard let step = plan.steps.first else { return plan.page() }
        let asked = try interface.request(step.ask)
        let answer = try await client.answer(to: asked)
        if let wait = answer.wait(now: request.now) { return plan.page(wait: wait) }
        let whole = try answer.checked("Statuspage")
        let sink = PageSink()
        let more = try JSONParser.reading(whole.body) { value in
            sink.take(StatuspageInterface.place(in: value))
            return interface.following(step, value, from: plan.from)
        }
        plan.finishStep(followedBy: more.map { [$0] } ?? [])
        guard step.what != "page" else { return plan.page(sink) }
        let read = try page(whole, named: step.what, address: asked.address, at: request.now)
        sink.take(read.gathered)
        for refusal in read.refused { sink.refuse(refusal) }
        let kept = sink.kept(in: plan.from..<(request.until ?? .distantFuture))
        // A key may ask once a second.
        let wait: Duration = interface.isManaged && !plan.isDone ? .seconds(1) : .zero
        return plan.page(kept, wait: wait)
    }
}
