import Evidence

/// Goes through the tables of a file, folder or zip, row by row.
///
/// What is wrong with a row is refused by file, line and field, and the reading goes on.
struct CSVFiles {
    let sink: any GatheringSink

    /// Makes what is gathered of each row; `header` is asked once for each table.
    ///
    /// Both throw a `FieldFault` for what they can't take.
    func read<Columns>(
        _ input: SourceInput,
        header: (CSVHeader) throws -> Columns,
        row: (CSVRow, Columns, String) throws -> [Gathered]
    ) throws {
        try read(input, table: { try header($0.header) }, row: row)
    }

    /// The same where the columns are known only from the rows.
    func read<Columns>(
        _ input: SourceInput,
        table: (CSVTable) throws -> Columns,
        row: (CSVRow, Columns, String) throws -> [Gathered]
    ) throws {
        do {
            let archive = try Archives.open(input.path)
            let entries = archive.entries.filter { Self.isRead($0.path, of: archive) }
            if entries.isEmpty {
                try sink.refuse(.init(location: input.path, reason: "It holds no table."))
            }
            for entry in entries {
                try read(
                    try archive.text(of: entry, noting: sink),
                    of: entry,
                    table: table,
                    row: row
                )
            }
        } catch let fault as ArchiveFault {
            try sink.refuse(.init(location: fault.location, reason: fault.reason))
        }
    }

    /// Reads one table that is already at hand.
    func read<Columns>(
        _ bytes: [UInt8],
        named name: String,
        header: (CSVHeader) throws -> Columns,
        row: (CSVRow, Columns, String) throws -> [Gathered]
    ) throws {
        let entry = ArchiveEntry(path: name, index: 0, size: bytes.count)
        try read(bytes, of: entry, table: { try header($0.header) }, row: row)
    }

    private func read<Columns>(
        _ bytes: [UInt8],
        of entry: ArchiveEntry,
        table: (CSVTable) throws -> Columns,
        row: (CSVRow, Columns, String) throws -> [Gathered]
    ) throws {
        let name = entry.path
        do {
            var reader = try CSVReader(bytes)
            guard let first = try reader.next() else {
                return try sink.refuse(.init(location: name, reason: "It is empty."))
            }
            let columns: Columns
            do {
                columns = try table(
                    CSVTable(header: CSVHeader(first), entry: entry, rows: reader)
                )
            } catch let fault as FieldFault {
                return try refuse(fault, name, first.line)
            }
            var batch: [Gathered] = []
            while let next = try reader.next() {
                do {
                    guard !next.hasMore(than: first) else {
                        throw FieldFault(
                            field: "",
                            reason: """
                                It has \(next.fields.count) fields, and the header \
                                \(first.fields.count).
                                """
                        )
                    }
                    batch += try row(next, columns, name)
                } catch let fault as FieldFault {
                    try refuse(fault, name, next.line)
                }
                if batch.count >= 500 {
                    try sink.take(batch)
                    batch = []
                }
            }
            if !batch.isEmpty { try sink.take(batch) }
            try sink.progressed(bytes.count, of: bytes.count)
        } catch let fault as CSVFault {
            try sink.refuse(.init(location: "\(name), line \(fault.line)", reason: fault.reason))
        }
    }

    private func refuse(_ fault: FieldFault, _ name: String, _ line: Int) throws {
        let field = fault.field.isEmpty ? "" : ", field \(fault.field)"
        try sink.refuse(.init(location: "\(name), line \(line)\(field)", reason: fault.reason))
    }

    /// A file given by itself is always read; in a folder those that are named as tables are.
    private static func isRead(_ path: String, of archive: any Archive) -> Bool {
        if archive.entries.count == 1 { return true }
        let name = path.split(separator: "/").last ?? ""
        return !name.hasPrefix(".")
            && [".csv", ".tsv"].contains { name.lowercased().hasSuffix($0) }
    }
}

/// A table whose header is read.
struct CSVTable {
    let header: CSVHeader
    let entry: ArchiveEntry
    /// Stands at the first row after the header.
    let rows: CSVReader
}

extension CSVRow {
    /// Fields beyond the header's that say something; empty ones are a trailing delimiter.
    fileprivate func hasMore(than header: CSVRow) -> Bool {
        fields.dropFirst(header.fields.count).contains { !$0.isEmpty }
    }
}
