/// A person as one source knows them.
///
/// What a source does not tell is nil, and never overwrites what another told.
package struct GatheredPerson: Hashable, Sendable {
    package var externalID: String
    package var handle: String
    package var name: String
    package var email: String?
    package var title: String?
    package var timeZone: String?
    package var isBot: Bool
    package var isActive: Bool
    package var team: String?
    /// The manager's e-mail address, or else name.
    package var manager: String?
    /// As `2019-03-11`.
    package var startDate: String?
    package var location: String?
    /// Who they are elsewhere, as their own verified profile says: `github:login`.
    package var profiles: [String]
    /// From a directory kept of people, whose word goes before that of a profile.
    package var isDirectory: Bool

    package init(
        externalID: String,
        handle: String,
        name: String,
        email: String? = nil,
        title: String? = nil,
        timeZone: String? = nil,
        isBot: Bool = false,
        isActive: Bool = true,
        team: String? = nil,
        manager: String? = nil,
        startDate: String? = nil,
        location: String? = nil,
        profiles: [String] = [],
        isDirectory: Bool = false
    ) {
        self.externalID = externalID
        self.handle = handle
        self.name = name
        self.email = email
        self.title = title
        self.timeZone = timeZone
        self.isBot = isBot
        self.isActive = isActive
        self.team = team
        self.manager = manager
        self.startDate = startDate
        self.location = location
        self.profiles = profiles
        self.isDirectory = isDirectory
    }
}
