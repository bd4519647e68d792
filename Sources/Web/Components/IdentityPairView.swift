import Evidence

/// Two identities that may be one person's, for a person to decide.
struct IdentityPairView: TemplateView {
    let person: String
    let name: String
    let address: String
    let identity: String
    let handle: String
    let other: String
    let otherName: String
    let otherAddress: String
    let otherIdentity: String
    let otherHandle: String
    let reason: String
    let certainty: String
    /// The list to go back to; empty for the person's own page.
    let back: String

    /// The one that it is seen from stands first.
    init(_ pair: IdentityPair, seenFrom seen: Person? = nil) {
        let isTurned = seen?.id == pair.otherPerson.id
        let (mine, theirs) = isTurned ? (pair.other, pair.one) : (pair.one, pair.other)
        let (me, them) =
            isTurned ? (pair.otherPerson, pair.onePerson) : (pair.onePerson, pair.otherPerson)
        person = me.id.rawValue
        name = me.name
        address = "/people/\(me.id)"
        identity = mine.id.rawValue
        handle = "\(mine.origin.source) \(mine.handle)"
        other = them.id.rawValue
        otherName = them.name
        otherAddress = "/people/\(them.id)"
        otherIdentity = theirs.id.rawValue
        otherHandle = "\(theirs.origin.source) \(theirs.handle)"
        reason = pair.reason
        certainty = "\(Int((pair.confidence * 100).rounded())) % sure"
        back = seen == nil ? "undecided" : ""
    }
}
