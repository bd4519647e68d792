/// A text cut into tokens.
package struct Tokens: Sendable {
    /// The text in UTF-8, as it came.
    package let bytes: [UInt8]
    package let list: [Token]

    package init(_ text: String) {
        bytes = Array(text.utf8)
        list = bytes.withUnsafeBufferPointer { buffer in
            var tokenizer = Tokenizer(buffer)
            tokenizer.run()
            return tokenizer.tokens
        }
    }

    /// The token's text as it came.
    package func text(of token: Token) -> String {
        String(decoding: bytes[token.start..<token.end], as: UTF8.self)
    }

    /// The token's text with case folded and curly apostrophes made straight.
    package func folded(_ token: Token) -> String {
        text(of: token).lowercased().replacing("\u{2019}", with: "'")
    }

    /// Words in order, as hashes of their folded text.
    package var wordHashes: [UInt64] {
        list.compactMap { $0.kind == .word || $0.kind == .identifier ? $0.hash : nil }
    }

    /// How many Unicode scalars stand before an offset into the UTF-8.
    package func scalarOffset(ofByte offset: Int) -> Int {
        var count = 0
        for index in 0..<min(offset, bytes.count) where bytes[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
