import Evidence

/// A list of the people of an organisation, as a table of text from its directory.
package struct PeopleSource: EvidenceSource {
    package static let name = "people"
    package static let guide = SourceGuide("People", "The directory of people.")

    package init() {}

    package func read(_ input: SourceInput, into sink: any GatheringSink) throws {
        let seen = SeenPeople()
        try CSVFiles(sink: sink).read(input, header: PeopleColumns.init) { row, columns, _ in
            let person = try columns.person(of: row)
            try seen.take(person, on: row.line)
            return [.person(person)]
        }
    }
}

/// Refuses a person who stands in the list twice.
private final class SeenPeople {
    private var lines: [String: Int] = [:]

    func take(_ person: GatheredPerson, on line: Int) throws {
        if let earlier = lines[person.externalID] {
            throw FieldFault(field: "", reason: "Line \(earlier) is of the same person.")
        }
        lines[person.externalID] = line
    }
}
