import Foundation

/// Makes moments of what is written, where it leaves the zone or the order of a date open.
struct TimeReader: Hashable {
    /// The zone of times that name none.
    var zone: TimeZone
    /// A person or the record itself named the zone.
    var isZoneChosen: Bool
    /// Of dates that can be read in two ways.
    var order: DateOrder?
    /// Why the zone is a guess.
    var zoneDoubt: String?

    init(zone: TimeZone = .gmt, isZoneChosen: Bool = false, order: DateOrder? = nil) {
        self.zone = zone
        self.isZoneChosen = isZoneChosen
        self.order = order
    }

    /// With the zone that a person chose.
    ///
    /// Throws a `ZoneFault`.
    init(_ input: SourceInput) throws {
        let chosen = try input.chosenZone()
        self.init(zone: chosen ?? .gmt, isZoneChosen: chosen != nil)
    }

    /// Throws a `TimeFault` for a text that is no time, or one of several.
    func time(_ text: String) throws -> RecordTime {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        if let found = ClockText(text) { return try time(found, text) }
        guard let written = WrittenTime(text) else {
            guard let number = Double(text), let time = RecordTime(epoch: number) else {
                throw TimeFault(reason: "“\(text.prefix(60))” is not a time.")
            }
            return time
        }
        guard let day = written.date.day(year: nil, order: order) else {
            throw TimeFault(reason: Self.objection(to: written.date, text))
        }
        let seconds = written.clock?.seconds ?? 0
        let precision: RecordTime.Precision =
            written.clock.map { $0.second == nil ? .minute : .second } ?? .day
        let wall = day.asIfUTC.addingTimeInterval(seconds)
        var zone = zone
        var doubt: String?
        switch written.zone {
        case .named(let name): (zone, doubt) = settled(name, at: wall)
        case .unknown(let word):
            guard isZoneChosen else {
                throw TimeFault(
                    reason: """
                        “\(word)” in “\(text.prefix(60))” is not a time zone that is known. \
                        Name the zone with --zone.
                        """
                )
            }
        case nil: doubt = zoneDoubt
        }
        var time = RecordTime(wall, in: zone, precision, doubt: doubt)
        time.isZoneAssumed = written.zone == nil && !isZoneChosen
        return time
    }

    private func time(_ found: ClockText, _ text: String) throws -> RecordTime {
        guard let offset = found.offset else {
            var time = RecordTime(found.asIfUTC, in: zone, found.precision, doubt: zoneDoubt)
            time.isZoneAssumed = !isZoneChosen
            return time
        }
        return RecordTime(
            date: found.asIfUTC.addingTimeInterval(-Double(offset)),
            zone: offset == 0 ? nil : RecordTime.name(of: offset),
            precision: found.precision
        )
    }

    /// The zone of a name; of one that several places share the chosen zone decides, or the first is assumed.
    func settled(_ name: ZoneName, at wall: Date) -> (zone: TimeZone, doubt: String?) {
        switch name {
        case .known(let zone): return (zone, nil)
        case .ambiguous(let word, let places):
            let first = places[0]
            let chosen = isZoneChosen ? places.first { self.isOf($0, at: wall) } : nil
            let minutes = (chosen ?? first).minutes
            let zone = TimeZone(secondsFromGMT: minutes * 60) ?? .gmt
            if chosen != nil { return (zone, nil) }
            let others = places.dropFirst().map(\.name).joined(separator: ", ")
            return (
                zone,
                """
                “\(word)” was read as the time of \(first.name); it can be that of \(others). \
                Name the zone with --zone.
                """
            )
        }
    }

    /// Whether the chosen zone is the place, or has its time on the same continent.
    private func isOf(_ place: ZoneAbbreviation.Place, at wall: Date) -> Bool {
        if zone.identifier == place.name { return true }
        let isAlike = zone.secondsFromGMT(for: wall) == place.minutes * 60
        let continent = place.name.prefix { $0 != "/" }
        return isAlike
            && (zone.identifier.hasPrefix(continent) || !zone.identifier.contains("/"))
    }

    private static func objection(to date: WrittenDate, _ text: String) -> String {
        switch date {
        case .either(let dayFirst, let monthFirst):
            """
            “\(text.prefix(60))” can be \(dayFirst.text) or \(monthFirst.text), and no other date \
            of the table settles it. Say which with "dates" in a mapping.
            """
        default: "“\(text.prefix(60))” names no year."
        }
    }
}

/// Why a text is not a time.
struct TimeFault: Error, Hashable {
    let reason: String
}
