/// What the people and places of a workspace are called.
struct SlackNames {
    /// By id.
    var people: [String: String] = [:]
    var places: [String: String] = [:]
    /// As in `https://DOMAIN.slack.com`.
    var domain: String?
}
