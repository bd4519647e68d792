import Evidence
import Foundation

/// Makes of each row or line the same as of a record of a mapped tool.
final class TableReader {
    private let sink: any GatheringSink
    /// What a person gave; without it each table's columns are guessed.
    private let mapping: Mapping?
    private let times: TimeReader
    /// How often an event of a file was read, since its rows may be alike.
    private var seen: [String: Int] = [:]
    private var assumed: Set<String> = []

    init(sink: any GatheringSink, mapping: Mapping?, times: TimeReader) {
        self.sink = sink
        self.mapping = mapping
        self.times = times
    }

    private struct Table {
        let columns: TableColumns
        let mapping: Mapping
        let times: TableTimes
        let modifiedAt: Date
    }

    func read(_ input: SourceInput) throws {
        let isLines = try Self.isLines(input.path)
        guard !isLines else { return try readLines(input) }
        let parser = try JSONParser()
        try CSVFiles(sink: sink).read(
            input,
            table: { try self.table($0) },
            row: { row, table, name in
                try self.gathered(row, table, in: name, parser)
            }
        )
    }

    private func table(_ table: CSVTable) throws -> Table {
        guard !table.header.names.allSatisfy(\.isEmpty) else {
            throw FieldFault(field: "", reason: "The first row names no column.")
        }
        let columns = TableColumns(table.header.names)
        let own = mapping ?? TableGuess.mapping(of: columns, rows: table.rows)
        return Table(
            columns: columns,
            mapping: named(own, table.entry.path),
            times: try TableTimes(columns, own, times, rows: table.rows),
            modifiedAt: table.entry.modifiedAt
        )
    }

    private func gathered(
        _ row: CSVRow,
        _ table: Table,
        in file: String,
        _ parser: JSONParser
    ) throws -> [Gathered] {
        var members: [String: [String]] = [:]
        var repeated: Set<String> = []
        for (name, field) in zip(table.columns.names, row.fields) {
            if members[name] != nil { repeated.insert(name) }
            let isThere = field != "NULL" && !field.isEmpty
            members[name, default: []] += isThere ? [field] : []
        }
        let mapping = table.mapping
        let zone = table.times.zone(in: members)
        var times: [String: RecordTime] = [:]
        for path in (mapping.at ?? []) + (mapping.ended ?? []) + (mapping.edited ?? []) {
            guard let written = members[path]?.first else { continue }
            let time = try table.times.time(written, in: path, zone: zone)
            times[path] = time
            if time.isZoneAssumed, assumed.insert(file).inserted {
                try sink.note(.init(.assumed, "\(file): times without a zone are read as UTC."))
            }
        }
        let record = SourceRecord(
            value: try parser.parse(Self.json(members, lists: repeated)),
            location: "\(file), line \(row.line)",
            path: file,
            received: table.modifiedAt,
            parser: parser
        )
        let reading = MappedRecord(
            record,
            record.value,
            by: mapping,
            reader: table.times.reader,
            times: times,
            isTable: mapping.has.isEmpty
        )
        return numbered(reading.gathered(), in: file)
    }

    /// A column that is repeated holds a list, in the order of the table.
    private static func json(
        _ members: [String: [String]],
        lists: Set<String>
    ) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let parts = try members.keys.sorted().compactMap { name -> String? in
            let values = members[name] ?? []
            let value =
                lists.contains(name)
                ? try encoder.encode(values) : try encoder.encode(values.first ?? "")
            let key = String(decoding: try encoder.encode(name), as: UTF8.self)
            return "\(key):\(String(decoding: value, as: UTF8.self))"
        }
        return Array("{\(parts.joined(separator: ","))}".utf8)
    }

    /// Rows of one table that go by one id, or that are alike, are events each.
    private func numbered(_ gathered: [Gathered], in file: String) -> [Gathered] {
        guard
            let first = gathered.firstIndex(where: { if case .event = $0 { true } else { false } }),
            case .event(let event) = gathered[first]
        else { return gathered }
        let key = "\(file)\n\(event.externalID)"
        let count = seen[key, default: 0] + 1
        seen[key] = count
        // A row that says when it changed is a version of the one before.
        guard count > 1, event.editedAt == nil else { return gathered }
        return gathered.map { one in
            guard case .event(var own) = one else { return one }
            let rest = own.externalID.dropFirst(event.externalID.count)
            if own.externalID.hasPrefix(event.externalID) {
                own.externalID = "\(event.externalID)#\(count)\(rest)"
            }
            if own.thread == event.externalID { own.thread = "\(event.externalID)#\(count)" }
            return .event(own)
        }
    }

    /// A place that no column names is the file.
    private func named(_ mapping: Mapping, _ file: String) -> Mapping {
        guard self.mapping == nil, mapping.title == TableGuess.title else { return mapping }
        var named = mapping
        let name = file.split(separator: "/").last.map(String.init) ?? file
        named.title = String(name.prefix { $0 != "." })
        return named
    }

    private func readLines(_ input: SourceInput) throws {
        let reader = try RecordReader(sink: sink, lists: Self.lists) { record in
            let columns = TableColumns(record.value.members.map(\.key))
            let guess = self.mapping ?? TableGuess.mapping(of: columns)
            let reading = MappedRecord(
                record,
                record.value,
                by: self.named(guess, record.path),
                reader: self.times,
                isTable: guess.has.isEmpty
            )
            return self.numbered(reading.gathered(), in: record.path)
        }
        try reader.read(input, suffixes: Self.suffixes)
    }

    private static let lists = ["data", "records", "items"]
    private static let suffixes = [".json", ".jsonl", ".ndjson"]

    private static func isLines(_ path: String) throws -> Bool {
        do {
            let entries = try Archives.open(path).entries
            return !entries.isEmpty
                && entries.allSatisfy { entry in
                    (suffixes + [".md"]).contains { entry.path.hasSuffix($0) }
                }
        } catch is ArchiveFault {
            return false
        }
    }

    /// The tables at a path, each set of columns once.
    static func tables(at path: String) throws -> [(columns: TableColumns, rows: CSVReader?)] {
        var found: [(columns: TableColumns, rows: CSVReader?)] = []
        if try isLines(path) {
            let reader = try RecordReader(sink: PageSink(), lists: lists) {
                if found.isEmpty { found.append((TableColumns($0.value.members.map(\.key)), nil)) }
                return []
            }
            try reader.read(SourceInput(path: path), suffixes: suffixes)
            return found
        }
        try CSVFiles(sink: PageSink()).read(
            SourceInput(path: path),
            table: { table in
                let columns = TableColumns(table.header.names)
                if !found.contains(where: { $0.columns == columns }) {
                    found.append((columns, table.rows))
                }
            },
            row: { _, _, _ in [] }
        )
        return found
    }
}
