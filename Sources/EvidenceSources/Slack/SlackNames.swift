import Evidence

/// What the people and places of a workspace are called.
struct SlackNames {
    /// By id.
    var people: [String: String] = [:]
    var places: [String: String] = [:]
    /// As in `https://DOMAIN.slack.com`.
    var domain: String?
    /// Names in full by id, where they are known.
    private(set) var full: [String: String] = [:]

    mutating func add(_ person: GatheredPerson) {
        people[person.externalID] = person.handle
        full[person.externalID] = person.name
    }

    /// The name in full, else what is known of the person.
    func fullName(_ id: String) -> String { full[id] ?? people[id] ?? id }
}
