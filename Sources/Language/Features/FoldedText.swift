/// A text as the models see it: lower case, one space between words, and signs for what is not language.
struct FoldedText {
    private(set) var bytes: [UInt8] = [0x20]
    /// A hash for each token, where addresses, code, names and numbers count as their kind.
    private(set) var words: [UInt64] = []

    init(_ tokens: Tokens) {
        bytes.reserveCapacity(tokens.bytes.count + 8)
        words.reserveCapacity(tokens.list.count)
        var end = 0
        for token in tokens.list {
            if token.start > end, bytes.last != 0x20 { bytes.append(0x20) }
            end = token.end
            append(token, tokens)
        }
        if bytes.last != 0x20 { bytes.append(0x20) }
    }

    /// What a token counts as: itself where it is language, else its kind.
    static func hash(of token: Token) -> UInt64 {
        switch token.kind {
        case .word, .identifier, .emoticon, .emoji, .mark: token.hash
        default: UInt64(token.kind.rawValue) &+ 1
        }
    }

    private mutating func append(_ token: Token, _ tokens: Tokens) {
        words.append(Self.hash(of: token))
        switch token.kind {
        case .word, .identifier, .emoticon, .emoji: fold(tokens.bytes, token.start, token.end)
        case .mark: fold(tokens.bytes, token.start, min(token.end, token.start + 3))
        default: bytes.append(token.kind.rawValue &+ 1)
        }
    }

    private mutating func fold(_ source: [UInt8], _ start: Int, _ end: Int) {
        for index in start..<end {
            let byte = source[index]
            bytes.append(ByteClass.isDigit(byte) ? 0x30 : ByteClass.lowered(byte))
        }
    }
}
