import Evidence
import Foundation

extension TeamsSource: LiveSource {
    package static let fields = [
        AccessField("tenant", label: "Tenant", hint: "Its id, or shop.onmicrosoft.com."),
        AccessField("client", label: "Client", hint: "The id of the app that was registered."),
        AccessField(
            "secret",
            label: "Client secret",
            hint: "Of the app, which has Team.ReadBasic.All, Channel.ReadBasic.All and "
                + "ChannelMessage.Read.All, and for addresses of people User.Read.All.",
            kind: .secret
        ),
        AccessField(
            "teams",
            label: "Teams",
            hint: "By name or id, one a line.",
            kind: .scope
        ),
        AccessField(
            "channels",
            label: "Channels",
            hint: "By name or id, one a line; all of these teams where none is named.",
            kind: .scope,
            isRequired: false
        ),
        AccessField(
            "address",
            label: "Address of the interface",
            hint: "Only for national clouds: https://graph.microsoft.us/v1.0",
            isRequired: false
        ),
        AccessField(
            "login",
            label: "Address of the sign-in",
            hint: "Only for national clouds: https://login.microsoftonline.us",
            isRequired: false
        ),
    ]

    package func test(_ access: Access, _ client: any WebClient) async throws -> String {
        let interface = try TeamsInterface(access)
        let sign = try GraphSignIn(access)
        await GraphTokens.all.forget(sign.name)
        let token = try await sign.token(client, at: Date())
        let step = interface.steps(isFirst: false).first
        let asked = try interface.request(step?.ask ?? "/teams", token)
        let answer = try await client.answer(to: asked).checked("Microsoft Graph")
        let found = try JSONParser.reading(answer.body) {
            interface.following(
                step ?? .init(what: "teams", ask: "/teams"),
                $0,
                FetchPlan(steps: [], from: Date(), began: Date()),
                at: Date()
            )
            .filter { $0.what == "channels" }.count
        }
        return "an app that sees \(found == 1 ? "1 team" : "\(found) teams") of those named"
    }

    package func fetch(
        _ request: FetchRequest,
        _ client: any WebClient
    ) async throws -> FetchedPage {
        let interface = try TeamsInterface(request.access)
        let sign = try GraphSignIn(request.access)
        var plan = try FetchPlan.next(request) { _ in
            interface.steps(isFirst: request.cursor == nil)
        }
        guard let step = plan.steps.first else { return plan.page() }
        let token = try await sign.token(client, at: request.now)
        let asked = try interface.request(step.ask, token)
        let answer = try await client.answer(to: asked)
        if let wait = answer.wait(now: request.now) { return plan.page(wait: wait) }
        if answer.status == 401 { await GraphTokens.all.forget(sign.name) }
        if [403, 404].contains(answer.status), step.what == "users" || step.scope != nil {
            // The app may not read people, or the channel is gone since it was listed.
            plan.finishStep()
            return plan.page()
        }
        let whole = try answer.checked("Microsoft Graph")
        let sink = PageSink()
        let more = try JSONParser.reading(whole.body) { value in
            if step.what == "channels" {
                for channel in value.elements(name: "value") where interface.isMeant(channel) {
                    sink.take([.place(try TeamsDirectory.channel(channel, in: step.scope))])
                }
            }
            return interface.following(step, value, plan, at: request.now)
        }
        plan.finishStep(followedBy: more)
        if step.what == "teams" || step.what == "channels" { return plan.page(sink) }
        let read = try page(whole, named: step.what, address: asked.address, at: request.now)
        for refusal in read.refused { sink.refuse(refusal) }
        // Messages do not tell their channel's name, which is known from its list.
        sink.take(
            read.gathered.filter { if case .place = $0 { false } else { true } }
        )
        return plan.page(sink.kept(ofChat: request.from..<(request.until ?? .distantFuture)))
    }
}
