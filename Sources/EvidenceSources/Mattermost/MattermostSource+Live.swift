import Evidence
import Foundation

extension MattermostSource: LiveSource {
    package static let fields = [
        AccessField("address", label: "Address", hint: "https://chat.example"),
        AccessField(
            "token",
            label: "Token",
            hint: "A personal access token, or that of a bot, which is in the channels.",
            kind: .secret
        ),
        AccessField(
            "channels",
            label: "Channels",
            hint: "As name or team/name, one a line; all that the account is in where none is "
                + "named. Direct messages are never read.",
            kind: .scope,
            isRequired: false
        ),
    ]

    package func test(_ access: Access, _ client: any WebClient) async throws -> String {
        let interface = try MattermostInterface(access)
        let answer = try await client.answer(to: interface.request("/users/me"))
            .checked("Mattermost")
        let name = try JSONParser.reading(answer.body) { $0["username"]?.string }
        return name ?? "an account without a name"
    }

    package func fetch(
        _ request: FetchRequest,
        _ client: any WebClient
    ) async throws -> FetchedPage {
        let interface = try MattermostInterface(request.access)
        var plan = try FetchPlan.next(request) { _ in [MattermostInterface.first] }
        guard let step = plan.steps.first else { return plan.page() }
        let answer = try await client.answer(to: interface.request(step.ask))
        if let wait = answer.wait(now: request.now) { return plan.page(wait: wait) }
        if [403, 404].contains(answer.status), step.scope != nil {
            // The account left it, or it is gone, since it was listed.
            plan.finishStep()
            return plan.page()
        }
        let whole = try answer.checked("Mattermost")
        let sink = PageSink()
        guard step.what != "teams", step.what != "channels" else {
            try JSONParser.reading(whole.body) { value in
                let team = step.scope ?? ""
                if step.scope != nil { sink.take(interface.places(value, in: team)) }
                plan.finishStep(
                    followedBy: step.scope == nil
                        ? interface.following(value) : interface.posts(of: value, in: team, plan)
                )
            }
            return plan.page(sink)
        }
        guard let people = try await people(of: whole, interface, client, into: sink) else {
            return plan.page(wait: .seconds(30))
        }
        let parser = try JSONParser()
        try withExtendedLifetime(parser) {
            let value = try parser.parse(whole.body)
            MattermostAnswer(value, parser, in: step.scope ?? "", people: people)
                .gathered(withThreads: step.what == "thread", into: sink)
            let more = step.what == "thread" ? [] : interface.following(step, value, plan)
            plan.finishStep(followedBy: more)
        }
        return plan.page(sink.kept(ofChat: request.from..<(request.until ?? .distantFuture)))
    }

    /// Names of those in a page; nil where the interface wants to be left alone.
    private func people(
        of answer: WebAnswer,
        _ interface: MattermostInterface,
        _ client: any WebClient,
        into sink: PageSink
    ) async throws -> [String: String]? {
        let ids = try JSONParser.reading(answer.body) { MattermostAnswer.people(in: $0) }
        guard !ids.isEmpty else { return [:] }
        let told = try await client.answer(to: interface.people(ids))
        guard told.wait(now: .distantPast) == nil else { return nil }
        return try JSONParser.reading(told.checked("Mattermost").body) { value in
            var names: [String: String] = [:]
            for user in value.elements {
                guard let id = user["id"]?.string, let name = user["username"]?.string else {
                    continue
                }
                names[id] = name
                sink.take(try MattermostDirectory.person(user))
            }
            return names
        }
    }
}
