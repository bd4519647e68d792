import Foundation

/// A line of a transcript in plain text, by its shape.
enum SpokenLine: Hashable {
    /// A time alone, which holds for the lines below.
    case time(TimeInterval)
    /// `[00:01:02] …`
    case timed(TimeInterval, Substring)
    /// `Ines Okafor  0:02`, above what they say.
    case header(Substring, TimeInterval)
    /// `Ines Okafor (00:02): …`
    case named(Substring, TimeInterval, Substring)
    case words
    case blank

    init(_ line: Substring) {
        let text = Self.trimmed(line)
        guard !text.isEmpty else {
            self = .blank
            return
        }
        if let (seconds, rest) = Self.leading(text) {
            self = rest.isEmpty ? .time(seconds) : .timed(seconds, rest)
        } else if let (name, seconds) = Self.trailing(text) {
            self = .header(name, seconds)
        } else if let (name, seconds, words) = Self.within(text) {
            self = .named(name, seconds, words)
        } else {
            self = .words
        }
    }

    /// `[00:01:02] `, `(1:02) - `, `00:01:02.500 | `.
    private static func leading(_ text: Substring) -> (TimeInterval, Substring)? {
        var rest = text
        let bracket = rest.first.map { "[(<".contains($0) } ?? false
        if bracket { rest.removeFirst() }
        guard let seconds = clock(&rest) else { return nil }
        if bracket {
            guard let close = rest.first, "])>".contains(close) else { return nil }
            rest.removeFirst()
        }
        // `9:00AM` and `10:30,` are of a sentence.
        guard rest.isEmpty || rest.first?.isWhitespace == true || bracket else { return nil }
        return (seconds, trimmed(rest.drop { $0.isWhitespace || "-–—|".contains($0) }))
    }

    private static func trailing(_ text: Substring) -> (Substring, TimeInterval)? {
        var end = text
        if end.hasSuffix(":") { end = end.dropLast() }
        let bracket = end.last.map { "])".contains($0) } ?? false
        if bracket { end = end.dropLast() }
        let digits = end.reversed().prefix { $0.isASCII && ($0.isNumber || ":.".contains($0)) }
            .count
        var time = end.suffix(digits)
        var name = end.dropLast(digits)
        guard let seconds = clock(&time), time.isEmpty else { return nil }
        if bracket {
            guard let open = name.last, "[(".contains(open) else { return nil }
            name = name.dropLast()
        } else {
            guard name.last?.isWhitespace == true else { return nil }
        }
        name = trimmed(name)
        while let last = name.last, "-–—|,:".contains(last) { name = trimmed(name.dropLast()) }
        if name.first == "[", name.last == "]" { name = name.dropFirst().dropLast() }
        return isName(name) ? (name, seconds) : nil
    }

    private static func within(_ text: Substring) -> (Substring, TimeInterval, Substring)? {
        guard let open = text.prefix(60).firstIndex(where: { "[(".contains($0) }) else {
            return nil
        }
        var rest = text[text.index(after: open)...]
        guard let seconds = clock(&rest), let close = rest.first, "])".contains(close) else {
            return nil
        }
        rest.removeFirst()
        guard rest.first == ":" else { return nil }
        let name = trimmed(text[..<open])
        return isName(name) ? (name, seconds, trimmed(rest.dropFirst())) : nil
    }

    static func isName(_ label: Substring) -> Bool {
        if SpeakerLabel.person(String(label)) == nil { return !label.isEmpty }
        return [.full, .short].contains(SpeakerLabel.likeness(label))
    }

    /// `0:02`, `01:02:03`, with a fraction or not.
    private static func clock(_ rest: inout Substring) -> TimeInterval? {
        let written = rest.prefix { $0.isASCII && ($0.isNumber || ":.".contains($0)) }
        let parts = written.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), (1...3).contains(parts[0].count),
            parts.dropFirst().allSatisfy({ $0.prefix { $0 != "." }.count == 2 }),
            parts.dropFirst().allSatisfy({ ($0.first ?? "9") < "6" }),
            let seconds = CueTimes.seconds(written)
        else { return nil }
        rest = rest[written.endIndex...]
        return seconds
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop { $0.isWhitespace || $0 == "\u{200B}" }
        while let last = text.last, last.isWhitespace || last == "\u{200B}" { text.removeLast() }
        return text
    }
}
