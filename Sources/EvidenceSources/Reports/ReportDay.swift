import Foundation

/// The day that a report is of: as it states it, or as its file is named.
struct ReportDay {
    let date: CivilDate?
    /// Why it is a guess; nil where it is none.
    let doubt: String?
    private let lines: ArraySlice<Substring>

    init(_ file: TextFile, _ front: FrontMatter) {
        lines = file.lines.dropFirst(front.lines).prefix(60)
        let named = file.day.flatMap { Self.first(in: $0[...]) }
        let fronted = front.value("date", "start_time", "started_at", "path")
            .flatMap { Self.first(in: $0[...]) }
        let stated = Self.stated(in: lines)
        if let found = stated ?? named ?? fronted ?? Self.leading(in: lines) {
            (date, doubt) = (found, nil)
        } else {
            date = lines.lazy.compactMap { Self.first(in: $0) }.first
            doubt = date.map { "The report does not state its day; \($0.text) stands in its text." }
        }
    }

    /// The first time of the text that stands with its day and year, in a sentence or not.
    func moment(by reader: TimeReader) -> ReportClock.Moment? {
        var isFenced = false
        for line in lines {
            if line.hasPrefix("```") { isFenced.toggle() }
            if isFenced { continue }
            for start in Self.starts(of: line) {
                var scan = TimeScanner(start)
                guard scan.date()?.day(year: nil, order: .dayFirst) != nil else { continue }
                scan.gapToClock()
                guard scan.clock() != nil else { continue }
                var clock = ReportClock(day: nil, reader: reader)
                if let found = clock.moment(atStartOf: start) { return found.moment }
            }
        }
        return nil
    }

    private static let labels = [
        "date of incident", "incident date", "date of the incident", "date", "datum", "day", "when",
        "incident day", "tag", "dates",
    ]

    /// `**Date:** 2026-06-17`, `| Date | June 17, 2026 |`.
    private static func stated(in lines: ArraySlice<Substring>) -> CivilDate? {
        for line in lines.prefix(40) {
            let plain = line.drop { "#*-_|> \t".contains($0) }
            let lowered = plain.prefix(30).lowercased()
            guard let label = labels.first(where: lowered.hasPrefix) else { continue }
            let rest = plain.dropFirst(label.count)
            guard rest.first.map({ "*:_| \t".contains($0) }) == true,
                rest.prefix(6).contains(where: { ":|*".contains($0) }),
                let found = first(in: rest)
            else { continue }
            return found
        }
        return nil
    }

    /// A report may begin with its day.
    private static func leading(in lines: ArraySlice<Substring>) -> CivilDate? {
        for line in lines.prefix(12) {
            var scan = TimeScanner(line.drop { "#*-_|> ".contains($0) })
            scan.lead()
            if let day = scan.date().flatMap({ $0.day(year: nil, order: .monthFirst) }) {
                return day
            }
        }
        return nil
    }

    /// The first date with its year in a text.
    private static func first(in text: Substring) -> CivilDate? {
        for start in starts(of: text) {
            var scan = TimeScanner(start)
            if let day = scan.date()?.day(year: nil, order: .monthFirst) { return day }
        }
        return nil
    }

    /// The text from each of its words on.
    private static func starts(of text: Substring) -> [Substring] {
        let text = text.prefix(1000)
        var starts: [Substring] = []
        var isWithin = false
        for index in text.indices {
            let character = text[index]
            let isPart = character.isLetter || character.isNumber
            if isPart, !isWithin { starts.append(text[index...]) }
            isWithin = isPart || (isWithin && ".:/-".contains(character))
        }
        return starts
    }
}
