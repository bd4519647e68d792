/// Something that a text names, by offsets in Unicode scalars from the text's start.
package struct Mention: Equatable, Sendable {
    package let kind: Kind
    package let text: String
    package let start: Int
    package let end: Int

    /// What is named.
    package enum Kind: String, CaseIterable, Sendable {
        case person, service, pullRequest, commit, ticket, host, dashboard, url, quantity, time
    }

    package init(kind: Kind, text: String, start: Int, end: Int) {
        self.kind = kind
        self.text = text
        self.start = start
        self.end = end
    }
}
