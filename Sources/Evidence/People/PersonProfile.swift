/// What is told of a person, each fact from the source whose word goes first.
package struct PersonProfile: Hashable, Sendable {
    package let name: String
    package let email: String?
    package let title: String?
    package let team: String?
    package let manager: String?
    package let startDate: String?
    package let location: String?
    package let timeZone: String?
    package let isBot: Bool
    /// Names, handles and addresses, folded, as a search looks through them.
    let folded: String

    /// A directory goes before profiles, and who was known first before who came later.
    init(_ identities: [IdentityFacts]) {
        let ordered =
            identities.filter(\.isDirectory) + identities.filter { !$0.isDirectory }
        func first(_ fact: (IdentityFacts) -> String?) -> String? {
            ordered.lazy.compactMap(fact).first { !$0.isEmpty }
        }
        name =
            first { $0.isNamed ? $0.name : nil } ?? first { $0.name } ?? first { $0.handle } ?? ""
        email = first { $0.email }
        title = first { $0.title }
        team = first { $0.team }
        manager = first { $0.manager }
        startDate = first { $0.startDate }
        location = first { $0.location }
        timeZone = first { $0.timeZone }
        isBot = !ordered.isEmpty && ordered.allSatisfy(\.isBot)
        var words: [String] = []
        for identity in ordered {
            for text in [identity.name, identity.handle, identity.email ?? ""] {
                let folded = Self.folded(text)
                if !folded.isEmpty, !words.contains(folded) { words.append(folded) }
            }
        }
        folded = words.joined(separator: " ")
    }

    /// What someone typed to find a person by, folded; an engine refuses longer patterns, and no
    /// name is as long.
    static func sought(_ text: String) -> String { folded(String(text.prefix(500))) }

    /// As names are looked for: without accents, with a space for every sign.
    static func folded(_ text: String) -> String {
        text.split { !$0.isLetter && !$0.isNumber }
            .map { PersonName.folded(String($0)) }
            .joined(separator: " ")
    }
}

/// What one source told of one of a person's identities.
package struct IdentityFacts: Hashable, Sendable {
    package let identity: Identity.ID
    package let source: String
    package let handle: String
    package let name: String
    package let email: String?
    package let title: String?
    package let team: String?
    package let manager: String?
    package let startDate: String?
    package let location: String?
    package let timeZone: String?
    package let isBot: Bool
    package let isDirectory: Bool

    /// A name of their own, not the handle again.
    var isNamed: Bool { name.contains(" ") || (!name.isEmpty && name != handle) }
}
