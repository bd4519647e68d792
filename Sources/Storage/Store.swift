/// A database.
///
/// Work runs in one transaction, off the cooperative threads, and may not suspend.
package protocol Store: Sendable {
    var dialect: Dialect { get }

    /// Runs work that sees one state of the database and changes nothing.
    func read<Result: Sendable>(
        _ work: @Sendable @escaping (any Connection) throws -> Result
    ) async throws -> Result

    /// Runs work that is stored whole, or, where it throws, not at all.
    ///
    /// Writes take turns: what a write has read stays true until it is stored.
    @discardableResult
    func write<Result: Sendable>(
        _ work: @Sendable @escaping (any Connection) throws -> Result
    ) async throws -> Result

    /// Claims a name among all processes that use this database; nil where another holds it.
    ///
    /// It neither reads nor writes the database, so it waits for nobody.
    func claim(_ name: String) async throws -> (any Claim)?

    /// Checks what the engine itself can: that the file is whole, and that no row points at nothing.
    ///
    /// Changes nothing, and says what is wrong in sentences for a person.
    func integrityFindings() async throws -> [String]

    /// Gives back memory that is only kept for speed, after much work.
    func rest() async

    /// Lets go of every connection.
    func close() async throws
}

extension Store {
    package func rest() async {}
}

/// What work inside a transaction can do.
///
/// Once a statement has thrown, all others throw too, and the transaction is not stored.
package protocol Connection {
    var dialect: Dialect { get }

    func rows(_ sql: SQL) throws -> [Row]

    /// Runs a statement and returns how many rows it changed.
    @discardableResult func execute(_ sql: SQL) throws -> Int

    /// Runs many statements in order, with as few waits for the engine as it allows.
    func execute(_ batch: [SQL]) throws
}

extension Connection {
    package func row(_ sql: SQL) throws -> Row? {
        try rows(sql).first
    }

    /// The one column of the one row of a statement that always has one, such as a count.
    package func value<Column: Storable>(
        _ sql: SQL,
        as type: Column.Type = Column.self
    ) throws -> Column {
        guard let row = try rows(sql).first, let first = row.columns.first else {
            throw StorageFault("The statement gave no row.")
        }
        return try row(first)
    }
}
