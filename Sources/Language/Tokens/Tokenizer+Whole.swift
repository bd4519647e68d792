extension Tokenizer {
    /// What a run with joining signs is when it is to be kept whole.
    func wholeKind(upTo end: Int) -> Token.Kind? {
        let seen = Joins(bytes, position, end)
        guard seen.any else {
            return byte(at: end) == 0x28 && byte(at: end + 1) == 0x29 ? .identifier : nil
        }
        if seen.at == 1 { return isAddress(end) ? .address : nil }
        if seen.hash == 1 { return endsInReference(end) ? .reference : nil }
        if seen.hash > 1 || seen.at > 1 { return nil }
        if isTicket(end) { return .ticket }
        if seen.slashes > 0 { return pathKind(end, seen) }
        if seen.colons > 0 { return isHostWithPort(end) ? .host : nil }
        if seen.dots > 0 { return dottedKind(end) }
        if seen.underscores > 0 { return seen.dashes > 0 && seen.digits == 0 ? nil : .identifier }
        if seen.dashes > 0, seen.digits > 0 { return isNumberedName(end) ? .host : nil }
        return nil
    }

    func isCamel(_ start: Int, _ end: Int) -> Bool {
        guard end - start >= 4 else { return false }
        var lowerThenUpper = 0
        var uppers = 0
        for index in start..<end {
            guard ByteClass.isUpper(bytes[index]) else { continue }
            uppers += 1
            if index > start, ByteClass.isLower(bytes[index - 1]) { lowerThenUpper += 1 }
        }
        return lowerThenUpper > 0 && uppers < end - start - 1
    }

    func isCommit(_ start: Int, _ end: Int) -> Bool {
        guard (7...40).contains(end - start) else { return false }
        var digits = 0
        for index in start..<end {
            guard ByteClass.isHex(bytes[index]) else { return false }
            if ByteClass.isDigit(bytes[index]) { digits += 1 }
        }
        return digits > 0 && digits < end - start
    }

    private func isAddress(_ end: Int) -> Bool {
        guard let at = bytes[position..<end].firstIndex(of: 0x40), at > position, at + 1 < end
        else { return false }
        return ByteClass.isAlphanumeric(bytes[at + 1])
    }

    /// Tells `owner/repository#22` by its digits behind the sign.
    private func endsInReference(_ end: Int) -> Bool {
        guard let hash = bytes[position..<end].firstIndex(of: 0x23), hash + 1 < end else {
            return false
        }
        return bytes[(hash + 1)..<end].allSatisfy(ByteClass.isDigit)
    }

    /// `SHOP-1042`: capitals, a dash, digits, and no name of a standard.
    private func isTicket(_ end: Int) -> Bool {
        guard let dash = bytes[position..<end].firstIndex(of: 0x2D), dash >= position + 2,
            dash + 1 < end, end - dash <= 8
        else { return false }
        for index in position..<dash
        where !ByteClass.isUpper(bytes[index])
            && !(index > position && ByteClass.isDigit(bytes[index]))
        {
            return false
        }
        guard bytes[(dash + 1)..<end].allSatisfy(ByteClass.isDigit) else { return false }
        return !KnownWords.standards.contains(text(position, dash))
    }

    private func pathKind(_ end: Int, _ seen: Joins) -> Token.Kind? {
        guard seen.colons == 0 else { return nil }
        let last = bytes[position..<end].lastIndex(of: 0x2F) ?? position
        if let dot = bytes[last..<end].lastIndex(of: 0x2E),
            KnownWords.fileEndings.contains(text(dot + 1, end))
        {
            return .path
        }
        let first = bytes[position..<end].firstIndex(of: 0x2F) ?? end
        if bytes[position..<first].contains(0x2E), isHost(first) { return .url }
        return seen.slashes >= 2 || seen.underscores > 0 ? .path : nil
    }

    private func isHostWithPort(_ end: Int) -> Bool {
        guard let colon = bytes[position..<end].firstIndex(of: 0x3A), colon + 1 < end,
            bytes[(colon + 1)..<end].allSatisfy(ByteClass.isDigit)
        else { return false }
        let name = text(position, colon)
        return name == "localhost" || isHost(colon) || isNumberedName(colon)
            || (end - colon > 3 && !bytes[position..<colon].contains(0x2E))
    }

    private func dottedKind(_ end: Int) -> Token.Kind? {
        let dot = bytes[position..<end].lastIndex(of: 0x2E) ?? position
        let ending = text(dot + 1, end)
        if isHost(end) { return .host }
        if KnownWords.fileEndings.contains(ending) { return .path }
        let called = byte(at: end) == 0x28
        let part = bytes[position..<end]
        let isName = part.contains(0x5F) || part.contains(where: ByteClass.isDigit)
        return called || isName || isCamel(position, end) ? .identifier : nil
    }

    private func isHost(_ end: Int) -> Bool {
        guard let dot = bytes[position..<end].lastIndex(of: 0x2E), dot + 1 < end,
            !bytes[position..<end].contains(0x5F)
        else { return false }
        return KnownWords.hostEndings.contains(text(dot + 1, end))
    }

    /// Tells a name with numbered parts, as machines and regions have.
    private func isNumberedName(_ end: Int) -> Bool {
        guard let dash = bytes[position..<end].lastIndex(of: 0x2D) else { return false }
        let last = bytes[(dash + 1)..<end]
        guard last.contains(where: ByteClass.isDigit), last.count <= 12 else { return false }
        let first = bytes[position..<end].firstIndex(of: 0x2D) ?? dash
        return !KnownWords.standards.contains(text(position, first).uppercased())
    }

    func text(_ start: Int, _ end: Int) -> String {
        guard start < end else { return "" }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
}

/// Counts of the joining signs in a run.
struct Joins {
    private(set) var dots = 0, dashes = 0, slashes = 0, colons = 0, underscores = 0, at = 0
    private(set) var hash = 0, digits = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
        for index in start..<end {
            switch bytes[index] {
            case 0x2E: dots += 1
            case 0x2D: dashes += 1
            case 0x2F: slashes += 1
            case 0x3A: colons += 1
            case 0x5F: underscores += 1
            case 0x40: at += 1
            case 0x23: hash += 1
            case 0x30...0x39: digits += 1
            default: break
            }
        }
    }

    var any: Bool { dots + dashes + slashes + colons + underscores + at + hash > 0 }
}
