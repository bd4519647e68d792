import GRDB
import GRDBSQLite
import Storage

/// Told to copy what is bound, since Swift's buffers do not outlive the call.
private let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

extension SQLiteStatement {
    func bind(_ values: [Value]) throws {
        for (index, value) in values.enumerated() {
            let code = bind(value, at: CInt(index + 1))
            guard code == SQLITE_OK else { throw SQLiteRefusal(code, by: sqlite3_db_handle(self)) }
        }
    }

    private func bind(_ value: Value, at position: CInt) -> CInt {
        switch value {
        case .null:
            return sqlite3_bind_null(self, position)
        case .integer(let number):
            return sqlite3_bind_int64(self, position, number)
        case .real(let number):
            return sqlite3_bind_double(self, position, number)
        case .text(var text):
            var code = SQLITE_OK
            text.withStorableUTF8 { code = bind(text: $0, at: position) }
            return code
        case .blob(let bytes):
            // No address would bind a null.
            guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(self, position, 0) }
            return sqlite3_bind_blob64(self, position, bytes, UInt64(bytes.count), transient)
        }
    }

    private func bind(text bytes: UnsafeBufferPointer<UInt8>, at position: CInt) -> CInt {
        guard let start = bytes.baseAddress, !bytes.isEmpty else {
            return sqlite3_bind_text(self, position, "", 0, transient)
        }
        return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
            sqlite3_bind_text64(
                self,
                position,
                $0,
                UInt64(bytes.count),
                transient,
                UInt8(SQLITE_UTF8)
            )
        }
    }

    func currentRow() -> [Value] {
        (0..<sqlite3_column_count(self)).map(value)
    }

    private func value(of column: CInt) -> Value {
        switch sqlite3_column_type(self, column) {
        case SQLITE_INTEGER: .integer(sqlite3_column_int64(self, column))
        case SQLITE_FLOAT: .real(sqlite3_column_double(self, column))
        case SQLITE_TEXT:
            .text(String(decoding: bytes(sqlite3_column_text(self, column), column), as: UTF8.self))
        case SQLITE_BLOB: .blob(Array(bytes(sqlite3_column_blob(self, column), column)))
        default: .null
        }
    }

    private func bytes(_ start: UnsafeRawPointer?, _ column: CInt) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(self, column)))
    }
}
