extension Tokenizer {
    /// Takes what starts with a sign: code, handles, channels, flags, paths, faces, marks.
    mutating func takeSign(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "`"): takeCode()
        case UInt8(ascii: "<"): takeBracketed()
        case UInt8(ascii: "@") where isFree(before: position): takeName(.handle)
        case UInt8(ascii: "#") where isFree(before: position): takeHash()
        case UInt8(ascii: ":"): takeColon()
        case UInt8(ascii: "-") where isFree(before: position): takeDash()
        case UInt8(ascii: "/"), UInt8(ascii: "~"), UInt8(ascii: "."): takePathOrMark()
        default: takeFaceOrMark()
        }
    }

    private mutating func takeCode() {
        if byte(at: position + 1) == 0x60, byte(at: position + 2) == 0x60 {
            var end = position + 3
            while end < bytes.count {
                if bytes[end] == 0x60, byte(at: end + 1) == 0x60, byte(at: end + 2) == 0x60 {
                    return take(.block, upTo: end + 3)
                }
                end += 1
            }
            return take(.block, upTo: bytes.count)
        }
        var end = position + 1
        while end < bytes.count, bytes[end] != 0x60, bytes[end] != 0x0A { end += 1 }
        guard end < bytes.count, bytes[end] == 0x60, end > position + 1 else { return takeMark() }
        take(.code, upTo: end + 1)
    }

    /// Takes the forms that chat programs put in angle brackets.
    private mutating func takeBracketed() {
        let next = byte(at: position + 1)
        let signs: [UInt8] = [UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "!")]
        guard signs.contains(next), ByteClass.isAlphanumeric(byte(at: position + 2)) else {
            return takeFaceOrMark()
        }
        let limit = min(bytes.count, position + 256)
        var end = position + 2
        while end < limit, bytes[end] != 0x3E, bytes[end] != 0x0A { end += 1 }
        guard byte(at: end) == 0x3E else { return takeMark() }
        take(next == UInt8(ascii: "#") ? .channel : .handle, upTo: end + 1)
    }

    private mutating func takeName(_ kind: Token.Kind) {
        var end = position + 1
        while end < bytes.count, ByteClass.isNameByte(bytes[end]) || bytes[end] >= 0xC3 {
            end += bytes[end] >= 0xC3 ? scalar(at: end).1 : 1
        }
        while end > position + 1, [0x2E, 0x2D].contains(bytes[end - 1]) { end -= 1 }
        guard end > position + 1 else { return takeMark() }
        take(kind, upTo: end)
    }

    private mutating func takeHash() {
        var end = position + 1
        while ByteClass.isDigit(byte(at: end)) { end += 1 }
        if end > position + 1, !ByteClass.isLetter(byte(at: end)) {
            return take(.reference, upTo: end)
        }
        takeName(.channel)
    }

    private mutating func takeColon() {
        var end = position + 1
        while ByteClass.isAlphanumeric(byte(at: end)) || byte(at: end) == 0x5F
            || byte(at: end) == 0x2B || byte(at: end) == 0x2D
        {
            end += 1
        }
        if end > position + 2, byte(at: end) == UInt8(ascii: ":"), isFree(before: position) {
            return take(.emoji, upTo: end + 1)
        }
        takeFaceOrMark()
    }

    private mutating func takeDash() {
        var end = position + 1
        while byte(at: end) == 0x2D { end += 1 }
        let starts = ByteClass.isAlphanumeric(byte(at: end)) && end - position <= 2
        guard starts, ByteClass.isSpace(byte(at: position - 1)) else { return takeFaceOrMark() }
        while ByteClass.isNameByte(byte(at: end)) || byte(at: end) == 0x3D { end += 1 }
        while byte(at: end - 1) == 0x2E { end -= 1 }
        take(.flag, upTo: end)
    }

    private mutating func takePathOrMark() {
        var start = position
        while byte(at: start) == 0x2E || byte(at: start) == 0x7E { start += 1 }
        guard byte(at: start) == 0x2F, start - position <= 2, isFree(before: position),
            byte(at: position - 1) != 0x2F,
            ByteClass.isAlphanumeric(byte(at: start + 1)) || byte(at: start + 1) == 0x5F
        else { return takeFaceOrMark() }
        var end = start
        while ByteClass.isNameByte(byte(at: end)) || byte(at: end) == 0x2F { end += 1 }
        while [0x2E, 0x2D].contains(byte(at: end - 1)) { end -= 1 }
        take(.path, upTo: end)
    }

    private mutating func takeFaceOrMark() {
        if let end = Emoticons.end(of: bytes, from: position) { return take(.emoticon, upTo: end) }
        takeMark()
    }

    /// Takes a run of one sign: `?`, `!!!`, `...`.
    mutating func takeMark() {
        var end = position + 1
        while end < bytes.count, bytes[end] == bytes[position] { end += 1 }
        take(.mark, upTo: end)
    }
}
