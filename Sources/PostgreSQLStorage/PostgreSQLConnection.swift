import Storage

/// A transaction that work runs in.
///
/// Once a statement has failed the server refuses all others, and the transaction cannot commit.
final class PostgreSQLConnection: Connection {
    private let link: PostgreSQLLink
    private let cancellation: PostgreSQLCancellation
    private var failure: (any Error)?

    init(_ link: PostgreSQLLink, _ cancellation: PostgreSQLCancellation) {
        self.link = link
        self.cancellation = cancellation
    }

    var dialect: Dialect { .postgreSQL }

    func rows(_ sql: SQL) throws -> [Row] {
        try attempt {
            let (text, values) = sql.rendered(for: .postgreSQL)
            return try link.run(text, values).rows()
        }
    }

    @discardableResult
    func execute(_ sql: SQL) throws -> Int {
        try attempt {
            let (text, values) = sql.rendered(for: .postgreSQL)
            // What binds nothing is mostly the schema, and runs once.
            if values.isEmpty { return try link.runOnce(text).changedRows }
            return try link.run(text, values).changedRows
        }
    }

    func execute(_ batch: [SQL]) throws {
        guard batch.count > 1 else {
            for sql in batch { try execute(sql) }
            return
        }
        try attempt {
            try PostgreSQLPipeline.run(batch, on: link, check: cancellation.check)
        }
    }

    func checkNothingFailed() throws {
        if let failure { throw failure }
    }

    private func attempt<Result>(_ work: () throws -> Result) throws -> Result {
        try checkNothingFailed()
        do {
            try cancellation.check()
            return try work()
        } catch {
            failure = error
            throw error
        }
    }
}
