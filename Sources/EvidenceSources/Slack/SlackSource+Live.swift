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
        if step.what == SlackContents.step {
            return try await content(of: step, plan, interface, client, at: request.now)
        }
        if step.what == SlackThreads.step {
            SlackThreads.note(in: &plan)
            guard !SlackThreads.isTooSlow(plan) else {
                plan.finishStep()
                plan.asked -= 1
                return plan.page()
            }
        }
        let answer = try await client.answer(to: interface.request(step.ask))
        if let wait = answer.wait(now: request.now) {
            plan.pace = max(plan.pace ?? 0, Double(wait.components.seconds))
            return plan.page(wait: wait)
        }
        let whole = try answer.checked("Slack")
        let fault = try JSONParser.reading(whole.body) { try interface.fault(of: $0, step) }
        guard fault == nil else {
            plan.finishStep()
            return plan.page()
        }
        // What lies before the window only leads to threads that go on in it.
        let isLookingBack = step.what == SlackThreads.step
        let sink = isLookingBack ? PageSink() : try await read(whole, step, request)
        let page = sink.kept(ofChat: request.from..<(request.until ?? .distantFuture))
        let events = page.eventsWithFiles
        let kept = try await request.keptFiles(events.sorted())
        try JSONParser.reading(whole.body) { value in
            let files = SlackContents.steps(
                value,
                in: step.scope ?? "",
                of: events,
                plan,
                kept: kept
            )
            let next = interface.following(step, value, plan, until: request.until)
            let later =
                step.what == "channels" ? SlackThreads.steps(value, interface, plan) : []
            plan.finishStep(followedBy: files + next, later: later)
        }
        return plan.page(page)
    }

    /// Refusals go with what is read.
    private func read(
        _ answer: WebAnswer,
        _ step: FetchPlan.Step,
        _ request: FetchRequest
    ) async throws -> PageSink {
        let handles = try await request.handles(SlackMentions.ids(in: answer.body))
        let sink = PageSink()
        let name = "\(step.scope ?? "answer of \(step.what)").json"
        let archive = MemoryArchive(answer.body, named: name, at: request.now)
        let reader = try SlackReader(archive, sink: sink, alone: true)
        reader.names.people = handles
        try reader.read()
        return sink
    }

    private func content(
        of step: FetchPlan.Step,
        _ begun: FetchPlan,
        _ interface: SlackInterface,
        _ client: any WebClient,
        at now: Date
    ) async throws -> FetchedPage {
        var plan = begun
        let answer = try await SlackContents.content(step, interface, client)
        if let wait = answer?.wait(now: now) { return plan.page(wait: wait) }
        let sink = PageSink()
        if let content = SlackContents.gathered(answer, step) {
            sink.take([content])
        } else {
            SlackContents.note(lost: step.mark, in: &plan)
        }
        plan.finishStep()
        return plan.page(sink)
    }
}

extension PageSink {
    /// The external ids of events that name a file.
    fileprivate var eventsWithFiles: Set<String> {
        Set(
            gathered.compactMap { gathered in
                guard case .event(let event) = gathered, !event.files.isEmpty else { return nil }
                return event.externalID
            }
        )
    }
}
