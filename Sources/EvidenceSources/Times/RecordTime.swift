import Foundation

/// A time as a record writes it: the moment, and the zone where it has one.
struct RecordTime: Hashable {
    /// The smallest part that is written.
    enum Precision: Hashable {
        case day
        case minute
        case second
    }

    let date: Date
    /// Such as `+02:00`; nil for UTC and for numbers.
    let zone: String?
    var precision = Precision.second
    /// Why the moment is a guess, such as an hour that came twice; nil where it is none.
    var doubt: String?
    /// It names no zone and no one chose one.
    var isZoneAssumed = false

    /// Reads ISO 8601 in its many spellings, and seconds, milliseconds or microseconds since 1970.
    init?(_ value: JSONValue?, by reader: TimeReader = TimeReader()) {
        guard let value else { return nil }
        if let text = value.string {
            self.init(text, by: reader)
        } else if let number = value.real {
            self.init(epoch: number)
        } else {
            return nil
        }
    }

    /// A number by its size: seconds, milliseconds, microseconds or nanoseconds of our time.
    ///
    /// A small number is a count or an id, and no time.
    init?(epoch number: Double) {
        guard number.isFinite, number >= 1e8 else { return nil }
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

    init(date: Date, zone: String?, precision: Precision = .second, doubt: String? = nil) {
        self.date = date
        self.zone = zone
        self.precision = precision
        self.doubt = doubt
    }

    /// What a clock in the zone showed.
    init(_ wall: Date, in zone: TimeZone, _ precision: Precision, doubt: String?) {
        let local = LocalTime(wall, in: zone)
        let offset = Int(wall.timeIntervalSince(local.date).rounded())
        self.init(
            date: local.date,
            zone: offset == 0 ? nil : Self.name(of: offset),
            precision: precision,
            doubt: doubt ?? (precision == .day ? nil : local.doubt)
        )
    }

    /// `2021-10-27T08:05:59.123+02:00`, `17/Jun/26 9:02 AM`, `17.06.2026, 09:02 Uhr`.
    ///
    /// A time without a zone is taken to be of `zone`, or else UTC.
    init?(_ text: String, zone: TimeZone? = nil) {
        self.init(text, by: TimeReader(zone: zone ?? .gmt, isZoneChosen: zone != nil))
    }

    init?(_ text: String, by reader: TimeReader) {
        guard let time = try? reader.time(text) else { return nil }
        self = time
    }

    /// In seconds either way; nil where the second is known.
    var uncertainty: TimeInterval? {
        switch precision {
        case .day: 12 * 3600
        case .minute: 60
        case .second: nil
        }
    }

    /// The moment to show: the middle of a day that is known without its hour.
    var moment: Date { precision == .day ? date.addingTimeInterval(12 * 3600) : date }

    static func name(of offset: Int) -> String {
        let (hours, minutes) = (abs(offset) / 3600, abs(offset) / 60 % 60)
        let pad = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        return "\(offset < 0 ? "-" : "+")\(pad(hours)):\(pad(minutes))"
    }
}
