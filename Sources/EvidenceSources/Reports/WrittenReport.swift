import Evidence
import Foundation
import Markup

/// A report as events: itself with what it states, and each moment that it tells.
struct WrittenReport {
    private let file: TextFile
    private let zone: TimeZone
    private let front: FrontMatter
    private let entries: [ReportEntry]
    private let place: String

    init(_ file: TextFile, zone: TimeZone) {
        self.file = file
        self.zone = zone
        front = FrontMatter(file.lines)
        let told = front.value("date", "start_time", "started_at", "path").map {
            String($0.prefix(10))
        }
        let clock = ReportClock(day: file.day ?? told ?? Self.day(in: file), zone: zone)
        let body = file.lines.enumerated().dropFirst(front.lines)
        entries = ReportEntries(body.map { ($0.offset, $0.element) }, clock: clock).all
        place = file.path
    }

    func gathered() -> [Gathered] {
        let spot = GatheredPlace(externalID: place, kind: .other, name: title)
        return [.place(spot), .event(report)] + moments.map(Gathered.event)
    }

    private var title: String {
        if let told = front.value("title") { return told }
        let heading = file.lines.first { $0.hasPrefix("# ") }?.drop { $0 == "#" || $0 == " " }
        return heading.map(String.init) ?? file.stem
    }

    /// A report that names no day otherwise may begin with it.
    private static func day(in file: TextFile) -> String? {
        for line in file.lines.prefix(12) {
            var clock = ReportClock(day: nil, zone: .gmt)
            let words = line.drop { "#*-_ ".contains($0) }
            let plain = words.hasPrefix("Date") ? words.drop { !$0.isWhitespace } : words
            let start = plain.drop { "*: ".contains($0) }
            if clock.moment(atStartOf: start) != nil, let day = clock.day, let year = day.year {
                return "\(year)-\(day.month ?? 1)-\(day.day ?? 1)"
            }
        }
        return nil
    }

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
        let at = begins?.date ?? file.modifiedAt
        return GatheredEvent(
            externalID: "\(place)#report",
            kind: .report,
            subtype: "markdown",
            at: at,
            zone: zone == .gmt ? nil : zone.identifier,
            place: place,
            text: ([title] + [file.lines.dropFirst(front.lines).joined(separator: "\n")])
                .joined(separator: "\n\n").trimmingCharacters(in: .whitespacesAndNewlines),
            permalink: SafeAddress.safe(front.value("url")),
            endedAt: ends.flatMap { $0 > at ? $0 : nil },
            uncertainty: begins?.uncertainty,
            details: details,
            raw: file.lines.joined(separator: "\n")
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
        if let told = front.time("start_time", "started_at", "date", zone: zone) {
            return ReportClock.Moment(date: told, uncertainty: 60)
        }
        if let first = entries.map(\.moment).min(by: { $0.date < $1.date }) { return first }
        if let told = front.time("source_published_at", "published_at", zone: zone) {
            return ReportClock.Moment(date: told, uncertainty: 7 * 86400)
        }
        let day =
            file.day ?? Self.day(in: file) ?? front.value("path").map { String($0.prefix(10)) }
        return day.flatMap { RecordTime($0)?.date }.map {
            ReportClock.Moment(date: $0.addingTimeInterval(12 * 3600), uncertainty: 12 * 3600)
        }
    }

    private var end: Date? {
        key("resolved", "ended", "end time", "mitigated")?.date
            ?? front.time("end_time", "ended_at", "resolvedwhen", "resolved_at", zone: zone)
    }

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
            return GatheredEvent(
                externalID: "\(place)#\(key)" + (count > 0 ? ":\(count)" : ""),
                kind: entry.name == nil ? .note : .status,
                subtype: entry.name?.lowercased() ?? "timeline",
                at: at,
                zone: zone == .gmt ? nil : zone.identifier,
                place: place,
                text: text,
                uncertainty: entry.moment.uncertainty,
                raw: String(file.lines[entry.line])
            )
        }
    }
}
