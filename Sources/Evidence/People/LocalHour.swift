package import Foundation

/// What a clock on someone's wall shows.
package struct LocalHour: Hashable, Sendable {
    package let hour: Int
    package let minute: Int

    /// Nil where the zone is not known.
    package init?(at moment: Date, zone: String?) {
        guard let zone = zone.flatMap({ TimeZone(identifier: $0) }) else { return nil }
        let seconds =
            Int(moment.timeIntervalSince1970.rounded(.down)) + zone.secondsFromGMT(for: moment)
        let ofDay = ((seconds % 86_400) + 86_400) % 86_400
        hour = ofDay / 3600
        minute = ofDay / 60 % 60
    }

    /// From ten in the evening to seven in the morning.
    package var isNight: Bool { hour >= 22 || hour < 7 }
}

/// How long someone had been there.
package enum Tenure {
    /// In whole months from a start date such as `2019-03-11`; nil where it is none or lies ahead.
    package static func months(since start: String?, at moment: Date) -> Int? {
        guard let parts = start?.split(separator: "-").map({ Int($0) }),
            let year = parts.first ?? nil
        else { return nil }
        let month = (parts.count > 1 ? parts[1] : nil) ?? 1
        let day = (parts.count > 2 ? parts[2] : nil) ?? 1
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let components = DateComponents(year: year, month: month, day: day)
        guard let began = calendar.date(from: components), began <= moment else { return nil }
        return calendar.dateComponents([.month], from: began, to: moment).month
    }
}
