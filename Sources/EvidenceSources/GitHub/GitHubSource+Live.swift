import Evidence
import Foundation

extension GitHubSource: LiveSource {
    package static let fields = [
        AccessField(
            "token",
            label: "Token",
            hint: "A fine-grained token that may read contents, pull requests, issues, "
                + "deployments, actions and metadata.",
            kind: .secret
        ),
        AccessField(
            "repositories",
            label: "Repositories",
            hint: "One a line, as owner/name.",
            kind: .scope
        ),
        AccessField(
            "address",
            label: "Address of the interface",
            hint: "Only for GitHub Enterprise: https://github.example.com/api/v3",
            isRequired: false
        ),
    ]

    package func test(_ access: Access, _ client: any WebClient) async throws -> String {
        let interface = try GitHubInterface(access)
        let answer = try await client.answer(to: interface.request(interface.root + "/user"))
            .checked("GitHub")
        let login = try JSONParser.reading(answer.body) { $0["login"]?.string }
        for name in interface.repositories {
            _ = try await client.answer(to: interface.request("\(interface.root)/repos/\(name)"))
                .checked("GitHub's repository \(name)")
        }
        let count = interface.repositories.count
        return
            "\(login ?? "someone unnamed"), who may read \(count == 1 ? "1 repository" : "\(count) repositories")"
    }

    package func fetch(
        _ request: FetchRequest,
        _ client: any WebClient
    ) async throws -> FetchedPage {
        let interface = try GitHubInterface(request.access)
        var plan = try FetchPlan.next(request) { from in
            interface.repositories.flatMap { interface.steps(of: $0, from, request.until) }
        }
        guard let step = plan.steps.first else { return plan.page() }
        let asked = try interface.request(step.ask)
        let answer = try await client.answer(to: asked)
        if let wait = answer.wait(now: request.now) { return plan.page(wait: wait) }
        if answer.status == 404 || answer.status == 410, step.what != "repository" {
            // Actions or issues can be turned off for a repository.
            plan.finishStep()
            return plan.page()
        }
        let whole = try answer.checked("GitHub's \(step.scope ?? "repository")")
        let sink = try page(
            whole,
            named: "\(step.scope ?? ""), \(step.what)",
            address: asked.address,
            at: request.now
        )
        let window = plan.from..<(request.until ?? .distantFuture)
        let found = try GitHubListing(whole.body, step, window)
        var next: [FetchPlan.Step] = []
        if let address = whole.nextPage, !found.isPastWindow {
            next.append(
                FetchPlan.Step(what: step.what, ask: address.absoluteString, scope: step.scope)
            )
        }
        plan.finishStep(followedBy: interface.details(of: found, step) + next)
        return plan.page(sink.kept(in: window))
    }
}
