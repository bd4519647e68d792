import GRDB
import GRDBSQLite
import Storage

/// What SQLite answered where it did not do what it was told.
struct SQLiteRefusal: Error {
    let code: CInt
    let message: String

    init(_ code: CInt, by connection: OpaquePointer?) {
        self.code = code
        message = String(cString: sqlite3_errmsg(connection))
    }
}

extension StorageFault {
    /// The fault that an error of SQLite or GRDB is; any other error stays as it is.
    static func from(_ error: any Error, in text: String) -> any Error {
        switch error {
        case let refusal as SQLiteRefusal:
            fault(refusal.code, refusal.message, text)
        case let error as DatabaseError:
            fault(error.extendedResultCode.rawValue, error.message ?? "", text)
        default:
            error
        }
    }

    private static func fault(_ code: CInt, _ message: String, _ text: String) -> any Error {
        // What a task that was cancelled interrupts is no fault.
        let primary = code & 0xFF
        if primary == SQLITE_INTERRUPT { return CancellationError() }
        // Full-text search is the one that quotes what it was given.
        let reason = primary == SQLITE_ERROR && message.hasPrefix("fts5") ? "fts5 refused" : message
        return StorageFault("\(reason) [\(code)] in: \(text.prefix(400))", kind: kind(of: primary))
    }

    private static func kind(of code: CInt) -> Kind {
        switch code {
        case SQLITE_CONSTRAINT: .constraint
        case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_FULL, SQLITE_IOERR, SQLITE_CANTOPEN,
            SQLITE_NOMEM, SQLITE_CORRUPT, SQLITE_NOTADB:
            .unavailable
        default: .misuse
        }
    }
}
