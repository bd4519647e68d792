import Foundation

/// Reads the dates and times that people write, in the light of those before.
struct ReportClock {
    struct Moment: Hashable {
        let date: Date
        /// In seconds: a minute, or half a day where only the day is written.
        let uncertainty: TimeInterval
        /// The end of `09:02–09:44`.
        var end: Date?
        /// Why the moment is a guess; nil where it is none.
        var doubt: String?
    }

    /// The day that a bare time is of.
    private(set) var day: CivilDate?
    /// Clock times that no day was known for.
    private(set) var timesWithoutDay = 0
    /// A time was read without a zone, and no one named one.
    private(set) var hasAssumedZone = false
    private var reader: TimeReader
    private var last: Date?

    /// Why the day of bare times is a guess.
    private var dayDoubt: String?

    init(day: CivilDate?, doubt: String? = nil, reader: TimeReader) {
        self.reader = reader
        self.day = day
        dayDoubt = doubt
    }

    /// The moment at the start of the text, and what comes after it.
    mutating func moment(atStartOf text: Substring) -> (moment: Moment, rest: Substring)? {
        var scan = TimeScanner(text)
        scan.lead()
        var written = scan.date()
        if written != nil { scan.gapToClock() }
        guard let clock = scan.clock(allowsDot: written != nil) else {
            guard let written, let (date, doubt) = settled(written) else { return nil }
            (day, dayDoubt, last) = (date, nil, nil)
            let noon = date.asIfUTC.addingTimeInterval(12 * 3600)
            let middle = LocalTime(noon, in: reader.zone).date
            return (Moment(date: middle, uncertainty: 12 * 3600, doubt: doubt), scan.rest)
        }
        var zone = zone(after: &scan)
        let end = scan.rangeEnd()
        if zone == nil { zone = self.zone(after: &scan) }
        if written == nil { written = scan.dateBehind() }
        let named = written.flatMap { settled($0) }
        if written != nil, named == nil { return nil }
        guard let today = named?.day ?? day else {
            timesWithoutDay += 1
            return nil
        }
        let wall = today.asIfUTC.addingTimeInterval(clock.seconds)
        let (itsZone, zoneDoubt) = settledZone(zone, at: wall)
        let (date, ofDay, doubt) = moment(clock, on: today, isNamed: named != nil, itsZone)
        if named != nil { dayDoubt = nil }
        (day, last) = (ofDay, date)
        var moment = Moment(date: date, uncertainty: clock.second == nil ? 60 : 1)
        moment.doubt = named?.doubt ?? zoneDoubt ?? doubt ?? dayDoubt
        if let end {
            let over = LocalTime(ofDay.asIfUTC.addingTimeInterval(end.seconds), in: itsZone).date
            moment.end = over > date ? over : nil
        }
        return (moment, scan.rest)
    }

    /// From “All times in PST”, “## Timeline (JST)” or the head of a table on.
    mutating func note(zoneIn line: Substring) {
        guard let found = ReportZone(line) else { return }
        switch found.zone {
        case .named(let name):
            let noon = (day ?? CivilDate(dayNumber: 0)).asIfUTC.addingTimeInterval(12 * 3600)
            (reader.zone, reader.zoneDoubt) = reader.settled(name, at: noon)
            // Another heading may name another zone, which is then settled in the same way.
            hasNamedZone = true
        case .unknown(let word):
            guard !reader.isZoneChosen else { return }
            reader.zoneDoubt =
                "“\(word)” is not a time zone that is known, so the time was read as UTC. "
                + "Name the zone with --zone."
            hasNamedZone = true
        }
    }

    private var hasNamedZone = false

    /// A clock time on a day; one that jumps back by half a day is of the next.
    private func moment(
        _ clock: WrittenClock,
        on day: CivilDate,
        isNamed: Bool,
        _ zone: TimeZone
    ) -> (Date, CivilDate, String?) {
        var day = day
        var local = LocalTime(day.asIfUTC.addingTimeInterval(clock.seconds), in: zone)
        if !isNamed, let last, local.date < last.addingTimeInterval(-12 * 3600) {
            day = day.next
            local = LocalTime(day.asIfUTC.addingTimeInterval(clock.seconds), in: zone)
        }
        let (date, doubt) = local.following(last)
        return (date, day, doubt)
    }

    private func zone(after scan: inout TimeScanner) -> WrittenZone? {
        if let zone = scan.zone(isWhole: false) { return zone }
        return scan.attempt { scan in
            scan.city().flatMap(TimeZone.init(identifier:)).map { .named(.known($0)) }
        }
    }

    private mutating func settledZone(
        _ zone: WrittenZone?,
        at wall: Date
    ) -> (TimeZone, String?) {
        switch zone {
        case .named(let name): return reader.settled(name, at: wall)
        case .unknown(let word):
            let doubt =
                "“\(word)” is not a time zone that is known, so the time was read as "
                + "\(reader.zone == .gmt ? "UTC" : reader.zone.identifier)."
            return (reader.zone, reader.isZoneChosen ? nil : doubt)
        case nil:
            if !reader.isZoneChosen, !hasNamedZone { hasAssumedZone = true }
            return (reader.zone, reader.zoneDoubt)
        }
    }

    /// A date without a year is of the year before it; of two readings the day known before decides.
    private func settled(_ written: WrittenDate) -> (day: CivilDate, doubt: String?)? {
        guard case .either(let dayFirst, let monthFirst) = written else {
            return written.day(year: day?.year, order: nil).map { ($0, nil) }
        }
        if let day {
            func distance(_ other: CivilDate) -> Int { abs(other.dayNumber - day.dayNumber) }
            if distance(dayFirst) < 8, distance(monthFirst) > 20 { return (dayFirst, nil) }
            if distance(monthFirst) < 8, distance(dayFirst) > 20 { return (monthFirst, nil) }
        }
        return (
            monthFirst,
            "The date can be \(monthFirst.text) or \(dayFirst.text); the first was assumed."
        )
    }
}
