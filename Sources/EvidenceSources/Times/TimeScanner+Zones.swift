import Foundation

extension TimeScanner {
    /// The zone after a clock time, in brackets or not; nil where none is written.
    ///
    /// A word that may be one and is not known is `unknown`: any, or within a sentence one that
    /// stands in brackets or before a separator.
    mutating func zone(isWhole: Bool) -> WrittenZone? {
        attempt { scan in
            scan.spaces()
            let bracket = scan.rest.first.flatMap { "([".contains($0) ? $0 : nil }
            if let bracket {
                scan.rest.removeFirst()
                let end: Character = bracket == "(" ? ")" : "]"
                guard let close = scan.rest.firstIndex(of: end) else { return nil }
                let inner = scan.rest[..<close]
                scan.rest = scan.rest[scan.rest.index(after: close)...]
                if let name = ZoneName(inner) { return .named(name) }
                let isName =
                    (2...5).contains(inner.count)
                    && inner.allSatisfy { $0.isUppercase && $0.isASCII }
                return isWhole || isName || Self.isLocal(inner) ? .unknown(String(inner)) : nil
            }
            if let offset = scan.offset(isWhole: isWhole) { return .named(offset) }
            return scan.name(isWhole: isWhole)
        }
    }

    /// `local time` is a zone that only the writer knows.
    static func isLocal(_ words: some StringProtocol) -> Bool {
        ["local", "local time", "lokal", "ortszeit"].contains(words.lowercased())
    }

    private mutating func offset(isWhole: Bool) -> ZoneName? {
        attempt { scan in
            let start = scan.rest
            if let word = scan.letters() {
                guard ["utc", "gmt", "ut"].contains(word.lowercased()) else { return nil }
                guard isWhole || word == word.uppercased() else { return nil }
                let named = scan.rest
                scan.spaces()
                guard let sign = scan.rest.first, "+-−–".contains(sign),
                    scan.rest.dropFirst().first?.isNumber == true
                else {
                    scan.rest = named
                    return ZoneName(word)
                }
                // `UTC - 10 pods` is a list's dash, `UTC-10` an offset.
                if sign != "+", named.first == " ", !isWhole {
                    scan.rest = named
                    return ZoneName(word)
                }
            } else {
                guard let sign = scan.rest.first, "+-−".contains(sign) else { return nil }
            }
            scan.rest.removeFirst()
            let written = scan.rest.prefix { $0.isNumber || $0 == ":" }
            scan.rest = scan.rest[written.endIndex...]
            let isNamed = start.first?.isLetter == true
            // Within a sentence `09:02-09:44` is from when until when.
            if !isWhole, !isNamed {
                let isRange = start.first != "+" && written.contains(":")
                guard !isRange, written.count >= 4 else { return nil }
            }
            return ZoneName(start[..<scan.rest.startIndex])
        }
    }

    private mutating func name(isWhole: Bool) -> WrittenZone? {
        // Three and two words first: `Pacific time`.
        if let found = attempt({ scan -> ZoneName? in
            let words = scan.rest.prefix(40).split(separator: " ", maxSplits: 3).prefix(3)
            guard words.count > 1 else { return nil }
            for count in stride(from: words.count, through: 2, by: -1) {
                let end = words[count - 1].endIndex
                let phrase = scan.rest[..<end].filter { $0 != "," && $0 != ":" && $0 != "." }
                guard let zone = ZoneAbbreviation.spoken(phrase) else { continue }
                scan.rest = scan.rest[end...]
                return .known(zone)
            }
            return nil
        }) {
            return .named(found)
        }
        let word = rest.prefix(40).prefix {
            $0.isLetter || $0.isNumber || "/_+-".contains($0)
        }
        let trimmed = word.contains("/") ? word : word.prefix(while: \.isLetter)
        guard !trimmed.isEmpty else { return nil }
        let after = rest[trimmed.endIndex...]
        let isClosed = Self.closes(after)
        if isWhole || trimmed.contains("/") || trimmed.allSatisfy(\.isUppercase),
            let name = ZoneName(trimmed),
            isWhole || !Self.words.contains(String(trimmed)) || isClosed
        {
            rest = after
            return .named(name)
        }
        let isName =
            trimmed.allSatisfy { $0.isUppercase && $0.isASCII } && (3...5).contains(trimmed.count)
            && trimmed.last == "T"
        guard isWhole || (isName && isClosed) else { return nil }
        rest = after
        return .unknown(String(trimmed))
    }

    private static func closes(_ rest: Substring) -> Bool {
        let next = rest.drop { $0 == " " }.first
        return next == nil || "-–—:|,;)]*".contains(next ?? " ")
    }

    /// Abbreviations of zones that are words or names of things as well.
    private static let words: Set<String> = [
        "ART", "PET", "CAT", "WAT", "EAT", "WIT", "WITA", "BOT", "VET", "WET", "WEST", "COT", "MET",
        "CT", "MT", "ECT", "AMT", "ICT", "CLT", "UT", "GST",
    ]
}
