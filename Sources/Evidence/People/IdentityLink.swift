/// Why two identities are taken to be of one person, and how sure that is.
struct IdentityLink: Hashable {
    enum Ground: Hashable {
        case decision
        case email
        case profile
        case handleAndName
        case handle
        case name
        case shorterName
        case initial
        case nickname
        case madeHandle
    }

    /// Their places in the list of identities.
    let first: Int
    let second: Int
    let ground: Ground
    /// From 0 to 1; 1 is certain.
    let confidence: Double

    /// Below this, two identities are not joined, only suggested.
    static let enough = 0.75

    /// Certain grounds may join two accounts of one source.
    var isCertain: Bool { confidence >= 0.97 }

    /// The reason, told of one of the two, in words about the other.
    func reason(about other: KnownIdentity) -> String {
        let who = other.called
        return switch ground {
        case .decision: "Joined by hand with \(who)."
        case .email: "Has the same e-mail address as \(who)."
        case .profile: "A profile names both this and \(who)."
        case .handleAndName: "Has the handle and name of \(who)."
        case .handle: "Has the same handle as \(who)."
        case .name: "Has the same name as \(who), and no one else has it."
        case .shorterName: "Is called as \(who), but for a middle name."
        case .initial: "Is called as \(who), but for an initial."
        case .nickname: "Goes by a short form of the name of \(who)."
        case .madeHandle: "Has a handle made of the name of \(who)."
        }
    }
}
