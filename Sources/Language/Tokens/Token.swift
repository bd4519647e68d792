/// A stretch of a text that means one thing, by offsets into its UTF-8.
package struct Token: Equatable, Sendable {
    package let kind: Kind
    package let start: Int
    package let end: Int
    /// A hash of the text with case folded, stable over runs and machines.
    package let hash: UInt64

    /// What a token is; everything that is no plain word is kept whole.
    package enum Kind: UInt8, Sendable, CaseIterable {
        case word, identifier, code, block, url, address, host, path, flag, handle, channel
        case reference, ticket, commit, time, number, quantity, emoji, emoticon, mark
    }

    package init(kind: Kind, start: Int, end: Int, hash: UInt64) {
        self.kind = kind
        self.start = start
        self.end = end
        self.hash = hash
    }
}
