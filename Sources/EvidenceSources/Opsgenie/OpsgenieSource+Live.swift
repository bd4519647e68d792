import Evidence
import Foundation

extension OpsgenieSource: LiveSource {
    package static let fields = [
        AccessField(
            "key",
            label: "Key",
            hint: "Of an integration of type API, with read and configuration access.",
            kind: .secret
        ),
        AccessField(
            "address",
            label: "Address of the interface",
            hint: "Only for accounts in Europe: https://api.eu.opsgenie.com",
            isRequired: false
        ),
    ]

    package func test(_ access: Access, _ client: any WebClient) async throws -> String {
        let request = try Self.request("/v2/account", access)
        let answer = try await client.answer(to: request).checked("Opsgenie")
        let name = try JSONParser.reading(answer.body) { $0["data"]?["name"]?.string }
        return "The account \(name ?? "without a name")"
    }

    package func fetch(
        _ request: FetchRequest,
        _ client: any WebClient
    ) async throws -> FetchedPage {
        var plan = try FetchPlan.next(request) { from in
            let milliseconds = Int64((from.timeIntervalSince1970 * 1000).rounded(.down))
            let query = "updatedAt >= \(milliseconds)"
            let paging = [("limit", "100"), ("sort", "createdAt"), ("order", "asc")]
            let asks: [(String, String, [(String, String)])] = [
                ("users", "/v2/users", [("limit", "100")]), ("teams", "/v2/teams", []),
                ("alerts", "/v2/alerts", [("query", query)] + paging),
                ("incidents", "/v1/incidents", [("query", query)] + paging),
                ("schedules", "/v2/schedules", []),
            ]
            return asks.compactMap { what, path, fields in
                URL(path, fields: fields).map {
                    FetchPlan.Step(what: what, ask: $0.relativeString)
                }
            }
        }
        guard let step = plan.steps.first else { return plan.page() }
        let asked = try Self.request(step.ask, request.access)
        let answer = try await client.answer(to: asked)
        if let wait = answer.wait(now: request.now) { return plan.page(wait: wait) }
        if [402, 403, 404].contains(answer.status), step.scope != nil || step.what == "incidents" {
            // Not part of the account's plan, or gone since it was listed.
            plan.finishStep()
            return plan.page()
        }
        let whole = try answer.checked("Opsgenie")
        let more = try JSONParser.reading(whole.body) { Self.following(step, $0, from: plan.from) }
        plan.finishStep(followedBy: more)
        if step.what == "schedules" { return plan.page() }
        let sink = try page(whole, named: step.what, address: asked.address, at: request.now)
        return plan.page(sink.kept(in: plan.from..<(request.until ?? .distantFuture)))
    }

    /// The steps keep paths only, so that the key never goes anywhere else.
    private static func request(_ path: String, _ access: Access) throws -> WebRequest {
        guard let key = access["key"] else { throw AccessFault("The key is missing.") }
        let root = access["address"] ?? "https://api.opsgenie.com"
        guard path.hasPrefix("/"), let url = URL(string: root + path) else {
            throw AccessFault("Opsgenie's address can't be read.")
        }
        return WebRequest(url, headers: ["authorization": "GenieKey \(key)"])
    }

    /// The notes of each alert, the timeline of each incident and schedule, and the next page.
    private static func following(
        _ step: FetchPlan.Step,
        _ answer: JSONValue,
        from: Date
    ) -> [FetchPlan.Step] {
        let paths: [String: (what: String, path: (String) -> String)] = [
            "alerts": ("notes", { "/v2/alerts/\($0)/notes?limit=100" }),
            "incidents": ("entries", { "/v2/incident-timelines/\($0)/entries" }),
            "schedules": (
                "shifts",
                {
                    "/v2/schedules/\($0)/timeline?intervalUnit=months&interval=3&date="
                        + ISOTime.text(from)
                }
            ),
        ]
        var steps: [FetchPlan.Step] = []
        if let next = paths[step.what] {
            for id in answer.elements(name: "data").compactMap({ $0["id"]?.string })
            where id.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }) {
                steps.append(FetchPlan.Step(what: next.what, ask: next.path(id), scope: id))
            }
        }
        if let next = answer["paging"]?["next"]?.string, let parts = URLComponents(string: next) {
            let query = parts.percentEncodedQuery.map { "?\($0)" } ?? ""
            let ask = parts.percentEncodedPath + query
            steps.append(FetchPlan.Step(what: step.what, ask: ask, scope: step.scope))
        }
        return steps
    }
}
