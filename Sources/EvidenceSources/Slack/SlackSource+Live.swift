import Evidence
import Foundation

extension SlackSource: LiveSource {
    package static let fields = [
        AccessField(
            "token",
            label: "Token",
            hint: "Of an app with channels:read, channels:history, groups:read, groups:history, "
                + "users:read, users:read.email, usergroups:read and files:read.",
            kind: .secret
        ),
        AccessField(
            "channels",
            label: "Channels",
            hint: "Names or ids, one a line; all that the app was added to where none is named.",
            kind: .scope,
            isRequired: false
        ),
    ]

    package func test(_ access: Access, _ client: any WebClient) async throws -> String {
        let interface = try SlackInterface(access)
        let step = FetchPlan.Step(what: "test", ask: "auth.test")
        let answer = try await client.answer(to: interface.request(step.ask)).checked("Slack")
        return try JSONParser.reading(answer.body) { value in
            _ = try interface.fault(of: value, step)
            let user = value["user"]?.string ?? "Someone"
            return "\(user) in the workspace \(value["team"]?.string ?? "without a name")"
        }
    }

    package func fetch(
        _ request: FetchRequest,
        _ client: any WebClient
    ) async throws -> FetchedPage {
        let interface = try SlackInterface(request.access)
        // Replies come long after what they reply to, so each round looks back a while.
        var plan = try FetchPlan.next(request, overlap: 86400) { _ in interface.steps() }
        guard let step = plan.steps.first else { return plan.page() }
        let answer = try await client.answer(to: interface.request(step.ask))
        if let wait = answer.wait(now: request.now) {
            plan.pace = max(plan.pace ?? 0, Double(wait.components.seconds))
            return plan.page(wait: wait)
        }
        let whole = try answer.checked("Slack")
        let handles = try await request.handles(SlackMentions.ids(in: whole.body))
        let sink = PageSink()
        let isOfNoUse = try JSONParser.reading(whole.body) { value in
            if try interface.fault(of: value, step) != nil {
                plan.finishStep()
                return true
            }
            let next = interface.following(step, value, plan, until: request.until)
            plan.finishStep(followedBy: next)
            return false
        }
        if isOfNoUse { return plan.page() }
        let name = "\(step.scope ?? "answer of \(step.what)").json"
        let archive = MemoryArchive(whole.body, named: name, at: request.now)
        let reader = try SlackReader(archive, sink: sink, alone: true)
        reader.names.people = handles
        try reader.read()
        // The first message of a thread comes with each page of its replies.
        return plan.page(sink.kept(in: plan.from..<(request.until ?? .distantFuture)))
    }
}
