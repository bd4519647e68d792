/// Reads markup byte by byte; everything that has a meaning in it is ASCII.
struct MrkdwnParser {
    private let bytes: [UInt8]
    private let names: SlackNames
    private var index = 0
    private var found: [Mrkdwn.Piece] = []
    private var pending: [UInt8] = []
    /// How far quotes and emphases stand in one another; beyond a few they are taken as text.
    private let depth: Int
    private var line = 0..<0
    /// Up to where there is no more of a mark that closes, so that each is looked for but once.
    private var unclosed: [Closing: Int] = [:]

    private static let deepest = 8

    private enum Closing: Hashable {
        case reference
        case code
        case block
        case emphasis(UInt8)
    }

    init(_ bytes: [UInt8], names: SlackNames, depth: Int = 0) {
        self.bytes = bytes
        self.names = names
        self.depth = depth
    }

    mutating func pieces() -> [Mrkdwn.Piece] {
        while index < bytes.count {
            if atLineStart, takeQuote() { continue }
            switch bytes[index] {
            case UInt8(ascii: "`"): if !takeCode() { takeByte() }
            case UInt8(ascii: "<"): if !takeReference() { takeByte() }
            case UInt8(ascii: "&"): takeEntity()
            case UInt8(ascii: ":"): if !takeEmoji() { takeByte() }
            case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
                if !takeEmphasis() { takeByte() }
            case UInt8(ascii: "\n"):
                add(.newLine)
                index += 1
            default: takeByte()
            }
        }
        flush()
        return found
    }

    private var atLineStart: Bool { index == 0 || bytes[index - 1] == UInt8(ascii: "\n") }

    private mutating func takeByte() {
        pending.append(bytes[index])
        index += 1
    }

    private mutating func flush() {
        guard !pending.isEmpty else { return }
        found.append(.text(String(decoding: pending, as: UTF8.self)))
        pending = []
    }

    private mutating func add(_ piece: Mrkdwn.Piece) {
        flush()
        found.append(piece)
    }

    private func starts(with text: StaticString, at position: Int) -> Bool {
        text.withUTF8Buffer { wanted in
            position + wanted.count <= bytes.count
                && bytes[position..<position + wanted.count].elementsEqual(wanted)
        }
    }

    /// The next position of a text on from another, before a limit.
    private func position(of text: StaticString, from start: Int, until end: Int) -> Int? {
        guard start <= end else { return nil }
        return (start..<end).first { starts(with: text, at: $0) }
    }

    private mutating func position(
        of closing: Closing,
        _ text: StaticString,
        from start: Int,
        until end: Int
    ) -> Int? {
        guard !isUnclosed(closing, until: end) else { return nil }
        let found = position(of: text, from: start, until: end)
        if found == nil { unclosed[closing] = end }
        return found
    }

    private func isUnclosed(_ closing: Closing, until end: Int) -> Bool {
        unclosed[closing].map { $0 >= end } ?? false
    }

    private mutating func lineEnd(from start: Int) -> Int {
        if !line.contains(start) {
            line = start..<(bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count)
        }
        return max(line.upperBound, start)
    }

    private mutating func takeQuote() -> Bool {
        guard depth < Self.deepest, starts(with: "&gt;", at: index) else { return false }
        let isRest = starts(with: "&gt;&gt;&gt;", at: index)
        var lines: [UInt8] = []
        if isRest {
            lines = Array(bytes[(index + 12)...])
            index = bytes.count
        } else {
            while starts(with: "&gt;", at: index) {
                let end = lineEnd(from: index)
                var start = index + 4
                if start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
                if !lines.isEmpty { lines.append(UInt8(ascii: "\n")) }
                lines += bytes[start..<max(start, end)]
                index = min(end + 1, bytes.count)
            }
        }
        var inner = MrkdwnParser(lines, names: names, depth: depth + 1)
        add(.quote(inner.pieces()))
        return true
    }

    private mutating func takeCode() -> Bool {
        if starts(with: "```", at: index) {
            guard let end = position(of: .block, "```", from: index + 3, until: bytes.count),
                end > index + 3
            else { return false }
            var body = bytes[(index + 3)..<end]
            if body.first == UInt8(ascii: "\n") { body = body.dropFirst() }
            add(.block(Self.decoded(body)))
            index = end + 3
            return true
        }
        let end = lineEnd(from: index)
        guard let close = position(of: .code, "`", from: index + 1, until: end), close > index + 1
        else {
            return false
        }
        add(.code(Self.decoded(bytes[(index + 1)..<close])))
        index = close + 1
        return true
    }

    private mutating func takeEntity() {
        for (name, byte) in Self.entities where starts(with: name, at: index) {
            pending.append(byte)
            index += name.utf8CodeUnitCount
            return
        }
        takeByte()
    }

    private static let entities: [(StaticString, UInt8)] = [
        ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
    ]

    static func decoded(_ bytes: some Sequence<UInt8>) -> String {
        String(decoding: Array(bytes), as: UTF8.self).replacing("&lt;", with: "<")
            .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    }

    /// What is between angle brackets never holds another one.
    private mutating func takeReference() -> Bool {
        guard !isUnclosed(.reference, until: bytes.count) else { return false }
        let brackets = [UInt8(ascii: "<"), UInt8(ascii: ">")]
        guard let end = bytes[(index + 1)...].firstIndex(where: brackets.contains) else {
            unclosed[.reference] = bytes.count
            return false
        }
        guard bytes[end] == brackets[1], end > index + 1 else { return false }
        let body = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
        guard let piece = SlackReference.piece(of: body, names: names) else { return false }
        add(piece)
        index = end + 1
        return true
    }

    private mutating func takeEmoji() -> Bool {
        guard let end = position(of: ":", from: index + 1, until: min(index + 60, bytes.count)),
            end > index + 1
        else { return false }
        let name = bytes[(index + 1)..<end]
        guard name.allSatisfy(Self.isEmojiByte), !name.allSatisfy({ (0x30...0x39).contains($0) })
        else { return false }
        if let before = index > 0 ? bytes[index - 1] : nil, Self.isWord(before) { return false }
        index = end + 1
        add(.emoji(name: String(decoding: name, as: UTF8.self) + takeSkinTone()))
        return true
    }

    /// The tone that follows an emoji: `:skin-tone-3:`; empty where none does.
    private mutating func takeSkinTone() -> String {
        guard starts(with: ":skin-tone-", at: index), index + 12 < bytes.count,
            (0x32...0x36).contains(bytes[index + 11]), bytes[index + 12] == UInt8(ascii: ":")
        else { return "" }
        let tone = String(decoding: bytes[(index + 1)..<(index + 12)], as: UTF8.self)
        index += 13
        return "::" + tone
    }

    private static func isEmojiByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
            || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "'")
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x61...0x7A).contains(byte) || byte >= 0x80
    }

    private mutating func takeEmphasis() -> Bool {
        let mark = bytes[index]
        let before = index > 0 ? bytes[index - 1] : UInt8(ascii: " ")
        guard depth < Self.deepest, !Self.isWord(before), before != mark else { return false }
        let end = lineEnd(from: index)
        guard !isUnclosed(.emphasis(mark), until: end), index + 1 < end,
            bytes[index + 1] != UInt8(ascii: " "), bytes[index + 1] != mark
        else { return false }
        var close = index + 2
        while close < end {
            let after = close + 1 < bytes.count ? bytes[close + 1] : UInt8(ascii: " ")
            if bytes[close] == mark, bytes[close - 1] != UInt8(ascii: " "), !Self.isWord(after),
                after != mark
            {
                var inner = MrkdwnParser(
                    Array(bytes[(index + 1)..<close]),
                    names: names,
                    depth: depth + 1
                )
                add(.emphasis(Character(UnicodeScalar(mark)), inner.pieces()))
                index = close + 1
                return true
            }
            close += 1
        }
        unclosed[.emphasis(mark)] = end
        return false
    }
}
