/// Reads a text once, byte by byte, into words, names and traits.
struct LineScanner {
    let names: SpeakerNames
    let rarity: WordRarity

    func scan(_ text: String, into line: ChatLine) {
        var text = text
        text.withUTF8 { bytes in
            var scan = Scan(bytes: bytes, names: names, rarity: rarity, line: line)
            scan.run()
        }
    }

    /// The hash that a word has among a line's words.
    static func hash(of word: some StringProtocol) -> UInt32 {
        word.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32(lowered($1))) &* 0x0100_0193 }
    }
}

private struct Scan {
    let bytes: UnsafeBufferPointer<UInt8>
    let names: SpeakerNames
    let rarity: WordRarity
    let line: ChatLine
    private var wordCount = 0
    private var addressOpen = true

    init(
        bytes: UnsafeBufferPointer<UInt8>,
        names: SpeakerNames,
        rarity: WordRarity,
        line: ChatLine
    ) {
        self.bytes = bytes
        self.names = names
        self.rarity = rarity
        self.line = line
    }

    mutating func run() {
        var at = 0
        var chunk = 0
        while at < bytes.count {
            while at < bytes.count, bytes[at] <= 32 { at += 1 }
            guard at < bytes.count else { break }
            var end = at
            while end < bytes.count, bytes[end] > 32 { end += 1 }
            read(at, end, chunk: chunk)
            chunk += 1
            at = end
        }
        finish()
    }

    private mutating func read(_ start: Int, _ end: Int, chunk: Int) {
        if addressOpen {
            addressOpen = takesAddress(start, end, chunk: chunk)
            if addressOpen { return }
        }
        if isLink(start, end) { line.traits.insert(.link) }
        if let name = named(start, end), name != line.speaker, !line.mentioned.contains(name) {
            line.mentioned.append(name)
        }
        marks(start, end, chunk: chunk)
        words(start, end)
    }

    /// Takes "name:", "name," and "@name" at the start, several if there are; a bare name is a weak one.
    private mutating func takesAddress(_ start: Int, _ end: Int, chunk: Int) -> Bool {
        guard chunk < 4 else { return false }
        var (first, last) = (start, end)
        let at =
            bytes[start] == 64 || (bytes[start] == 60 && end - start > 3 && bytes[start + 1] == 64)
        while first < last, bytes[first] == 64 || bytes[first] == 60 { first += 1 }
        var stopped = false
        while last > first, ":,;>".utf8.contains(bytes[last - 1]) {
            stopped = true
            last -= 1
        }
        guard last > first else { return false }
        if at, let bar = bytes[first..<last].firstIndex(of: 124) { last = bar }
        guard let name = names.lookUp(bytes, first, last) else {
            let looksLikeName = chunk == 0 && stopped && end < bytes.count && last - first > 2
            if looksLikeName, rarity.of(hash(first, last)) > 5 {
                line.traits.insert(.addressesUnknown)
            }
            return false
        }
        let rare = rarity.of(hash(first, last))
        guard at || (stopped && last - first > 1) || (chunk == 0 && rare > 5.5 && end < bytes.count)
        else { return false }
        if !stopped && !at { line.traits.insert(.addressIsWeak) }
        if line.addressed < 0 {
            line.addressed = name
        } else if !line.mentioned.contains(name) {
            line.mentioned.append(name)
        }
        line.traits.insert(.addresses)
        return stopped || at
    }

    private func named(_ start: Int, _ end: Int) -> Int32? {
        var (first, last) = (start, end)
        while first < last, "@<(\"'".utf8.contains(bytes[first]) { first += 1 }
        let at = first > start && bytes[first - 1] == 64
        while last > first, ":,;>.!?)\"'".utf8.contains(bytes[last - 1]) { last -= 1 }
        if at, first < last, let bar = bytes[first..<last].firstIndex(of: 124) { last = bar }
        guard last - first > 1, let name = names.lookUp(bytes, first, last) else { return nil }
        return at || rarity.of(hash(first, last)) > 5 ? name : nil
    }

    private func isLink(_ start: Int, _ end: Int) -> Bool {
        guard end - start > 7 else { return false }
        for index in start..<(end - 2) where bytes[index] == 58 {
            return bytes[index + 1] == 47 && bytes[index + 2] == 47
        }
        return false
    }

    private mutating func marks(_ start: Int, _ end: Int, chunk: Int) {
        for index in start..<end {
            switch bytes[index] {
            case 63: line.traits.insert(.asks)
            case 33: line.traits.insert(.exclaims)
            case 48...57: line.traits.insert(.number)
            case 47, 95, 96, 36, 61, 123, 125: line.traits.insert(.code)
            default: break
            }
        }
        let first = bytes[start]
        if chunk == 0 {
            if first == 94 { line.traits.insert(.pointsUp) }
            if first == 42 { line.traits.insert(.corrects) }
            if first == 33 { line.traits.insert(.command) }
            if first >= 97, first <= 122 { line.traits.insert(.startsSmall) }
        }
        if end - start <= 3, first == 58 || first == 59 || first == 61 {
            line.traits.insert(.smiles)
        }
    }

    /// Words are runs of letters and digits; a dot, hyphen or quote inside one belongs to it.
    private mutating func words(_ start: Int, _ end: Int) {
        var at = start
        while at < end {
            while at < end, !isLetter(bytes[at]) { at += 1 }
            guard at < end else { return }
            let first = at
            at += 1
            while at < end {
                if isLetter(bytes[at]) { at += 1; continue }
                let joins = bytes[at] == 46 || bytes[at] == 45 || bytes[at] == 39 || bytes[at] == 95
                guard joins, at + 1 < end, isLetter(bytes[at + 1]) else { break }
                at += 1
            }
            take(hash(first, at), Int32(first)..<Int32(at))
        }
    }

    private mutating func take(_ word: UInt32, _ span: Range<Int32>) {
        wordCount += 1
        line.traits.formUnion(CueWords.traits(of: word, position: wordCount))
        guard line.words.count < 48, !line.words.contains(word) else { return }
        line.words.append(word)
        line.spans.append(span)
    }

    private mutating func finish() {
        if let last = bytes.last(where: { $0 > 32 }),
            last == 44 || last == 46 && endsInDots || last == 45
        {
            line.traits.insert(.goesOn)
        }
        if !line.mentioned.isEmpty { line.traits.insert(.mentions) }
        switch wordCount {
        case 0...2: line.traits.insert(.oneOrTwoWords)
        case 3...5: line.traits.insert(.upToFiveWords)
        case 25...: line.traits.insert(.veryLong)
        case 13...: line.traits.insert(.long)
        default: break
        }
        line.rarity = line.words.map(rarity.of)
        line.norm = line.rarity.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }

    private var endsInDots: Bool { bytes.count > 1 && bytes[bytes.count - 2] == 46 }

    @inline(__always)
    private func isLetter(_ byte: UInt8) -> Bool {
        let small = byte | 32
        return (small >= 97 && small <= 122) || (byte >= 48 && byte <= 57) || byte >= 128
    }

    private func hash(_ start: Int, _ end: Int) -> UInt32 {
        var hash: UInt32 = 0x811C_9DC5
        for index in start..<end { hash = (hash ^ UInt32(lowered(bytes[index]))) &* 0x0100_0193 }
        return hash
    }
}
