/// Something of the catalogue as a source describes it: a service, a technology or a team.
package struct GatheredEntry: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case service
        case technology
        case team
    }

    /// Unique within the source.
    package var externalID: String
    package var kind: Kind
    package var name: String
    /// Other names under which people speak of it.
    package var aliases: [String]
    /// The team or person that answers for it, by name.
    package var owner: String?
    package var summary: String
    /// Paths, repositories and hosts that belong to it.
    package var covers: [String]

    package init(
        externalID: String,
        kind: Kind,
        name: String,
        aliases: [String] = [],
        owner: String? = nil,
        summary: String = "",
        covers: [String] = []
    ) {
        self.externalID = externalID
        self.kind = kind
        self.name = name
        self.aliases = aliases
        self.owner = owner
        self.summary = summary
        self.covers = covers
    }
}
