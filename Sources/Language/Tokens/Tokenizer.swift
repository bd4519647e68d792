/// Cuts UTF-8 into tokens in one pass, looking ahead only within a token.
struct Tokenizer {
    let bytes: UnsafeBufferPointer<UInt8>
    var tokens: [Token] = []
    var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        tokens.reserveCapacity(bytes.count / 4 + 4)
    }

    mutating func run() {
        while position < bytes.count {
            let byte = bytes[position]
            if ByteClass.isSpace(byte) {
                position += 1
            } else if byte >= 0x80 {
                takeBeyondASCII()
            } else if ByteClass.isLetter(byte) || byte == 0x5F {
                takeWord()
            } else if ByteClass.isDigit(byte) {
                takeNumber()
            } else {
                takeSign(byte)
            }
        }
    }

    @inline(__always)
    func byte(at index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0x20 }

    /// Whether nothing of a word stands just before a place.
    func isFree(before index: Int) -> Bool {
        let previous = byte(at: index - 1)
        return !ByteClass.isAlphanumeric(previous) && previous < 0x80 && previous != 0x5F
    }

    mutating func take(_ kind: Token.Kind, upTo end: Int) {
        let last = min(max(end, position + 1), bytes.count)
        tokens.append(
            Token(kind: kind, start: position, end: last, hash: hash(from: position, to: last))
        )
        position = last
    }

    /// Hashes with case folded; the curly apostrophe counts as the straight one, `nooo` as `no`.
    func hash(from start: Int, to end: Int) -> UInt64 {
        var hash = WordHash()
        var index = start
        while index < end {
            let byte = bytes[index]
            if byte < 0x80 {
                if ByteClass.isLetter(byte), let next = stretchEnd(index, end) {
                    hash.add(ByteClass.lowered(byte))
                    index = next
                    continue
                }
                hash.add(ByteClass.lowered(byte))
                index += 1
                continue
            }
            let (scalar, length) = scalar(at: index)
            if scalar == "\u{2019}" {
                hash.add(UInt8(ascii: "'"))
            } else {
                for byte in scalar.properties.lowercaseMapping.utf8 { hash.add(byte) }
            }
            index += length
        }
        return hash.mixed
    }

    /// Where a run of three or more of one letter ends.
    @inline(__always)
    private func stretchEnd(_ start: Int, _ end: Int) -> Int? {
        let letter = bytes[start] | 0x20
        guard start + 2 < end, bytes[start + 1] | 0x20 == letter, bytes[start + 2] | 0x20 == letter
        else { return nil }
        var next = start + 3
        while next < end, bytes[next] | 0x20 == letter { next += 1 }
        return next
    }

    /// The scalar that starts at an offset; bytes come from a string, so they are well formed.
    func scalar(at index: Int) -> (Unicode.Scalar, Int) {
        let first = bytes[index]
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard first >= 0xC0, index + length <= bytes.count else { return ("\u{FFFD}", 1) }
        var value = UInt32(first) & (0xFF >> UInt32(length + 1))
        for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }
}
