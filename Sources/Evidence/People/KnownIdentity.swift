/// What is known of an identity when it is asked whose it is.
package struct KnownIdentity: Hashable, Sendable {
    package let id: Identity.ID
    package let source: String
    package let externalID: String
    package let handle: String
    package let name: String
    package let email: String?
    package let timeZone: String?
    /// Who they are elsewhere, as their profile says: `github:login`.
    package let profiles: [String]
    package let isBot: Bool
    /// From a directory kept of people.
    package let isDirectory: Bool

    package init(
        id: Identity.ID,
        source: String,
        externalID: String,
        handle: String,
        name: String,
        email: String? = nil,
        timeZone: String? = nil,
        profiles: [String] = [],
        isBot: Bool = false,
        isDirectory: Bool = false
    ) {
        self.id = id
        self.source = source
        self.externalID = externalID
        self.handle = handle
        self.name = name
        self.email = email
        self.timeZone = timeZone
        self.profiles = profiles
        self.isBot = isBot
        self.isDirectory = isDirectory
    }

    /// As a reason names it.
    var called: String {
        "\(name.isEmpty ? handle : name) (\(source))"
    }
}

/// What a person said of two identities.
///
/// It goes before everything that is worked out.
package struct IdentityDecision: Hashable, Sendable {
    package let first: Identity.ID
    package let second: Identity.ID
    package let isSame: Bool

    package init(_ first: Identity.ID, _ second: Identity.ID, isSame: Bool) {
        self.first = first
        self.second = second
        self.isSame = isSame
    }
}
