import Evidence
import Foundation

/// What is asked of Slack's Web API, and what an answer leads to.
struct SlackInterface {
    let token: String
    private let channels: Set<String>
    private static let root = "https://slack.com/api/"

    /// Throws an `AccessFault` where the token is missing.
    init(_ access: Access) throws {
        guard let token = access["token"] else { throw AccessFault("The token is missing.") }
        self.token = token
        channels = Set(
            access.names("channels").map { $0.hasPrefix("#") ? String($0.dropFirst()) : $0 }
        )
    }

    func request(_ ask: String) throws -> WebRequest {
        guard !ask.contains(":"), let url = URL(string: Self.root + ask) else {
            throw AccessFault("Slack's address can't be read.")
        }
        return WebRequest(
            url,
            headers: ["authorization": "Bearer \(token)", "accept": "application/json"]
        )
    }

    /// Who and where first, so that the messages' words name them.
    func steps() -> [FetchPlan.Step] {
        let types = "public_channel,private_channel"
        return [
            FetchPlan.Step(what: "users", ask: "users.list?limit=200"),
            FetchPlan.Step(what: "groups", ask: "usergroups.list?include_users=true"),
            FetchPlan.Step(
                what: "channels",
                ask: "conversations.list?limit=200&types=\(types)"
            ),
        ]
    }

    /// Throws an `AccessFault` in words; nil where only this step is of no use.
    func fault(of answer: JSONValue, _ step: FetchPlan.Step) throws -> String? {
        guard answer["ok"]?.bool != true else { return nil }
        let error = answer["error"]?.string ?? "unknown"
        let isOptional = step.what == "groups" || step.scope != nil
        let harmless = [
            "not_in_channel", "channel_not_found", "thread_not_found", "missing_scope",
            "is_archived", "plan_upgrade_required", "not_allowed_token_type", "paid_teams_only",
        ]
        if isOptional, harmless.contains(error) { return error }
        switch error {
        case "invalid_auth", "not_authed", "token_revoked", "token_expired", "account_inactive":
            throw AccessFault("Slack did not accept the token.")
        case "missing_scope":
            let needed = answer["needed"]?.string ?? step.what
            throw AccessFault("The token lacks the scope \(needed).")
        case "ratelimited", "internal_error", "fatal_error", "service_unavailable":
            throw AccessFault("Slack can't answer now.", isPassing: true)
        default:
            throw AccessFault("Slack answered with the error \(error).")
        }
    }

    /// The next page, the history of each channel in scope, the replies of each thread.
    func following(
        _ step: FetchPlan.Step,
        _ answer: JSONValue,
        _ plan: FetchPlan,
        until: Date?
    ) -> [FetchPlan.Step] {
        var steps: [FetchPlan.Step] = []
        if step.what == "channels" {
            steps += answer.elements(name: "channels").compactMap {
                history(of: $0, from: plan.from, until: until)
            }
        }
        if let channel = step.scope, step.what == "history" || step.what == SlackThreads.step {
            let since = step.what == SlackThreads.step ? plan.from : nil
            steps += answer.elements(name: "messages").compactMap {
                replies(to: $0, in: channel, since: since)
            }
        }
        let cursor = answer["response_metadata"]?["next_cursor"]?.string?.told
        if let cursor, let encoded = Self.encoded(cursor) {
            let base = step.ask.split(separator: "&").filter { !$0.hasPrefix("cursor=") }
                .joined(separator: "&")
            let ask = "\(base)&cursor=\(encoded)"
            let next = FetchPlan.Step(what: step.what, ask: ask, scope: step.scope)
            // Lists of channels come before their histories, so that none is asked for twice.
            steps = step.what == "channels" ? [next] + steps : steps + [next]
        }
        return steps
    }

    private func history(of channel: JSONValue, from: Date, until: Date?) -> FetchPlan.Step? {
        guard let id = meant(channel) else { return nil }
        var ask = "conversations.history?channel=\(id)&limit=200&oldest=\(Self.stamp(from))"
        if let until { ask += "&latest=\(Self.stamp(until))" }
        return FetchPlan.Step(what: "history", ask: ask, scope: id)
    }

    /// The id of a channel that is in scope.
    func meant(_ channel: JSONValue) -> String? {
        guard let id = channel["id"]?.string, Self.isID(id) else { return nil }
        let name = channel["name"]?.string ?? id
        let isMeant =
            channels.isEmpty
            ? channel["is_member"]?.bool == true
            : channels.contains(id) || channels.contains(name)
        return isMeant ? id : nil
    }

    private func replies(to message: JSONValue, in channel: String, since: Date?)
        -> FetchPlan.Step?
    {
        guard (message["reply_count"]?.integer ?? 0) > 0, let ts = message["ts"]?.string,
            SlackTime.date(ts) != nil, ts.allSatisfy({ $0.isASCIIDigit || $0 == "." })
        else { return nil }
        var ask = "conversations.replies?channel=\(channel)&ts=\(ts)&limit=200"
        if let since {
            let last = message["latest_reply"].flatMap(SlackTime.date)
            guard let last, last >= since else { return nil }
            ask += "&oldest=\(Self.stamp(since))"
        }
        return FetchPlan.Step(what: "replies", ask: ask, scope: channel)
    }

    private static func isID(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
    }

    static func stamp(_ date: Date) -> String {
        let micro = Int64((date.timeIntervalSince1970 * 1_000_000).rounded())
        let fraction = String(micro % 1_000_000)
        let pad = String(repeating: "0", count: max(0, 6 - fraction.count))
        return "\(micro / 1_000_000).\(pad)\(fraction)"
    }

    private static func encoded(_ text: String) -> String? {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
    }
}
