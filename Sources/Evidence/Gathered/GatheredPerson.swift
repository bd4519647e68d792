/// A person as one source knows them.
package struct GatheredPerson: Hashable, Sendable {
    package var externalID: String
    package var handle: String
    package var name: String
    package var email: String?
    package var title: String?
    package var timeZone: String?
    package var isBot: Bool
    package var isActive: Bool

    package init(
        externalID: String,
        handle: String,
        name: String,
        email: String? = nil,
        title: String? = nil,
        timeZone: String? = nil,
        isBot: Bool = false,
        isActive: Bool = true
    ) {
        self.externalID = externalID
        self.handle = handle
        self.name = name
        self.email = email
        self.title = title
        self.timeZone = timeZone
        self.isBot = isBot
        self.isActive = isActive
    }
}
