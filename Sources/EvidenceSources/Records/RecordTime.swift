import Foundation

/// A time as a record writes it: the moment, and the zone where it tells one.
struct RecordTime: Hashable {
    let date: Date
    /// Such as `+02:00`; nil for UTC and for numbers.
    let zone: String?

    /// Reads ISO 8601 in its many spellings, and seconds, milliseconds or microseconds since 1970.
    init?(_ value: JSONValue?) {
        guard let value else { return nil }
        if let text = value.string {
            self.init(text)
        } else if let number = value.real {
            self.init(epoch: number)
        } else {
            return nil
        }
    }

    /// A number by its size: seconds, milliseconds, microseconds or nanoseconds of our time.
    init?(epoch number: Double) {
        guard number.isFinite, number > 0 else { return nil }
        let seconds =
            switch number {
            case ..<1e11: number
            case ..<1e14: number / 1e3
            case ..<1e17: number / 1e6
            case 1e18..<1e20: number / 1e9
            default: Double.infinity
            }
        guard seconds < 1e11 else { return nil }
        self.init(date: Date(timeIntervalSince1970: seconds), zone: nil)
    }

    init(date: Date, zone: String?) {
        self.date = date
        self.zone = zone
    }

    /// `2021-10-27T08:05:59.123+02:00`, `2021-10-27 08:05:59 UTC`, `2021-10-27T08:05Z`.
    ///
    /// A time without a zone is taken to be of `zone`, or else UTC.
    init?(_ text: String, zone fallback: TimeZone = .gmt) {
        let text = text.trimmingCharacters(in: .whitespaces)
        if let number = Double(text) {
            self.init(epoch: number)
            return
        }
        guard let found = ClockText(text) else { return nil }
        let offset = found.offset ?? fallback.secondsFromGMT(for: found.asIfUTC)
        self.init(
            date: found.asIfUTC.addingTimeInterval(-Double(offset)),
            zone: offset == 0 ? nil : Self.name(of: offset)
        )
    }

    private static func name(of offset: Int) -> String {
        let (hours, minutes) = (abs(offset) / 3600, abs(offset) / 60 % 60)
        let pad = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        return "\(offset < 0 ? "-" : "+")\(pad(hours)):\(pad(minutes))"
    }
}
