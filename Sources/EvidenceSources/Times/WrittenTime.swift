import Foundation

/// A date and time that is all there is in a text, as tools and people write them.
struct WrittenTime {
    let date: WrittenDate
    let clock: WrittenClock?
    let zone: WrittenZone?

    /// Nil where the text is something else, or has words besides.
    init?(_ text: some StringProtocol) {
        let text = String(text)
        let isCompact =
            [12, 14].contains(text.utf8.count) && text.allSatisfy { $0.isASCII && $0.isNumber }
        // `20260617090210` is a time too.
        var scan = TimeScanner(
            isCompact ? "\(text.prefix(8))T\(text.dropFirst(8))" : Substring(text)
        )
        scan.spaces()
        guard let found = Self.dateFirst(&scan) ?? Self.clockFirst(&scan) else {
            return nil
        }
        self = found
    }

    private init(_ date: WrittenDate, _ clock: WrittenClock?, _ zone: WrittenZone?) {
        (self.date, self.clock, self.zone) = (date, clock, zone)
    }

    private static func dateFirst(_ scan: inout TimeScanner) -> WrittenTime? {
        scan.attempt { scan in
            guard let date = scan.date(isBasic: true) else { return nil }
            scan.gapToClock()
            guard !scan.rest.isEmpty else { return WrittenTime(date, nil, nil) }
            guard let clock = scan.clock(isBasic: true, allowsDot: true) else { return nil }
            let zone = Self.zone(&scan)
            guard case .ofYear(let month, let day) = date else {
                return scan.rest.isEmpty ? WrittenTime(date, clock, zone) : nil
            }
            // `Wed Jun 17 09:02:10 UTC 2026`
            guard let year = scan.number(4...4), let whole = CivilDate(year, month, day) else {
                return scan.rest.isEmpty ? WrittenTime(date, clock, zone) : nil
            }
            let last = zone ?? Self.zone(&scan)
            return scan.rest.isEmpty ? WrittenTime(.day(whole), clock, last) : nil
        }
    }

    /// Such as `09:02 UTC, 17 June 2026`.
    private static func clockFirst(_ scan: inout TimeScanner) -> WrittenTime? {
        scan.attempt { scan in
            guard let clock = scan.clock() else { return nil }
            var zone = scan.attempt { scan -> WrittenZone? in
                guard case .named(let name) = scan.zone(isWhole: true) else { return nil }
                return .named(name)
            }
            _ = scan.sign(",")
            scan.spaces()
            if scan.word("on", "am") { scan.spaces() }
            guard let date = scan.date() else { return nil }
            scan.spaces()
            if zone == nil { zone = Self.zone(&scan) }
            return scan.rest.isEmpty ? WrittenTime(date, clock, zone) : nil
        }
    }

    /// The zone, and the same once more by another name: `+0200 (CEST)`, `+02:00[Europe/Berlin]`.
    private static func zone(_ scan: inout TimeScanner) -> WrittenZone? {
        scan.spaces()
        if scan.rest.first?.isNumber == true { return nil }
        let zone = scan.zone(isWhole: true)
        scan.spaces()
        if case .named = zone, scan.rest.first?.isNumber != true {
            _ = scan.zone(isWhole: true)
            scan.spaces()
        }
        return zone
    }
}

extension TimeScanner {
    /// What stands between a date and its clock time, if one follows.
    mutating func gapToClock() {
        let start = rest
        spaces()
        if !sign(",:_|@") {
            if rest.first == "T" || rest.first == "t", rest.dropFirst().first?.isNumber == true {
                rest.removeFirst()
            } else if word("at", "um", "à") {
                // The words of a sentence.
            } else if start.first == " " {
                _ = sign("-–—")
            }
        }
        spaces()
        if word("at", "um") { spaces() }
        _ = sign("~≈")
        // Without a clock time after it a gap is no gap.
        if rest.first?.isNumber != true, !rest.isEmpty { rest = start }
    }
}
