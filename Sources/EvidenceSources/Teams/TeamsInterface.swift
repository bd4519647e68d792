import Foundation

/// What is asked of Microsoft Graph, and how.
struct TeamsInterface {
    let root: InterfaceRoot
    private let teams: Set<String>
    private let channels: Set<String>

    /// Changes are told of the last eight months; before, whole channels are gone through.
    private static let memory: TimeInterval = 240 * 86400

    /// Throws an `AccessFault` where something is missing.
    init(_ access: Access) throws {
        root = try InterfaceRoot(
            access["address"],
            or: "https://graph.microsoft.com/v1.0",
            of: "graph"
        )
        teams = Set(access.names("teams"))
        channels = Set(access.names("channels"))
        guard !teams.isEmpty else { throw AccessFault("No team is named.") }
    }

    func request(_ path: String, _ token: String) throws -> WebRequest {
        WebRequest(
            try root.url(path),
            headers: ["authorization": "Bearer \(token)", "accept": "application/json"]
        )
    }

    func steps(isFirst: Bool) -> [FetchPlan.Step] {
        let people = [
            ("$select", "id,displayName,mail,userPrincipalName,jobTitle,accountEnabled"),
            ("$top", "999"),
        ]
        return [
            isFirst ? FetchPlan.Step("users", "/users", people) : nil,
            FetchPlan.Step("teams", "/teams", [("$select", "id,displayName")]),
        ].compactMap { $0 }
    }

    /// What an answer leads to: channels of teams, messages of channels, and the page after it.
    func following(
        _ step: FetchPlan.Step,
        _ answer: JSONValue,
        _ plan: FetchPlan,
        at now: Date
    ) -> [FetchPlan.Step] {
        var steps = next(step, answer, plan)
        for value in answer.elements(name: "value") {
            guard let id = value["id"]?.string, let path = Self.path(id) else { continue }
            switch step.what {
            case "teams":
                guard isMeant(value, among: teams) else { continue }
                let ask = "/teams/\(path)/channels"
                let name = value["displayName"]?.string ?? id
                steps += [FetchPlan.Step(what: "channels", ask: ask, scope: name)]
            case "channels":
                guard channels.isEmpty || isMeant(value, among: channels) else { continue }
                steps += messages(step.ask + "/\(path)", of: id, plan, at: now)
            default:
                guard let more = root.path(of: value["replies@odata.nextLink"]?.string) else {
                    continue
                }
                steps += [FetchPlan.Step(what: "replies", ask: more, scope: step.scope)]
            }
        }
        return steps
    }

    func isMeant(_ channel: JSONValue) -> Bool {
        channels.isEmpty || isMeant(channel, among: channels)
    }

    private func isMeant(_ value: JSONValue, among names: Set<String>) -> Bool {
        !names.isDisjoint(with: [
            value["id"]?.string ?? "", value["displayName"]?.string ?? "",
        ])
    }

    private func messages(
        _ channel: String,
        of id: String,
        _ plan: FetchPlan,
        at now: Date
    ) -> [FetchPlan.Step] {
        let page = [("$top", "50"), ("$expand", "replies")]
        guard now.timeIntervalSince(plan.from) < Self.memory else {
            return [FetchPlan.Step("messages", channel + "/messages", page, of: id)]
                .compactMap { $0 }
        }
        let since = ("$filter", "lastModifiedDateTime gt \(ISOTime.text(plan.from))")
        return [FetchPlan.Step("messages", channel + "/messages/delta", page + [since], of: id)]
            .compactMap { $0 }
    }

    /// Whole channels come with what was last active first, and end where that is too long ago.
    private func next(_ step: FetchPlan.Step, _ answer: JSONValue, _ plan: FetchPlan)
        -> [FetchPlan.Step]
    {
        guard let ask = root.path(of: answer["@odata.nextLink"]?.string), ask != step.ask else {
            return []
        }
        if step.what == "messages", !step.ask.contains("/delta") {
            let messages = answer.elements(name: "value")
            let all = messages + messages.flatMap { $0.elements(name: "replies") }
            let last = all.compactMap { RecordTime($0["lastModifiedDateTime"])?.date }.max()
            if let last, last < plan.from { return [] }
        }
        return [FetchPlan.Step(what: step.what, ask: ask, scope: step.scope)]
    }

    /// Ids hold an at sign and a colon, which may stand in a path; nil for anything else.
    private static func path(_ id: String) -> String? {
        let isPlain =
            id.utf8.count < 200
            && id.unicodeScalars.allSatisfy {
                $0.isASCII
                    && ($0.properties.isAlphabetic || ("0"..."9").contains($0)
                        || ":@._-".unicodeScalars.contains($0))
            }
        return isPlain && id != "." && id != ".." && !id.isEmpty ? id : nil
    }
}
