import Evidence
import Foundation

/// Makes of each row or line the same as of a record of a mapped tool.
struct TableReader {
    let sink: any GatheringSink
    /// What a person told; without it each table's columns are guessed.
    let mapping: Mapping?
    let zone: TimeZone?

    func read(_ input: SourceInput) throws {
        let isLines = try Self.isLines(input.path)
        guard !isLines else { return try readLines(input) }
        let parser = try JSONParser()
        try CSVFiles(sink: sink).read(
            input,
            header: { header in
                guard !header.names.allSatisfy(\.isEmpty) else {
                    throw FieldFault(field: "", reason: "The first row names no column.")
                }
                return (header.names, mapping ?? TableGuess(header.names).mapping)
            },
            row: { row, columns, name in
                let (names, mapping) = columns
                return try gathered(row, names, mapping, in: name, parser)
            }
        )
    }

    private func gathered(
        _ row: CSVRow,
        _ names: [String],
        _ mapping: Mapping,
        in file: String,
        _ parser: JSONParser
    ) throws -> [Gathered] {
        var members: [String: String] = [:]
        for (name, field) in zip(names, row.fields) where field != "NULL" && !name.isEmpty {
            members[name] = field
        }
        for path in (mapping.at ?? []) + (mapping.ended ?? []) + (mapping.edited ?? []) {
            guard let told = members[path], !told.isEmpty else { continue }
            guard let time = RecordTime(told, zone: zone ?? .gmt) else {
                throw FieldFault(field: path, reason: "It is not a time.")
            }
            members[path] = String(time.date.timeIntervalSince1970)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let bytes = Array(try encoder.encode(members))
        return record(
            try parser.parse(bytes),
            at: "\(file), line \(row.line)",
            file,
            mapping,
            parser
        )
    }

    private func record(
        _ value: JSONValue,
        at location: String,
        _ file: String,
        _ mapping: Mapping,
        _ parser: JSONParser
    ) -> [Gathered] {
        let record = SourceRecord(
            value: value,
            location: location,
            path: file,
            received: Date(timeIntervalSince1970: 0),
            parser: parser
        )
        return MappedRecord(record, value, by: named(mapping, file)).gathered()
    }

    /// A place that no column tells is the file.
    private func named(_ mapping: Mapping, _ file: String) -> Mapping {
        guard self.mapping == nil else { return mapping }
        var named = mapping
        let name = file.split(separator: "/").last.map(String.init) ?? file
        named.title = String(name.prefix { $0 != "." })
        return named
    }

    private func readLines(_ input: SourceInput) throws {
        let reader = try RecordReader(sink: sink, lists: ["data", "records", "items"]) { record in
            let names = record.value.members.map(\.key)
            let guess = named(mapping ?? TableGuess(names).mapping, record.path)
            return MappedRecord(record, record.value, by: guess).gathered()
        }
        try reader.read(input, suffixes: [".json", ".jsonl", ".ndjson"])
    }

    private static func isLines(_ path: String) throws -> Bool {
        do {
            let entries = try Archives.open(path).entries
            return !entries.isEmpty
                && entries.allSatisfy { entry in
                    [".json", ".jsonl", ".ndjson", ".md"].contains { entry.path.hasSuffix($0) }
                }
        } catch is ArchiveFault {
            return false
        }
    }

    /// The sets of columns of the tables at a path, each once.
    static func columns(at path: String) throws -> [[String]] {
        var found: [[String]] = []
        if try isLines(path) {
            let reader = try RecordReader(sink: PageSink(), lists: ["data", "records", "items"]) {
                let names = $0.value.members.map(\.key)
                if found.isEmpty { found.append(names) }
                return []
            }
            try reader.read(SourceInput(path: path), suffixes: [".json", ".jsonl", ".ndjson"])
            return found
        }
        try CSVFiles(sink: PageSink()).read(
            SourceInput(path: path),
            header: { header in if !found.contains(header.names) { found.append(header.names) } },
            row: { _, _, _ in [] }
        )
        return found
    }
}
