import GRDB
import GRDBSQLite
import Storage

/// A transaction that work runs in: GRDB keeps and prepares its statements, this steps them.
///
/// Once a statement has failed all others are refused, as PostgreSQL does.
final class SQLiteConnection: Connection {
    private let database: Database
    private let cancellation: SQLiteCancellation
    private var failure: (any Error)?

    init(_ database: Database, _ cancellation: SQLiteCancellation) {
        self.database = database
        self.cancellation = cancellation
    }

    var dialect: Dialect { .sqlite }

    func rows(_ sql: Storage.SQL) throws -> [Storage.Row] {
        let (text, values) = sql.rendered(for: .sqlite)
        return try attempt(text) {
            let statement = try database.cachedStatement(sql: text)
            let columns = statement.columnNames
            var rows: [Storage.Row] = []
            try step(statement, values) { handle in
                rows.append(Storage.Row(columns: columns, values: handle.currentRow()))
            }
            return rows
        }
    }

    func execute(_ sql: Storage.SQL) throws -> Int {
        let (text, values) = sql.rendered(for: .sqlite)
        return try attempt(text) {
            let before = database.totalChangesCount
            try step(database.cachedStatement(sql: text), values)
            // What changes nothing would leave the count of the statement before it.
            return database.totalChangesCount == before ? 0 : database.changesCount
        }
    }

    func execute(_ batch: [Storage.SQL]) throws {
        var previous: (sql: Storage.SQL, text: String, statement: Statement)?
        for sql in batch {
            if let previous, sql.isSameStatement(as: previous.sql) {
                try attempt(previous.text) { try step(previous.statement, sql.values) }
                continue
            }
            let (text, values) = sql.rendered(for: .sqlite)
            try attempt(text) {
                let statement = try database.cachedStatement(sql: text)
                try step(statement, values)
                previous = (sql, text, statement)
            }
        }
    }

    func checkNothingFailed() throws {
        if let failure { throw failure }
    }

    private func attempt<Result>(_ text: String, _ work: () throws -> Result) throws -> Result {
        try checkNothingFailed()
        do {
            try cancellation.check()
            return try work()
        } catch {
            let fault = StorageFault.from(error, in: text)
            failure = fault
            throw fault
        }
    }

    private func step(
        _ statement: Statement,
        _ values: [Value],
        row: (SQLiteStatement) -> Void = { _ in }
    ) throws {
        let handle = statement.sqliteStatement
        defer {
            sqlite3_reset(handle)
            // What was bound would stay in memory for as long as the statement is kept.
            sqlite3_clear_bindings(handle)
        }
        try handle.bind(values)
        while true {
            switch sqlite3_step(handle) {
            case SQLITE_ROW: row(handle)
            case SQLITE_DONE: return
            case let code: throw SQLiteRefusal(code, by: database.sqliteConnection)
            }
        }
    }
}
