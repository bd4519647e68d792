/// How something goes wrong, in whatever words people tell of it.
enum Symptom: CaseIterable, Sendable {
    case notFound, down, slow, failing, late, doubled, wrong

    /// What it is called in a reason.
    var name: String {
        switch self {
        case .notFound: "something that is not found"
        case .down: "something that is down"
        case .slow: "something slow"
        case .failing: "something that fails"
        case .late: "something that is late or stuck"
        case .doubled: "something that is there twice"
        case .wrong: "something that is wrong or old"
        }
    }

    private static let phrases = Phrases([
        (
            Symptom.notFound,
            [
                "can't find", "cannot find", "can not find", "couldn't find", "could not find",
                "can't be found", "not found", "isn't found", "aren't found", "wasn't found",
                "weren't found", "doesn't come up", "don't come up", "not come up",
                "didn't come up", "doesn't show", "don't show", "didn't show", "not showing",
                "0 results", "no results", "zero results", "couldn't see", "can't see",
                "doesn't appear", "don't appear", "not appear", "didn't appear",
                "doesn't turn up", "went missing", "is missing", "are missing", "disappeared",
                "nowhere to be found", "vanished",
            ]
        ),
        (
            .down,
            [
                "is down", "are down", "was down", "be down", "went down", "down ?", "down again",
                "'s down", "unreachable", "not reachable", "unavailable", "can't reach",
                "cannot reach", "can't connect", "cannot connect", "not responding",
                "not answering", "doesn't answer", "won't load", "doesn't load", "isn't loading",
                "not loading", "outage", "is offline", "are offline", "is dead",
            ]
        ),
        (
            .slow,
            [
                "slow", "slowly", "slower", "takes ages", "taking ages", "takes forever",
                "latency", "timing out", "timed out", "timeout", "timeouts", "hangs",
                "is hanging", "laggy",
            ]
        ),
        (
            .failing,
            [
                "error", "errors", "fails", "failing", "failed", "exception", "exceptions",
                "refused", "rejected", "doesn't work", "don't work", "not working", "broken",
                "crash", "crashes", "crashed", "can't log in", "can't sign in", "can't pay",
            ]
        ),
        (
            .late,
            [
                "stuck", "delayed", "is late", "are late", "falls behind", "falling behind",
                "is behind", "not arriving", "hasn't arrived", "haven't arrived",
                "never arrived", "doesn't arrive", "don't arrive", "didn't arrive",
                "no mail", "no mails", "backlog", "piling up",
            ]
        ),
        (.doubled, ["twice", "duplicate", "duplicates", "doubled", "charged double"]),
        (
            .wrong,
            [
                "wrong", "outdated", "out of date", "stale", "old price", "yesterday's",
                "mixed up", "somebody else's", "someone else's",
            ]
        ),
    ])

    /// Which of them somebody tells of.
    static func told(in said: Said) -> Set<Symptom> {
        Set(phrases.matches(in: said).map(\.meaning))
    }
}
