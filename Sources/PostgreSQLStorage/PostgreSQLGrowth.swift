import Storage

/// How much a transaction has done to its tables so far.
///
/// The server keeps the plans of prepared statements and of the checks of foreign keys. One made
/// while its table was nearly empty, or while nothing was known of its values, reads all of it,
/// however much is inserted after; so statistics are taken and plans made anew each time that a
/// transaction has grown to twice its statements.
struct PostgreSQLGrowth {
    private static let first = 256

    private var statements = 0
    private var next = first

    var isLarge: Bool { statements >= Self.first }

    mutating func add(_ more: Int) {
        statements += more
    }

    mutating func isReplanningDue() -> Bool {
        guard statements >= next else { return false }
        next = statements * 2
        return true
    }
}

extension PostgreSQLLink {
    func begin(_ purpose: PostgreSQLPurpose) throws {
        growth = PostgreSQLGrowth()
        try command(purpose.begin)
    }

    func replanIfDue() throws {
        if growth.isReplanningDue() { try replan() }
    }

    /// A small sample is enough to plan by until the transaction is stored.
    func replan() throws {
        let changed = try changedTables()
        if !changed.isEmpty {
            try command("SET LOCAL default_statistics_target = 10")
            try command("ANALYZE \(changed.joined(separator: ", "))")
        }
        try command("DISCARD PLANS")
    }

    /// The tables that a large transaction has changed so much that their statistics mislead.
    func changedTables() throws -> [String] {
        guard growth.isLarge else { return [] }
        let rows = try runOnce(
            """
            SELECT CAST(CAST(changed.relid AS REGCLASS) AS TEXT) AS name
            FROM pg_stat_xact_user_tables AS changed
            JOIN pg_class ON pg_class.oid = changed.relid
            WHERE changed.n_tup_ins + changed.n_tup_upd + changed.n_tup_del
                >= greatest(1000, pg_class.reltuples / 10)
            ORDER BY changed.relid
            """
        ).rows()
        return try rows.map { try $0("name") }
    }

    /// Brings statistics up to date after a large transaction; the server would do it a minute later.
    func analyze(_ tables: [String]) {
        guard !tables.isEmpty else { return }
        // What is stored is stored: without new statistics it is only read more slowly for a while.
        try? command("ANALYZE \(tables.joined(separator: ", "))")
    }
}
