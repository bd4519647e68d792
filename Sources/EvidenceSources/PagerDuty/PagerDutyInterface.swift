import Foundation

/// What is asked of PagerDuty, and how.
struct PagerDutyInterface {
    let root: String
    private let token: String
    private let services: [String]

    /// Throws an `AccessFault` where the key is missing.
    init(_ access: Access) throws {
        guard let token = access["token"] else { throw AccessFault("The key is missing.") }
        self.token = token
        let address = access["address"] ?? "https://api.pagerduty.com"
        root = address.hasSuffix("/") ? String(address.dropLast()) : address
        services = access.names("services")
    }

    func request(_ address: String) throws -> WebRequest {
        guard let url = URL(string: address), url.host == URL(string: root)?.host else {
            throw AccessFault("PagerDuty's address can't be read.")
        }
        return WebRequest(
            url,
            headers: [
                "authorization": "Token token=\(token)", "accept": "application/json",
                "user-agent": "debrief",
            ]
        )
    }

    /// People and services first; then month by month, since no longer stretch can be asked for.
    func steps(from: Date, until: Date) -> [FetchPlan.Step] {
        var steps = ["users", "services"].compactMap { step($0, "/\($0)", []) }
        let scope = services.map { ("service_ids[]", $0) }
        var start = from
        while start < until, steps.count < 2000 {
            let end = min(until, start.addingTimeInterval(30 * 86400))
            let window = [("since", ISOTime.text(start)), ("until", ISOTime.text(end))]
            let all =
                [("statuses[]", "triggered"), ("statuses[]", "acknowledged")]
                + [("statuses[]", "resolved")]
            steps += [
                step("incidents", "/incidents", window + scope + all),
                step("oncalls", "/oncalls", window),
                step("change_events", "/change_events", window),
            ].compactMap { $0 }
            start = end
        }
        return steps
    }

    private func step(
        _ what: String,
        _ path: String,
        _ fields: [(String, String)],
        of incident: String? = nil
    ) -> FetchPlan.Step? {
        URL(root + path, fields: fields + [("limit", "100")]).map {
            FetchPlan.Step(what: what, ask: $0.absoluteString, scope: incident)
        }
    }

    /// What an answer leads to: the log, notes and alerts of each incident, and its next page.
    func following(_ step: FetchPlan.Step, _ answer: JSONValue) throws -> [FetchPlan.Step] {
        var steps: [FetchPlan.Step] = []
        if step.what == "incidents" {
            for id in answer.elements(name: "incidents").compactMap({ $0["id"]?.string })
            where id.allSatisfy({ $0.isLetter || $0.isNumber }) {
                steps += ["log_entries", "notes", "alerts"].compactMap {
                    self.step($0, "/incidents/\(id)/\($0)", [], of: id)
                }
            }
        }
        guard answer["more"]?.bool == true, let limit = answer["limit"]?.integer,
            let offset = answer["offset"]?.integer, (1...1000).contains(limit),
            (0...1_000_000).contains(offset), var parts = URLComponents(string: step.ask)
        else { return steps }
        var items = (parts.queryItems ?? []).filter { $0.name != "offset" }
        items.append(URLQueryItem(name: "offset", value: String(offset + limit)))
        parts.queryItems = items
        guard let next = parts.url else { return steps }
        steps.append(
            FetchPlan.Step(what: step.what, ask: next.absoluteString, scope: step.scope)
        )
        return steps
    }
}
