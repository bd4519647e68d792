import Evidence
import Foundation

/// Which column of a list of people holds what, guessed from the header.
struct PeopleColumns {
    private let header: CSVHeader
    private let id: Int?
    private let name: Int?
    private let first: Int?
    private let last: Int?
    private let email: Int?
    private let handle: Int?
    private let title: Int?
    private let team: Int?
    private let manager: Int?
    private let start: Int?
    private let location: Int?
    private let zone: Int?
    private let status: Int?
    private let profiles: [(source: String, column: Int)]

    /// Throws a `FieldFault` where neither a name nor an e-mail address is among the columns.
    init(_ header: CSVHeader) throws {
        self.header = header
        id = header.column(PeopleWords.id)
        name = header.column(PeopleWords.name)
        first = header.column(PeopleWords.first)
        last = header.column(PeopleWords.last)
        email = header.column(PeopleWords.email)
        handle = header.column(PeopleWords.handle)
        title = header.column(PeopleWords.title)
        team = header.column(PeopleWords.team)
        manager = header.column(PeopleWords.manager)
        start = header.column(PeopleWords.start)
        location = header.column(PeopleWords.location)
        zone = header.column(PeopleWords.zone)
        status = header.column(PeopleWords.status)
        profiles = PeopleWords.profiles.compactMap { source in
            header.column(PeopleWords.profile(source)).map { (source, $0) }
        }
        guard name != nil || email != nil || (first != nil && last != nil) else {
            throw FieldFault(
                field: "",
                reason: "The header names neither a name nor an e-mail column: "
                    + header.names.joined(separator: ", ") + "."
            )
        }
    }

    /// Throws a `FieldFault` for a row without name and address, and for a field that can't be.
    func person(of row: CSVRow) throws -> GatheredPerson {
        let email = try row.text(email).map { try address($0) }
        let parts = [row.text(first), row.text(last)].compactMap { $0 }
        let told = row.text(name) ?? (parts.isEmpty ? nil : parts.joined(separator: " "))
        guard let name = told ?? email else {
            throw FieldFault(field: field(name), reason: "Neither a name nor an address is there.")
        }
        return GatheredPerson(
            externalID: row.text(id) ?? email ?? name,
            handle: row.text(handle) ?? email.map { String($0.prefix { $0 != "@" }) } ?? name,
            name: name,
            email: email,
            title: row.text(title),
            timeZone: try row.text(zone).map { try timeZone($0) },
            isActive: row.text(status).map { PeopleWords.isActive($0) } ?? true,
            team: row.text(team),
            manager: row.text(manager),
            startDate: try row.text(start).map { try day($0) },
            location: row.text(location),
            profiles: profiles.compactMap { profile in
                row.text(profile.column).map { "\(profile.source):\(PeopleWords.login($0))" }
            },
            isDirectory: true
        )
    }

    private func address(_ text: String) throws -> String {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), !text.contains(" ") else {
            throw FieldFault(field: field(email), reason: "“\(text)” is no e-mail address.")
        }
        return text.lowercased()
    }

    private func timeZone(_ text: String) throws -> String {
        guard let zone = TimeZone(identifier: text) else {
            throw FieldFault(
                field: field(zone),
                reason: "“\(text)” is no time zone. Write it as Europe/Lisbon."
            )
        }
        return zone.identifier
    }

    private func day(_ text: String) throws -> String {
        guard let day = CalendarDay(text) else {
            throw FieldFault(
                field: field(start),
                reason: "“\(text)” is no date, or could be two. Write it as 2019-03-11."
            )
        }
        return day.text
    }

    private func field(_ column: Int?) -> String {
        column.map { header.name(of: $0) } ?? ""
    }
}
