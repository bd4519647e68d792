package import Foundation

/// The times that evidence may have; any other is a mistake in its record, never a real event.
///
/// The lower bound also catches a missing time read as zero, and seconds read as milliseconds.
package enum PlausibleTime {
    /// From 1971 up to 2200, UTC.
    package static let range =
        Date(timeIntervalSince1970: 31_536_000)..<Date(timeIntervalSince1970: 7_258_118_400)

    package static func contains(_ moment: Date) -> Bool { range.contains(moment) }
}

extension [Gathered] {
    /// Without what has a time that can't be; each such record is refused with its field.
    package func plausible(
        refusing refuse: (ImportOutcome.Refused) throws -> Void
    ) rethrows -> [Gathered] {
        guard contains(where: { $0.implausibleTime != nil }) else { return self }
        return try filter { gathered in
            guard let (record, field, moment) = gathered.implausibleTime else { return true }
            try refuse(
                ImportOutcome.Refused(
                    location: "\(record), field \(field)",
                    reason: """
                        The time is \(Self.words(moment)), which can't be right: times from 1971 \
                        to 2199 are read. Correct it in the file, or skip the record.
                        """
                )
            )
            return false
        }
    }

    private static func words(_ moment: Date) -> String {
        let seconds = moment.timeIntervalSince1970
        // Beyond the years that can be written, its number says more than a date would.
        guard abs(seconds) < 3e11 else { return "\(seconds) seconds since 1970" }
        return "in the year \(Calendar.gregorianUTC.component(.year, from: moment))"
    }
}

extension Gathered {
    fileprivate var implausibleTime: (record: String, field: String, moment: Date)? {
        switch self {
        case .event(let event):
            if !PlausibleTime.contains(event.at) { return (event.name, "time", event.at) }
            if let end = event.endedAt, !PlausibleTime.contains(end) {
                return (event.name, "end", end)
            }
            if let edited = event.editedAt, !PlausibleTime.contains(edited) {
                return (event.name, "time of the edit", edited)
            }
        case .shift(let shift):
            let name = "shift \(shift.externalID)"
            if !PlausibleTime.contains(shift.from) { return (name, "start", shift.from) }
            if let end = shift.until, !PlausibleTime.contains(end) { return (name, "end", end) }
        default: break
        }
        return nil
    }
}

extension GatheredEvent {
    fileprivate var name: String { "\(kind.rawValue) \(externalID)" }
}

extension Calendar {
    fileprivate static let gregorianUTC: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }()
}
