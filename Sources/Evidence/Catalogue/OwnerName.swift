/// What a person is called where it is written who answers for what: `@login`, or an address.
package struct OwnerName: Hashable, Sendable {
    /// In small letters, a login without its sign.
    let key: String
    let isAddress: Bool

    /// Nil where the text is the name of a team.
    package init?(_ text: String) {
        let text = text.lowercased()
        guard let sign = text.firstIndex(of: "@"), text.last != "@",
            !text.contains(where: { $0 == "/" || $0.isWhitespace }), !text.hasPrefix("@@")
        else { return nil }
        isAddress = sign != text.startIndex
        key = isAddress ? text : String(text.dropFirst())
    }
}
