import Evidence
import Foundation

/// What is asked of Mattermost, and how.
struct MattermostInterface {
    private let root: InterfaceRoot
    private let token: String
    private let channels: Set<String>

    static let limit = 200
    /// Where what changed since a moment is asked for, no more than these are given.
    static let changesLimit = 1000

    /// Throws an `AccessFault` where something is missing.
    init(_ access: Access) throws {
        root = try InterfaceRoot(access["address"], of: "mattermost")
        guard let token = access["token"] else { throw AccessFault("The token is missing.") }
        self.token = token
        channels = Set(
            access.names("channels").map { $0.hasPrefix("~") ? String($0.dropFirst()) : $0 }
        )
    }

    func request(_ path: String, body: [UInt8] = []) throws -> WebRequest {
        var headers = ["authorization": "Bearer \(token)", "accept": "application/json"]
        if !body.isEmpty { headers["content-type"] = "application/json" }
        return WebRequest(
            method: body.isEmpty ? "GET" : "POST",
            try root.url("/api/v4" + path),
            headers: headers,
            body: body
        )
    }

    /// People by their ids, whom posts name only by these.
    func people(_ ids: Set<String>) throws -> WebRequest {
        try request("/users/ids", body: Array(JSONEncoder().encode(ids.sorted())))
    }

    static let first = FetchPlan.Step(what: "teams", ask: "/users/me/teams")

    func following(_ teams: JSONValue) -> [FetchPlan.Step] {
        teams.elements.compactMap { team in
            guard let id = team["id"]?.string, id.isPlainID, let name = team["name"]?.string else {
                return nil
            }
            return FetchPlan.Step("channels", "/users/me/teams/\(id)/channels", of: name)
        }
    }

    /// The posts of each channel in scope; direct messages are read only where they are named.
    func posts(of channels: JSONValue, in team: String, _ plan: FetchPlan) -> [FetchPlan.Step] {
        let changes = plan.lookedAt.map { _ in [("since", ISOTime.milliseconds(plan.from))] }
        let pages = [("per_page", String(Self.limit))]
        return chosen(channels, in: team).compactMap { channel in
            guard let id = channel["id"]?.string, id.isPlainID, let name = channel["name"]?.string
            else { return nil }
            return FetchPlan.Step(
                changes == nil ? "posts" : "changes",
                "/channels/\(id)/posts",
                changes ?? pages,
                of: "\(team)/\(name)"
            )
        }
    }

    func places(_ channels: JSONValue, in team: String) -> [Gathered] {
        chosen(channels, in: team).compactMap { channel in
            guard let name = channel["name"]?.string else { return nil }
            return .place(
                GatheredPlace(
                    externalID: "\(team)/\(name)",
                    kind: channel["type"]?.string == "O" ? .channel : .privateChannel,
                    name: name,
                    topic: channel["header"]?.string ?? "",
                    purpose: channel["purpose"]?.string ?? "",
                    isArchived: (channel["delete_at"]?.integer ?? 0) > 0
                )
            )
        }
    }

    private func chosen(_ list: JSONValue, in team: String) -> [JSONValue] {
        list.elements.filter { channel in
            guard let name = channel["name"]?.string, let type = channel["type"]?.string,
                type == "O" || type == "P"
            else { return false }
            return channels.isEmpty
                || !channels.isDisjoint(with: [
                    name, "\(team)/\(name)", channel["id"]?.string ?? "",
                ])
        }
    }

    /// The threads of a page, each once, and the page before it while that lies in the window.
    func following(_ step: FetchPlan.Step, _ answer: JSONValue, _ plan: FetchPlan)
        -> [FetchPlan.Step]
    {
        let asked = Set(plan.steps.filter { $0.scope == step.scope }.map(\.ask))
        let threads = MattermostAnswer.threads(in: answer).compactMap {
            FetchPlan.Step("thread", "/posts/\($0)/thread", of: step.scope)
        }
        let more = [earlier(step, answer, plan)].compactMap { $0 }
        return more + threads.filter { !asked.contains($0.ask) }
    }

    private func earlier(_ step: FetchPlan.Step, _ answer: JSONValue, _ plan: FetchPlan)
        -> FetchPlan.Step?
    {
        let path = step.ask.prefix { $0 != "?" }
        let pages = [("per_page", String(Self.limit))]
        let posts = MattermostAnswer.posts(in: answer)
        if step.what == "changes" {
            // More changed than is given at once: the channel is gone through page by page.
            guard posts.count >= Self.changesLimit else { return nil }
            return FetchPlan.Step("posts", String(path), pages, of: step.scope)
        }
        let order = answer["order"]?.elements.compactMap(\.string) ?? []
        guard order.count >= Self.limit, let last = order.last, last.isPlainID,
            let oldest = posts.first(where: { $0["id"]?.string == last }),
            let at = RecordTime(oldest["create_at"])?.date, at >= plan.from
        else { return nil }
        return FetchPlan.Step("posts", String(path), pages + [("before", last)], of: step.scope)
    }
}
