import CPostgreSQL
import Storage

/// One connection to the server.
///
/// Unchecked, since one thread at a time uses it; only `stopStatement` may come from another.
final class PostgreSQLLink: @unchecked Sendable {
    let handle: OpaquePointer
    let parameters = PostgreSQLParameters()
    var statements = PostgreSQLStatements()
    var growth = PostgreSQLGrowth()
    private let stopper: OpaquePointer?
    private(set) var isSpoiled = false

    init(_ address: PostgreSQLAddress) throws {
        handle = try address.connect()
        stopper = PQgetCancel(handle)
    }

    deinit {
        PQfreeCancel(stopper)
        PQfinish(handle)
    }

    var isBroken: Bool {
        PQstatus(handle) == CONNECTION_BAD
    }

    /// Applies a session's settings, and refuses a database that would sort or store otherwise.
    func prepare(for purpose: PostgreSQLPurpose) throws {
        try command(purpose.settings)
        let question = """
            SELECT 'B' < 'a' AND lower('É') = 'É' AND getdatabaseencoding() = 'UTF8'
            """
        let answer = try checked(PostgreSQLResult(PQexec(handle, question)), question, .parsing)
        guard answer.firstText == "t" else {
            throw StorageFault(
                """
                The PostgreSQL database does not use the C collation and UTF-8, so it would order \
                text differently. Make one that does: \
                createdb --template=template0 --locale=C --encoding=UTF8 debrief
                """
            )
        }
    }

    /// Runs statements of our own that have no values and whose answer does not matter.
    func command(_ text: String) throws {
        _ = try checked(PostgreSQLResult(PQexec(handle, text)), text, .parsing)
    }

    /// Runs a statement once, without keeping it prepared.
    func runOnce(_ text: String) throws -> PostgreSQLResult {
        let result = PQexecParams(handle, text, 0, nil, nil, nil, nil, 1)
        return try checked(PostgreSQLResult(result), text, .running)
    }

    func run(_ text: String, _ values: [Value]) throws -> PostgreSQLResult {
        growth.add(1)
        try replanIfDue()
        let statement = try prepared(text, values)
        parameters.load(values)
        let result = parameters.withPointers { values, lengths, formats in
            PQexecPrepared(
                handle,
                statement.name,
                CInt(parameters.count),
                values,
                lengths,
                formats,
                1
            )
        }
        return try checked(PostgreSQLResult(result), text, .running)
    }

    /// A server that has meanwhile aborted the transaction answers COMMIT with ROLLBACK.
    func commit() throws {
        let result = try checked(PostgreSQLResult(PQexec(handle, "COMMIT")), "COMMIT", .running)
        guard result.command == "COMMIT" else {
            throw StorageFault("The transaction was rolled back by the server.")
        }
    }

    /// Sends COMMIT, whose answer the next command passes over, and says whether it is sent.
    func commitUnwatched() -> Bool {
        PQsendQuery(handle, "COMMIT") == 1
    }

    /// The fault where nothing came from the server: mostly the connection is gone.
    var gone: StorageFault {
        let reason = String(cString: PQerrorMessage(handle)).prefix(400)
        return StorageFault(
            "PostgreSQL does not answer: \(reason)",
            kind: isBroken ? .unavailable : .misuse
        )
    }

    /// Asks the server to stop what it does, and waits until it knows.
    func stopStatement() {
        guard let stopper else { return }
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { reason in
            // What cannot be stopped ends by itself; its transaction is rolled back all the same.
            _ = PQcancel(stopper, reason.baseAddress, 256)
        }
    }

    func checked(
        _ result: consuming PostgreSQLResult,
        _ text: String,
        _ moment: StorageFault.Moment
    ) throws -> PostgreSQLResult {
        if result.isFine { return result }
        let state = result.sqlState
        // The schema was changed under a prepared statement, or the statement is gone.
        if state == "0A000" || state == "26000" { isSpoiled = true }
        throw StorageFault(result, on: self, in: text, moment)
    }
}
