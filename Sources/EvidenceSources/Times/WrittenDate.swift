import Foundation

/// Which of two numbers is the month, in dates such as 03/04/2026.
enum DateOrder: String, Codable, Hashable {
    case dayFirst = "day-first"
    case monthFirst = "month-first"

    /// What a date settles whose day is over 12: `17/06/2026` or `06/17/2026`.
    init?(settledBy text: some StringProtocol) {
        var scan = TimeScanner(Substring(text))
        scan.spaces()
        guard let first = scan.number(1...2), let separator = scan.rest.first,
            separator == "/" || separator == "-"
        else { return nil }
        scan.rest.removeFirst()
        guard let second = scan.number(1...2), scan.rest.first == separator else { return nil }
        if first > 12, (1...12).contains(second) {
            self = .dayFirst
        } else if second > 12, (1...12).contains(first) {
            self = .monthFirst
        } else {
            return nil
        }
    }
}

/// A date as it is written, which may leave out the year or be one of two.
enum WrittenDate: Hashable {
    case day(CivilDate)
    /// Without a year: `June 17`.
    case ofYear(month: Int, day: Int)
    /// `03/04/2026`, by which number is the month.
    case either(dayFirst: CivilDate, monthFirst: CivilDate)

    /// The day; nil where the year is needed and not known, or the order is.
    func day(year: Int?, order: DateOrder?) -> CivilDate? {
        switch self {
        case .day(let day): day
        case .ofYear(let month, let day): year.flatMap { CivilDate($0, month, day) }
        case .either(let dayFirst, let monthFirst):
            switch order {
            case .dayFirst: dayFirst
            case .monthFirst: monthFirst
            case nil: nil
            }
        }
    }
}

/// A clock time as it is written.
struct WrittenClock: Hashable {
    var hour: Int
    var minute: Int
    var second: Int?
    var fraction = 0.0

    /// Seconds since midnight, which 24:00 has too.
    var seconds: Double { Double(hour * 3600 + minute * 60 + (second ?? 0)) + fraction }
}

/// The zone beside a time.
enum WrittenZone: Hashable {
    case named(ZoneName)
    /// A word that stands where a zone would, and is none that is known.
    case unknown(String)
}
