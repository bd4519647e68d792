import Evidence

/// Puts together what one record tells: people and places first, then the event that names them.
struct RecordTelling {
    let record: SourceRecord
    private(set) var gathered: [Gathered] = []

    init(_ record: SourceRecord) {
        self.record = record
    }

    /// Makes the person known and gives their external id.
    @discardableResult
    mutating func tell(_ person: GatheredPerson?) -> String? {
        guard let person else { return nil }
        gathered.append(.person(person))
        return person.externalID
    }

    @discardableResult
    mutating func tell(_ place: GatheredPlace) -> String {
        gathered.append(.place(place))
        return place.externalID
    }

    mutating func tell(_ told: Gathered) {
        gathered.append(told)
    }

    mutating func tell(_ event: GatheredEvent) {
        gathered.append(.event(event))
    }

    mutating func tell(_ shift: GatheredShift) {
        gathered.append(.shift(shift))
    }

    mutating func tell(_ entry: GatheredEntry) {
        gathered.append(.entry(entry))
    }
}

/// Does the work on a part of a record; a fault in it names the way there.
func within<Result>(_ field: String, _ work: () throws -> Result) throws -> Result {
    do {
        return try work()
    } catch let fault as FieldFault {
        let inner = fault.field.isEmpty ? "" : ".\(fault.field)"
        throw FieldFault(field: field + inner, reason: fault.reason)
    }
}

extension String {
    /// Nil where it holds nothing to read; line ends as everywhere else.
    var told: String? {
        let text = replacing("\r\n", with: "\n")
        return text.contains { !$0.isWhitespace } ? text : nil
    }
}

/// The parts that are there, one after another.
func joined(_ parts: String?..., by separator: String = "\n") -> String {
    parts.compactMap { $0 }.joined(separator: separator)
}
