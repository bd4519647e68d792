import Evidence
import Foundation
import Markup

/// A report as events: itself with what it states, and each moment that it names.
struct WrittenReport {
    private let file: TextFile
    /// The file as it came, where the lines were made from it.
    private let original: String?
    private let reader: TimeReader
    private let front: FrontMatter
    private let entries: [ReportEntry]
    private let clock: ReportClock
    private let place: String
    let title: String
    private let day: ReportDay

    /// `known` gives the place of the report where it was imported before, and else a new one.
    init(
        _ file: TextFile,
        original: String? = nil,
        title given: String? = nil,
        reader: TimeReader,
        known: (ReportIdentity) throws -> String
    ) rethrows {
        self.file = file
        self.original = original
        self.reader = reader
        front = FrontMatter(file.lines)
        let heading = file.lines.first { $0.hasPrefix("# ") }?.drop { $0 == "#" || $0 == " " }
        title = front.value("title") ?? heading.map(String.init) ?? given ?? file.stem
        day = ReportDay(file, front)
        let body = file.lines.enumerated().dropFirst(front.lines)
        let read = ReportEntries(
            body.map { ($0.offset, $0.element) },
            clock: ReportClock(day: day.date, doubt: day.doubt, reader: reader)
        )
        (entries, clock) = (read.all, read.clock)
        place = try known(ReportIdentity(path: file.path, day: day.date, title: title))
    }

    func gathered() -> [Gathered] {
        let spot = GatheredPlace(externalID: place, kind: .other, name: title)
        return [.place(spot), .event(report)] + moments.map(Gathered.event)
    }

    /// It names a moment by the clock, or says of itself when it was.
    var hasMoments: Bool {
        entries.contains { $0.moment.uncertainty <= 60 }
            || front.time("start_time", "started_at", "date", by: reader) != nil
    }

    /// Clock times without a day, and whether some had no zone.
    var timesWithoutDay: Int { clock.timesWithoutDay }
    var hasAssumedZone: Bool { clock.hasAssumedZone }

    // MARK: The report itself

    private var report: GatheredEvent {
        let begins = start
        let ends = end
        var details: [EventDetail] = []
        details.add("severity", front.value("severity"))
        details.add("service", front.value("affected", "product", "services"))
        details.add("kind", front.value("section", "categories", "type"))
        details.add("owner", front.value("company", "authors", "author"))
        details.add("link", front.value("url"))
        details += figures
        if begins == nil { details.append(.receivedInstead) }
        if let doubt = begins?.doubt { details.add("time", "of the report", doubt: doubt) }
        let at = begins?.date ?? file.modifiedAt
        return GatheredEvent(
            externalID: "\(place)#report",
            kind: .report,
            subtype: "markdown",
            at: at,
            zone: zone,
            place: place,
            text: ([title] + [file.lines.dropFirst(front.lines).joined(separator: "\n")])
                .joined(separator: "\n\n").trimmingCharacters(in: .whitespacesAndNewlines),
            permalink: SafeAddress.safe(front.value("url")),
            endedAt: ends.flatMap { $0 > at ? $0 : nil },
            uncertainty: begins?.uncertainty,
            details: details,
            raw: original ?? file.lines.joined(separator: "\n")
        )
    }

    private func key(_ names: String...) -> ReportClock.Moment? {
        for name in names {
            let found = entries.first { $0.name?.lowercased() == name }
            if let found { return found.moment }
        }
        return nil
    }

    private var start: ReportClock.Moment? {
        if let key = key("first detected", "fault occurs", "detected", "began", "started") {
            return key
        }
        let dated = front.time("start_time", "started_at", "date", by: reader)
        if let dated, dated.precision != .day { return Self.moment(dated) }
        if let first = entries.map(\.moment).min(by: { $0.date < $1.date }) { return first }
        if let found = day.moment(by: reader) { return found }
        if let dated { return Self.moment(dated) }
        if let published = front.time("source_published_at", "published_at", by: reader) {
            return ReportClock.Moment(date: published.moment, uncertainty: 7 * 86400)
        }
        return day.date.map {
            ReportClock.Moment(
                date: $0.asIfUTC.addingTimeInterval(12 * 3600),
                uncertainty: 12 * 3600
            )
        }
    }

    private static func moment(_ time: RecordTime) -> ReportClock.Moment {
        ReportClock.Moment(
            date: time.moment,
            uncertainty: time.precision == .day ? 12 * 3600 : 60,
            doubt: time.doubt
        )
    }

    private var end: Date? {
        key("resolved", "ended", "end time", "mitigated")?.date
            ?? front.time("end_time", "ended_at", "resolvedwhen", "resolved_at", by: reader)?.date
    }

    private var zone: String? { reader.zone == .gmt ? nil : reader.zone.identifier }

    // MARK: What it states, beside what its own times give

    private var figures: [EventDetail] {
        file.lines.compactMap(StatedDuration.init).map { stated in
            let own = own(stated.name)
            guard let own else { return EventDetail(stated.name, stated.words) }
            let doubt: String? =
                if own < 0 {
                    "Its own times go backwards: they give \(StatedDuration.spelled(own))."
                } else if abs(own - stated.seconds) > 300 {
                    "Its own times give \(StatedDuration.spelled(own))."
                } else {
                    nil
                }
            return EventDetail(stated.name, stated.words, doubt: doubt)
        }
    }

    /// The same duration from the times that the report tells.
    private func own(_ name: String) -> TimeInterval? {
        guard let start = key("first detected", "fault occurs", "detected") else { return nil }
        let end: ReportClock.Moment? =
            switch name.lowercased() {
            case "time to repair", "time to mitigate": key("repaired", "mitigated")
            case "time to resolve": key("resolved")
            default: nil
            }
        return end.map { $0.date.timeIntervalSince(start.date) }
    }

    // MARK: The moments

    private var moments: [GatheredEvent] {
        var seen: [String: Int] = [:]
        return entries.map { entry in
            let text = [entry.name, entry.text.trimmingCharacters(in: .whitespacesAndNewlines)]
                .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ": ")
            let at = entry.moment.date
            let key = "\(Int64(at.timeIntervalSince1970)):\(RecordDigest.hex(of: text).prefix(8))"
            let count = seen[key, default: 0]
            seen[key] = count + 1
            var details: [EventDetail] = []
            details.add("time", written(entry), doubt: entry.moment.doubt)
            return GatheredEvent(
                externalID: "\(place)#\(key)" + (count > 0 ? ":\(count)" : ""),
                kind: entry.name == nil ? .note : .status,
                subtype: entry.name?.lowercased() ?? "timeline",
                at: at,
                zone: zone,
                place: place,
                text: text,
                endedAt: entry.moment.end,
                uncertainty: entry.moment.uncertainty,
                details: details,
                raw: String(file.lines[entry.line])
            )
        }
    }

    /// The line of a moment that is in doubt, so that a reader can judge.
    private func written(_ entry: ReportEntry) -> String? {
        guard entry.moment.doubt != nil else { return nil }
        return file.lines[entry.line].prefix(80).trimmingCharacters(in: .whitespaces)
    }
}
