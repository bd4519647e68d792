import Foundation

/// The clock time at which a recording begins, as its name or the head of its text has it.
struct CallStart {
    let date: Date
    /// In seconds; nil where it is known to the second.
    let uncertainty: TimeInterval?
    let doubt: String?

    init(date: Date, uncertainty: TimeInterval? = nil, doubt: String? = nil) {
        (self.date, self.uncertainty, self.doubt) = (date, uncertainty, doubt)
    }

    /// By the names first, and then by the first lines; nil where neither has a clock time.
    init?(of file: TextFile, reader: TimeReader) {
        let named = file.names.prefix(2).lazy.compactMap { Self.written(in: $0) }
        let headed = file.lines.prefix(12).lazy.compactMap { Self.heading(Substring($0)) }
        for text in Array(named) + Array(headed) {
            guard let time = try? reader.time(text), time.precision != .day else { continue }
            let assumed =
                time.isZoneAssumed
                ? "The recording names no time zone, so UTC was assumed. Name it with --zone." : nil
            self.init(
                date: time.date,
                uncertainty: time.uncertainty,
                doubt: time.doubt ?? assumed
            )
            return
        }
        return nil
    }

    /// `GMT20251204-140000`, `2026_06_17 09_00 UTC`, `2026-06-17 at 09.00 GMT+2`,
    /// `20260617_090012`.
    private static func written(in name: String) -> String? {
        if let found = name.firstMatch(of: /GMT(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)/) {
            return "\(found.1)-\(found.2)-\(found.3)T\(found.4):\(found.5):\(found.6)Z"
        }
        let compact = /(?:^|\D)(20\d\d)(\d\d)(\d\d)[_T\-](\d\d)(\d\d)(\d\d)(Z?)(?:\D|$)/
        if let found = name.firstMatch(of: compact) {
            let clock = "\(found.4):\(found.5):\(found.6)\(found.7)"
            return "\(found.1)-\(found.2)-\(found.3)T\(clock)"
        }
        let spaced =
            /(20\d\d)[_\-\/.](\d\d)[_\-\/.](\d\d)[ _T]+(?:at )?(\d\d)[_.:\-](\d\d)(?:[_.:\-](\d\d))?(.*)/
        guard let found = name.firstMatch(of: spaced) else { return nil }
        let seconds = found.6.map { ":\($0)" } ?? ""
        let clock = "\(found.1)-\(found.2)-\(found.3)T\(found.4):\(found.5)\(seconds)"
        let zone = found.7.prefixMatch(
            of:
                #/[ _]*\(?([A-Z][A-Za-z]*(?:/[A-Za-z_]+)?(?:[+\-−]\d{1,2}(?:[:_]?\d\d)?)?)\)?(?=[ _.)\-]|$)/#
        )
        guard let zone, ZoneName(zone.1.replacing("_", with: ":")) != nil else { return clock }
        return "\(clock) \(zone.1.replacing("_", with: ":"))"
    }

    /// `Wed, Jun 17, 2026 9:00AM • 6:10`.
    private static func heading(_ line: Substring) -> String? {
        let text = line.prefix { $0 != "•" }.trimmingCharacters(in: .whitespaces)
        guard text.count <= 60, text.contains(":"), let time = WrittenTime(text), time.clock != nil
        else { return nil }
        return text
    }
}
