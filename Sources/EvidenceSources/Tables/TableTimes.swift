import Foundation

/// Reads the times of a table: in the zone of their column or row, and in the order of its dates.
struct TableTimes {
    private let columns: TableColumns
    private let base: TimeReader
    /// The column that names the zone of each row.
    private let zoneColumn: String?
    private let readers: [String: TimeReader]

    /// Looks through the whole table for a date that settles which number is the month.
    ///
    /// Throws a `FieldFault` for a column whose name has a zone that is not known.
    init(_ columns: TableColumns, _ mapping: Mapping, _ base: TimeReader, rows: CSVReader) throws {
        self.columns = columns
        let times = (mapping.at ?? []) + (mapping.ended ?? []) + (mapping.edited ?? [])
        var base = base
        base.order =
            mapping.dates ?? Self.order(in: rows, Set(times + (mapping.comments ?? [])), columns)
        self.base = base
        zoneColumn = columns.named(["timezone", "tz", "zone"]).first
        var readers: [String: TimeReader] = [:]
        for column in times {
            var reader = base
            switch columns.zone(of: column) {
            case .named(let name):
                let middle = Date(timeIntervalSinceReferenceDate: 0)
                (reader.zone, reader.zoneDoubt) = base.settled(name, at: middle)
                reader.isZoneChosen = true
            case .unknown(let name):
                // A zone that the person chose is what the column leaves open.
                guard base.isZoneChosen else {
                    throw FieldFault(
                        field: column,
                        reason: """
                            “\(name)” does not say which time zone it is. \
                            Name the zone with --zone, such as Europe/Paris.
                            """
                    )
                }
            case nil: break
            }
            readers[column] = reader
        }
        self.readers = readers
    }

    /// Of texts that are in no column of their own, such as comments.
    var reader: TimeReader { base }

    /// Throws a `FieldFault` for a text that is no time.
    func time(_ text: String, in column: String, zone written: String?) throws -> RecordTime {
        var reader = readers[column] ?? base
        if let written, columns.zone(of: column) == nil {
            if let name = ZoneName(written) {
                let middle = Date(timeIntervalSinceReferenceDate: 0)
                (reader.zone, reader.zoneDoubt) = base.settled(name, at: middle)
                reader.isZoneChosen = true
            } else {
                guard reader.isZoneChosen else {
                    throw FieldFault(
                        field: zoneColumn ?? column,
                        reason: "“\(written)” does not say which time zone it is."
                    )
                }
            }
        }
        do {
            return try reader.time(text)
        } catch let fault as TimeFault {
            throw FieldFault(field: column, reason: fault.reason)
        }
    }

    func zone(in members: [String: [String]]) -> String? {
        zoneColumn.flatMap { members[$0]?.first }
    }

    /// Nil where no date settles it, and where some contradict the others.
    private static func order(
        in rows: CSVReader,
        _ wanted: Set<String>,
        _ columns: TableColumns
    ) -> DateOrder? {
        let places = columns.names.indices.filter { wanted.contains(columns.names[$0]) }
        guard !places.isEmpty else { return nil }
        var rows = rows
        var found: Set<DateOrder> = []
        // A row that can't be read is refused where the rows are read.
        while let row = try? rows.next() {
            for place in places where place < row.fields.count {
                if let order = DateOrder(settledBy: row.fields[place]) { found.insert(order) }
            }
        }
        return found.count == 1 ? found.first : nil
    }
}
