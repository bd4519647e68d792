package import Foundation

/// A stretch of time in which someone is on call by a schedule.
package struct Shift: Hashable, Sendable {
    package let schedule: String
    package let person: Person.ID
    package let personName: String
    package let from: Date
    /// Nil where it has no end.
    package let until: Date?
    /// 1 is called first.
    package let level: Int?
    package let services: [String]

    package func covers(_ moment: Date) -> Bool {
        from <= moment && (until.map { moment < $0 } ?? true)
    }
}

extension [Shift] {
    /// Those of one schedule and person that go over into each other as one.
    ///
    /// Schedules are often told in pieces, once for each policy that uses them.
    package var joined: [Shift] {
        var joined: [Shift] = []
        var last: [String: Int] = [:]
        for shift in sorted(by: { ($0.from, $0.schedule) < ($1.from, $1.schedule) }) {
            let key = "\(shift.schedule)\n\(shift.person)\n\(shift.level ?? 0)"
            guard let index = last[key],
                joined[index].until.map({ $0 >= shift.from }) ?? true
            else {
                last[key] = joined.count
                joined.append(shift)
                continue
            }
            joined[index] = joined[index].joined(with: shift)
        }
        return joined
    }
}

extension Shift {
    fileprivate func joined(with other: Shift) -> Shift {
        let services = services + other.services.filter { !self.services.contains($0) }
        return Shift(
            schedule: schedule,
            person: person,
            personName: personName,
            from: from,
            until: until.flatMap { one in other.until.map { Swift.max(one, $0) } },
            level: level,
            services: services
        )
    }
}

/// What someone's hour and schedule asked of them at one moment.
package struct Duty: Hashable, Sendable {
    /// Shifts that cover the moment, the one that is called first before the others.
    package let shifts: [Shift]
    /// Nil where the person's time zone is not known.
    package let localHour: LocalHour?
    /// In months; nil where the start date is not known.
    package let tenure: Int?

    package init(of person: Person, at moment: Date, shifts: [Shift]) {
        self.shifts = shifts.filter { $0.person == person.id && $0.covers(moment) }
            .sorted { ($0.level ?? .max, $0.schedule) < ($1.level ?? .max, $1.schedule) }
        localHour = LocalHour(at: moment, zone: person.timeZone)
        tenure = Tenure.months(since: person.startDate, at: moment)
    }

    package var isOnCall: Bool { !shifts.isEmpty }
}
