import Foundation

/// Threads that began before the window and go on in it: found by looking further back.
///
/// That costs many requests, so it is done once a day, and not where Slack allows one a minute.
struct SlackThreads {
    static let step = "old threads"

    private static let back: TimeInterval = 30 * 86400
    private static let again: TimeInterval = 86400

    /// What to ask once all else is: what was said in the month before.
    static func steps(
        _ channels: JSONValue,
        _ interface: SlackInterface,
        _ plan: FetchPlan
    ) -> [FetchPlan.Step] {
        let last = plan.kept?[step].flatMap(Double.init).map(Date.init(timeIntervalSince1970:))
        guard last.map({ plan.began.timeIntervalSince($0) >= again }) ?? true else { return [] }
        let from = SlackInterface.stamp(plan.from.addingTimeInterval(-back))
        let until = SlackInterface.stamp(plan.from)
        return channels.elements(name: "channels").compactMap(interface.meant).map { id in
            let stretch = "oldest=\(from)&latest=\(until)"
            let ask = "conversations.history?channel=\(id)&limit=200&\(stretch)"
            return FetchPlan.Step(what: step, ask: ask, scope: id)
        }
    }

    /// Whether to leave it, since an interface this slow has better to do.
    static func isTooSlow(_ plan: FetchPlan) -> Bool { plan.pace ?? 0 >= 20 }

    static func note(in plan: inout FetchPlan) {
        plan.kept = (plan.kept ?? [:])
            .merging([step: String(plan.began.timeIntervalSince1970)]) { $1 }
    }
}
