import Foundation

/// One moment that a report tells: in a heading, a list, a table, or among its key events.
struct ReportEntry {
    let moment: ReportClock.Moment
    /// What it is called where it is one of the key events: `First detected`.
    let name: String?
    var text: String
    let line: Int
}

/// Finds the moments of a report, line by line.
struct ReportEntries {
    private(set) var all: [ReportEntry] = []
    private(set) var clock: ReportClock
    private var isFenced = false
    /// How far a line must be set in to belong to the last entry; nil where none does.
    private var inset: Int?

    init(_ lines: some Sequence<(offset: Int, element: Substring)>, clock: ReportClock) {
        self.clock = clock
        for (index, line) in lines { read(line, index) }
    }

    private mutating func read(_ line: Substring, _ index: Int) {
        let plain = line.trimmingCharacters(in: .whitespaces)
        if plain.hasPrefix("```") || plain.hasPrefix("~~~") {
            isFenced.toggle()
            return goOn(line)
        }
        guard !isFenced else { return goOn(line) }
        if let found = boldEntry(plain, index) ?? sentence(line, index) {
            all.append(found)
            inset = 0
            return
        }
        guard let listed = ReportLead.afterMark(line) else {
            clock.note(zoneIn: line)
            return goOn(line)
        }
        let words = Self.unmarked(listed)
        if let found = entry(words, index) {
            all.append(found)
            inset = found.name == nil ? line.hasPrefix("#") ? 0 : Self.inset(of: line) + 1 : nil
        } else {
            clock.note(zoneIn: line)
            if line.hasPrefix("#") { inset = nil } else { goOn(line) }
        }
    }

    /// A line of prose that begins with a day, its year and a time: `On June 17th, 2026 at 9:02 am …`.
    private mutating func sentence(_ line: Substring, _ index: Int) -> ReportEntry? {
        guard let first = line.first, first.isLetter || first.isNumber else { return nil }
        var scan = TimeScanner(line)
        scan.lead()
        guard let date = scan.date(), date.day(year: nil, order: .dayFirst) != nil else {
            return nil
        }
        scan.gapToClock()
        guard scan.clock() != nil else { return nil }
        return entry(line, index)
    }

    /// A line in bold alone heads what follows: `**Update at 2021-06-08 11:20 UTC**`.
    private mutating func boldEntry(_ plain: String, _ index: Int) -> ReportEntry? {
        guard plain.count > 4, plain.hasPrefix("**"), plain.hasSuffix("**") else { return nil }
        let words = plain.dropFirst(2).dropLast(2)
        return entry(ReportLead.afterUpdate(words) ?? words, index)
    }

    private mutating func entry(_ words: Substring, _ index: Int) -> ReportEntry? {
        var rest = words
        var name: String?
        if let key = ReportLead.keyEvent(words) {
            name = String(key.name)
            rest = key.rest
        }
        guard let (moment, after) = clock.moment(atStartOf: rest) else { return nil }
        let text = after.drop { " -–—:|,.*_])\t".contains($0) }
            .replacing("**", with: "")
            .trimmingCharacters(in: CharacterSet(charactersIn: " |*"))
        // A date alone within a list is no moment of a timeline.
        if moment.uncertainty > 3600, name == nil, text.isEmpty, !isHeading(words) { return nil }
        return ReportEntry(moment: moment, name: name, text: text, line: index)
    }

    private func isHeading(_ words: Substring) -> Bool {
        words.startIndex > words.base.startIndex
            && words.base[..<words.startIndex].last(where: { $0 == "#" || $0.isNewline }) == "#"
    }

    private mutating func goOn(_ line: Substring) {
        guard let inset, !all.isEmpty else { return }
        let text = all[all.count - 1].text
        let isBlank = line.allSatisfy(\.isWhitespace)
        if text.isEmpty, isBlank { return }
        guard isBlank || isFenced || Self.inset(of: line) >= inset else { return self.inset = nil }
        all[all.count - 1].text += (text.isEmpty ? "" : "\n") + line
    }

    private static func inset(of line: Substring) -> Int {
        line.prefix { $0 == " " || $0 == "\t" }.count
    }

    /// Without the stars and ticks that make words stand out.
    private static func unmarked(_ words: Substring) -> Substring {
        words.drop { $0 == "*" || $0 == "_" || $0 == "`" || $0 == "[" }
    }
}
