import Foundation

/// The zone that a line of a report declares for the times after it.
struct ReportZone {
    let zone: WrittenZone

    /// Nil where the line declares none: it speaks of times, or heads a section or table.
    init?(_ line: Substring) {
        guard line.utf8.count < 400 else { return nil }
        let words = Set(
            line.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
        )
        let isHead = line.hasPrefix("#") || line.hasPrefix("|")
        guard
            !words.isDisjoint(with: isHead ? Self.heads : Self.sentences)
                || line.lowercased().contains("time zone")
        else { return nil }
        guard let found = Self.bracketed(line) ?? Self.named(line) else {
            return nil
        }
        zone = found
    }

    private static let sentences: Set<String> = [
        "times", "timestamps", "timezone", "zeiten", "zeitangaben", "zeitzone",
    ]

    private static let heads = sentences.union([
        "time", "timeline", "timestamp", "clock", "when", "zeit", "uhrzeit", "zeitstempel",
        "chronology", "date-time",
    ])

    /// `Timeline (UTC)`, `Time (Europe/Berlin)`, `(all times IST)`.
    private static func bracketed(_ line: Substring) -> WrittenZone? {
        var rest = line
        while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
            let inner = rest[rest.index(after: open)..<close]
            if let name = ZoneName(inner) { return .named(name) }
            if let found = named(inner) { return found }
            if TimeScanner.isLocal(inner) { return .unknown(String(inner)) }
            let isName =
                (2...5).contains(inner.count) && inner.last == "T"
                && inner.allSatisfy { $0.isUppercase && $0.isASCII }
            if isName { return .unknown(String(inner)) }
            rest = rest[rest.index(after: close)...]
        }
        return nil
    }

    /// The first word that is a zone, or stands where one does: `All times in PST`, `Times: UTC+2`.
    private static func named(_ line: Substring) -> WrittenZone? {
        let words = line.split { $0.isWhitespace || "|,;*\"”“()[]".contains($0) }
        var isAfterTime = false
        for (index, word) in words.enumerated() {
            let plain = word.drop { $0 == ":" }.prefix { $0 != ":" || word.contains("+") }
            let bare = plain.last == "." ? plain.dropLast() : plain
            let lowered = bare.lowercased()
            // A time is no zone, and what stands before “times” is of something else.
            if let city = ZoneName.cities[lowered], bare.first?.isUppercase == true,
                words.dropFirst(index + 1).first?.lowercased().hasPrefix("time") == true,
                let zone = TimeZone(identifier: city)
            {
                return .named(.known(zone))
            }
            if index + 1 < words.count,
                let zone = ZoneAbbreviation.spoken("\(bare) \(words[index + 1])")
            {
                return .named(.known(zone))
            }
            if bare.contains("/") || bare == bare.uppercased(), bare.first?.isNumber != true,
                bare.count > 1, let name = ZoneName(bare)
            {
                return .named(name)
            }
            let isName =
                (3...5).contains(bare.count) && bare.last == "T"
                && bare.allSatisfy { $0.isUppercase && $0.isASCII }
            if isAfterTime, isName { return .unknown(String(bare)) }
            isAfterTime =
                lowered == "times" || lowered == "time"
                || (isAfterTime
                    && ["are", "in", "is", "all", "the", "given", "as"].contains(lowered))
        }
        return nil
    }
}
