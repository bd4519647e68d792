import Foundation

/// What is asked of Grafana, and how.
struct GrafanaInterface {
    private let root: InterfaceRoot
    private let token: String
    private let matchers: [String]
    private let tags: [String]

    private static let limit = 500

    /// Throws an `AccessFault` where something is missing.
    init(_ access: Access) throws {
        root = try InterfaceRoot(access["address"], of: "grafana")
        guard let token = access["token"] else { throw AccessFault("The token is missing.") }
        self.token = token
        matchers = access.names("matchers")
        tags = access.names("tags")
    }

    func request(_ path: String) throws -> WebRequest {
        WebRequest(
            try root.url(path),
            headers: ["authorization": "Bearer \(token)", "accept": "application/json"]
        )
    }

    static func isOptional(_ what: String) -> Bool {
        what == "alerts" || what == "history"
    }

    func steps(from: Date, until: Date) -> [FetchPlan.Step] {
        let limit = ("limit", String(Self.limit))
        let stretch = [
            ("from", ISOTime.milliseconds(from)), ("to", ISOTime.milliseconds(until)), limit,
        ]
        let seconds = [("from", Self.seconds(from)), ("to", Self.seconds(until)), limit]
        let tags = tags.map { ("tags", $0) } + (tags.count > 1 ? [("matchAny", "true")] : [])
        return [
            FetchPlan.Step(
                "alerts",
                "/api/alertmanager/grafana/api/v2/alerts",
                matchers.map { ("filter", $0) }
            ),
            FetchPlan.Step("states", "/api/annotations", [("type", "alert")] + stretch),
            FetchPlan.Step("history", "/api/v1/rules/history", seconds),
            FetchPlan.Step(
                "annotations",
                "/api/annotations",
                [("type", "annotation")] + stretch + tags
            ),
        ].compactMap { $0 }
    }

    /// What lies before a page that is full, since it gives the newest first.
    ///
    /// Where all of it is of one moment, more is asked for at once.
    func following(_ step: FetchPlan.Step, _ answer: JSONValue) -> FetchPlan.Step? {
        let fields = URLComponents(string: step.ask)?.queryItems ?? []
        func number(_ name: String) -> Int? {
            fields.first { $0.name == name }?.value.flatMap(Int.init)
        }
        guard let limit = number("limit"), let to = number("to") else { return nil }
        let times: [Int] =
            step.what == "history"
            ? GrafanaHistory.times(in: answer).map { $0 / 1000 }
            : answer.elements.compactMap { ($0["timeEnd"] ?? $0["time"])?.integer }
        guard times.count >= limit, let oldest = times.min() else { return nil }
        if oldest < to { return step.with("to", String(oldest)) }
        return limit < 20_000 ? step.with("limit", String(limit * 4)) : nil
    }

    private static func seconds(_ date: Date) -> String {
        String(Int64(date.timeIntervalSince1970.rounded(.down)))
    }
}
