extension Tokenizer {
    /// Takes what starts with a letter: an address, host, path or name kept whole, or one word.
    mutating func takeWord() {
        var simple = position
        while ByteClass.isLetter(byte(at: simple)) { simple += 1 }
        let stop = byte(at: simple)
        if ByteClass.isSpace(stop) { return takePlain(upTo: simple) }
        if let end = webAddressEnd(schemeEnd: simple) { return take(.url, upTo: end) }
        let end = chunkEnd()
        if let kind = wholeKind(upTo: end) { return take(kind, upTo: end) }
        takePlain(upTo: wordEnd())
    }

    private mutating func takePlain(upTo end: Int) {
        if isCamel(position, end) { return take(.identifier, upTo: end) }
        if isCommit(position, end) { return take(.commit, upTo: end) }
        take(.word, upTo: end)
    }

    /// Where an address ends whose scheme was read, or that starts with `www.`.
    func webAddressEnd(schemeEnd: Int) -> Int? {
        let hasScheme =
            byte(at: schemeEnd) == 0x3A && byte(at: schemeEnd + 1) == 0x2F
            && byte(at: schemeEnd + 2) == 0x2F
        let isBare =
            schemeEnd == position + 3 && byte(at: schemeEnd) == 0x2E
            && byte(at: position) | 0x20 == 0x77 && byte(at: position + 1) | 0x20 == 0x77
            && byte(at: position + 2) | 0x20 == 0x77
        guard hasScheme || isBare, schemeEnd - position >= 2 else { return nil }
        var end = schemeEnd + (hasScheme ? 3 : 1)
        let start = end
        var open = 0
        while end < bytes.count, ByteClass.isAddressByte(bytes[end]) {
            if bytes[end] == 0x28 { open += 1 }
            if bytes[end] == 0x29 {
                if open == 0 { break }
                open -= 1
            }
            end += 1
        }
        let trailing = Array(".,;:!?'*]".utf8)
        while end > start, trailing.contains(bytes[end - 1]) { end -= 1 }
        return end > start ? end : nil
    }

    /// The end of the run of letters, digits and joining signs, without trailing signs.
    private func chunkEnd() -> Int {
        // No name is longer; without a limit, a long run would be looked through once for each part.
        let limit = min(bytes.count, position + 256)
        var end = position
        while end < limit {
            let byte = bytes[end]
            let joins =
                byte == 0x2D || byte == 0x2E || byte == 0x2F || byte == 0x3A || byte == 0x40
                || byte == 0x5F || byte == 0x23
            guard joins || ByteClass.isAlphanumeric(byte) else { break }
            end += 1
        }
        while end > position, !ByteClass.isAlphanumeric(bytes[end - 1]), bytes[end - 1] != 0x5F {
            end -= 1
        }
        return end
    }

    /// A word: letters of any script, digits, and apostrophes between letters.
    private func wordEnd() -> Int {
        var end = position
        while end < bytes.count {
            let byte = bytes[end]
            if ByteClass.isAlphanumeric(byte) || byte == 0x5F {
                end += 1
            } else if byte == 0x27, ByteClass.isLetter(self.byte(at: end + 1)) {
                end += 1
            } else if byte >= 0x80 {
                let (scalar, length) = scalar(at: end)
                let joins = scalar == "\u{2019}" && ByteClass.isLetter(self.byte(at: end + length))
                guard joins || scalar.isPartOfWord else { return end }
                end += length
            } else {
                return end
            }
        }
        return end
    }
}

extension Unicode.Scalar {
    /// Letters, digits and the marks that combine with them.
    var isPartOfWord: Bool {
        properties.isAlphabetic || properties.numericType != nil
            || properties.generalCategory == .nonspacingMark
            || properties.generalCategory == .spacingMark
    }
}
