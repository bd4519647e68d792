import Foundation
import GRDB
import GRDBSQLite
import Storage

/// A connection that binds and steps SQLite's statements itself; GRDB keeps and prepares them.
struct SQLiteConnection: Connection {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    var dialect: Dialect { .sqlite }

    func rows(_ sql: Storage.SQL) throws -> [Storage.Row] {
        let (text, values) = sql.rendered(for: .sqlite)
        let statement = try database.cachedStatement(sql: text)
        let handle = statement.sqliteStatement
        defer { sqlite3_reset(handle) }
        bind(values, to: handle)
        let columns = statement.columnNames
        var rows: [Storage.Row] = []
        while true {
            switch sqlite3_step(handle) {
            case SQLITE_ROW:
                rows.append(Storage.Row(columns: columns, values: currentRow(of: handle)))
            case SQLITE_DONE: return rows
            default: throw fault(in: text)
            }
        }
    }

    func execute(_ sql: Storage.SQL) throws -> Int {
        let (text, values) = sql.rendered(for: .sqlite)
        try run(database.cachedStatement(sql: text), values)
        return Int(database.changesCount)
    }

    func execute(_ batch: [Storage.SQL]) throws {
        var previous: (text: String, statement: Statement)?
        for sql in batch {
            let (text, values) = sql.rendered(for: .sqlite)
            if let previous, previous.text == text {
                try run(previous.statement, values)
            } else {
                let statement = try database.cachedStatement(sql: text)
                try run(statement, values)
                previous = (text, statement)
            }
        }
    }

    private func run(_ statement: Statement, _ values: [Value]) throws {
        let handle = statement.sqliteStatement
        defer { sqlite3_reset(handle) }
        bind(values, to: handle)
        while true {
            switch sqlite3_step(handle) {
            case SQLITE_ROW: continue
            case SQLITE_DONE: return
            default: throw fault(in: statement.sql)
            }
        }
    }

    private func fault(in text: String) -> any Error {
        let code = sqlite3_errcode(database.sqliteConnection)
        let message = String(cString: sqlite3_errmsg(database.sqliteConnection))
        let kind: StorageFault.Kind =
            switch code {
            case SQLITE_CONSTRAINT: .constraint
            case SQLITE_BUSY, SQLITE_FULL, SQLITE_IOERR, SQLITE_CANTOPEN: .unavailable
            default: .misuse
            }
        return StorageFault("\(message) [\(code)] in: \(text.prefix(400))", kind: kind)
    }
}

/// Told to copy what is bound, since Swift's buffers do not outlive the call.
private let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

private func bind(_ values: [Value], to handle: OpaquePointer) {
    for (index, value) in values.enumerated() {
        let position = CInt(index + 1)
        switch value {
        case .null: sqlite3_bind_null(handle, position)
        case .integer(let number): sqlite3_bind_int64(handle, position, number)
        case .real(let number): sqlite3_bind_double(handle, position, number)
        case .text(var text):
            text.withUTF8 { bytes in
                guard let start = bytes.baseAddress, bytes.count > 0 else {
                    _ = sqlite3_bind_text(handle, position, "", 0, transient)
                    return
                }
                _ = start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                    sqlite3_bind_text(handle, position, $0, CInt(bytes.count), transient)
                }
            }
        case .blob(let bytes):
            _ = bytes.withUnsafeBytes {
                sqlite3_bind_blob(handle, position, $0.baseAddress, CInt($0.count), transient)
            }
        }
    }
}

private func currentRow(of handle: OpaquePointer) -> [Value] {
    (0..<sqlite3_column_count(handle)).map { column in
        switch sqlite3_column_type(handle, column) {
        case SQLITE_INTEGER: .integer(sqlite3_column_int64(handle, column))
        case SQLITE_FLOAT: .real(sqlite3_column_double(handle, column))
        case SQLITE_TEXT:
            .text(
                String(
                    decoding: UnsafeRawBufferPointer(
                        start: sqlite3_column_text(handle, column),
                        count: Int(sqlite3_column_bytes(handle, column))
                    ),
                    as: UTF8.self
                )
            )
        case SQLITE_BLOB:
            .blob(
                Array(
                    UnsafeRawBufferPointer(
                        start: sqlite3_column_blob(handle, column),
                        count: Int(sqlite3_column_bytes(handle, column))
                    )
                )
            )
        default: .null
        }
    }
}
