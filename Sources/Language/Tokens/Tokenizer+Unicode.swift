extension Tokenizer {
    /// Takes what starts beyond ASCII: a word of any script, an emoji with all its parts, a sign.
    mutating func takeBeyondASCII() {
        let (first, length) = scalar(at: position)
        if first.properties.isWhitespace || first == "\u{FEFF}" || first == "\u{200B}" {
            position += length
            return
        }
        if first.isEmojiStart { return take(.emoji, upTo: emojiEnd(from: position)) }
        if first.isPartOfWord { return takeWord(beyondASCIIFrom: position) }
        if let end = Emoticons.end(of: bytes, from: position) { return take(.emoticon, upTo: end) }
        take(.mark, upTo: position + length)
    }

    private mutating func takeWord(beyondASCIIFrom start: Int) {
        var end = start
        while end < bytes.count {
            if bytes[end] < 0x80 {
                let apostrophe = bytes[end] == 0x27 && ByteClass.isLetter(byte(at: end + 1))
                guard apostrophe || ByteClass.isAlphanumeric(bytes[end]) else { break }
                end += 1
                continue
            }
            let (scalar, length) = scalar(at: end)
            guard scalar.isPartOfWord || scalar == "\u{2019}", !scalar.isEmojiStart else { break }
            end += length
        }
        take(.word, upTo: end)
    }

    /// Goes over skin tones, variation selectors, joined emoji and flags.
    private func emojiEnd(from start: Int) -> Int {
        var (previous, length) = scalar(at: start)
        var end = start + length
        while end < bytes.count, bytes[end] >= 0x80 {
            let (next, width) = scalar(at: end)
            let extends =
                next == "\u{FE0F}" || next == "\u{200D}" || next == "\u{20E3}"
                || (0x1F3FB...0x1F3FF).contains(next.value)
                || (0xE0020...0xE007F).contains(next.value)
            let joined = previous == "\u{200D}" && next.isEmojiStart
            let flag = previous.isRegional && next.isRegional && end == start + length
            guard extends || joined || flag else { break }
            end += width
            previous = next
        }
        length = end - start
        return start + length
    }
}

extension Unicode.Scalar {
    var isRegional: Bool { (0x1F1E6...0x1F1FF).contains(value) }

    /// Shown as a picture; digits and letters with an emoji form are not.
    var isEmojiStart: Bool {
        value >= 0x203C && properties.isEmoji
            && (properties.isEmojiPresentation || value >= 0x2190)
    }
}
