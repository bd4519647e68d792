package import Foundation
package import Storage

extension Connection {
    /// Everyone's shifts that touch a window, in the order in which they began.
    package func shifts(during window: Window, for viewer: Viewer) throws -> [Shift] {
        let end: SQL = window.end.map { "shift.starts_at < \($0)" } ?? "1 = 1"
        let found = try rows(
            """
            \(Shift.select)
            WHERE \(end) AND (shift.ends_at IS NULL OR shift.ends_at >= \(window.start))
            ORDER BY shift.starts_at, shift.id
            """
        ).map(Shift.init).joined.filter { $0.until.map { $0 > window.start } ?? true }
        return try named(found, for: viewer)
    }

    /// A person's shifts, the latest first.
    package func shifts(
        of person: Person.ID,
        for viewer: Viewer,
        limit: Int = 20
    ) throws -> [Shift] {
        let found = try rows(
            """
            \(Shift.select)
            WHERE identity.person_id = \(person)
            ORDER BY shift.starts_at DESC, shift.id DESC
            LIMIT \(limit)
            """
        ).map(Shift.init).joined
        return try named(found.reversed(), for: viewer)
    }

    /// With the names by which the viewer may know those who are on call.
    private func named(_ shifts: [Shift], for viewer: Viewer) throws -> [Shift] {
        guard !viewer.seesEverything else { return shifts }
        let known = try peopleByID(shifts.map(\.person), for: viewer)
        return shifts.compactMap { shift in
            known[shift.person].map { person in
                Shift(
                    schedule: shift.schedule,
                    person: shift.person,
                    personName: person.name,
                    from: shift.from,
                    until: shift.until,
                    level: shift.level,
                    services: shift.services
                )
            }
        }
    }

    /// Who is on call at a moment, those who are called first before the others.
    package func onCall(at moment: Date, for viewer: Viewer) throws -> [Shift] {
        let window = try Window(start: moment, end: moment.addingTimeInterval(0.001))
        return try shifts(during: window, for: viewer).filter { $0.covers(moment) }
            .sorted { ($0.level ?? .max, $0.schedule) < ($1.level ?? .max, $1.schedule) }
    }
}

extension Shift {
    fileprivate static let select: SQL = """
        SELECT shift.schedule, shift.starts_at, shift.ends_at, shift.level, shift.services,
            identity.person_id, person.name AS person_name
        FROM shift
        JOIN identity ON identity.id = shift.identity_id
        JOIN person ON person.id = identity.person_id
        """

    fileprivate init(_ row: Row) throws {
        self.init(
            schedule: try row("schedule"),
            person: try row("person_id"),
            personName: try row("person_name"),
            from: try row("starts_at"),
            until: try row("ends_at"),
            level: try row("level"),
            services: [String](stored: try row("services"))
        )
    }
}
