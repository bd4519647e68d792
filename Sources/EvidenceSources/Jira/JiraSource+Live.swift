import Evidence
import Foundation

extension JiraSource: LiveSource {
    package static let fields = [
        AccessField("address", label: "Address", hint: "https://shop.atlassian.net"),
        AccessField(
            "email",
            label: "E-mail address",
            hint: "Of the account that the token belongs to; leave it out for Data Center.",
            isRequired: false
        ),
        AccessField("token", label: "Token", hint: "With read access to Jira.", kind: .secret),
        AccessField(
            "projects",
            label: "Projects",
            hint: "Their keys, such as SHOP, one a line; all where none is named.",
            kind: .scope,
            isRequired: false
        ),
    ]

    package func test(_ access: Access, _ client: any WebClient) async throws -> String {
        let request = try Self.request("/rest/api/2/myself", access)
        let answer = try await client.answer(to: request).checked("Jira")
        let name = try JSONParser.reading(answer.body) { $0["displayName"]?.string }
        return name ?? "An account without a name"
    }

    package func fetch(
        _ request: FetchRequest,
        _ client: any WebClient
    ) async throws -> FetchedPage {
        let access = request.access
        var plan = try FetchPlan.next(request) { from in
            [FetchPlan.Step(what: "issues", ask: try Self.search(access, from: from))]
        }
        guard let step = plan.steps.first else { return plan.page() }
        let asked = try Self.request(step.ask, access)
        let answer = try await client.answer(to: asked)
        if let wait = answer.wait(now: request.now) { return plan.page(wait: wait) }
        if answer.status == 404, step.what == "comments" {
            plan.finishStep()
            return plan.page()
        }
        let whole = try answer.checked("Jira")
        let sink = try page(whole, named: step.what, address: asked.address, at: request.now)
        let more = try JSONParser.reading(whole.body) { Self.following(step, $0) }
        plan.finishStep(followedBy: more)
        return plan.page(sink.kept(in: plan.from..<(request.until ?? .distantFuture)))
    }

    /// By when a ticket was changed; a day early, since Jira takes times in the account's zone.
    private static func search(_ access: Access, from: Date) throws -> String {
        let day = ISOTime.text(from.addingTimeInterval(-86400)).prefix(10)
        let projects = access.names("projects")
            .map { "\"\($0.filter { $0.isLetter || $0.isNumber || "_-".contains($0) })\"" }
        let scope = projects.isEmpty ? "" : "project in (\(projects.joined(separator: ", "))) AND "
        let isCloud = access["address"]?.contains(".atlassian.net") == true
        let url = URL(
            isCloud ? "/rest/api/2/search/jql" : "/rest/api/2/search",
            fields: [
                ("jql", scope + "updated >= \"\(day)\" ORDER BY updated ASC"),
                ("fields", "*all"), ("expand", "changelog"), ("maxResults", "50"),
            ]
        )
        guard let url else { throw AccessFault("The search can't be written.") }
        return url.relativeString
    }

    private static func request(_ path: String, _ access: Access) throws -> WebRequest {
        guard let token = access["token"] else { throw AccessFault("The token is missing.") }
        guard var root = access["address"], root.hasPrefix("http") else {
            throw AccessFault("The address is missing.")
        }
        while root.hasSuffix("/") { root.removeLast() }
        guard path.hasPrefix("/"), let url = URL(string: root + path) else {
            throw AccessFault("Jira's address can't be read.")
        }
        let pair = access["email"].map { Foundation.Data("\($0):\(token)".utf8) }
        let proof = pair.map { "Basic \($0.base64EncodedString())" } ?? "Bearer \(token)"
        return WebRequest(url, headers: ["authorization": proof, "accept": "application/json"])
    }

    /// The rest of long discussions, and the next page.
    private static func following(_ step: FetchPlan.Step, _ answer: JSONValue) -> [FetchPlan.Step] {
        var steps: [FetchPlan.Step] = []
        for issue in answer.elements(name: "issues") {
            guard let comments = issue["fields"]?["comment"], let key = issue["key"]?.string,
                let total = comments["total"]?.integer,
                total > comments.elements(name: "comments").count,
                key.allSatisfy({ $0.isLetter || $0.isNumber || "-_".contains($0) })
            else { continue }
            let ask = "/rest/api/2/issue/\(key)/comment?maxResults=100&startAt=0"
            steps.append(FetchPlan.Step(what: "comments", ask: ask, scope: key))
        }
        if let token = answer["nextPageToken"]?.string {
            steps += next(step, "nextPageToken", token)
        } else if let start = answer["startAt"]?.integer, let total = answer["total"]?.integer,
            (0...10_000_000).contains(start)
        {
            let list = step.what == "issues" ? "issues" : "comments"
            let count = answer.elements(name: list).count
            if count > 0, start + count < total {
                steps += next(step, "startAt", String(start + count))
            }
        }
        return steps
    }

    private static func next(_ step: FetchPlan.Step, _ name: String, _ value: String)
        -> [FetchPlan.Step]
    {
        guard var parts = URLComponents(string: step.ask) else { return [] }
        var items = (parts.queryItems ?? []).filter { $0.name != name }
        items.append(URLQueryItem(name: name, value: value))
        parts.queryItems = items
        guard let ask = parts.string else { return [] }
        return [FetchPlan.Step(what: step.what, ask: ask, scope: step.scope)]
    }
}
