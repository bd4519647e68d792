package import Storage

/// A store in a PostgreSQL database, reached through libpq by threads of its own.
///
/// Reads share a bounded number of connections. Writes take turns, within this process and among
/// all that use the database, just as they do on SQLite: what a write has read stays true until it
/// is stored. Nothing is connected before it is needed, and what breaks is connected again.
/// The database sorts by the C collation and stores UTF-8; work on any other is refused.
package struct PostgreSQLStore: Store {
    private let address: PostgreSQLAddress
    private let readers: PostgreSQLPool
    private let writer: PostgreSQLPool

    package var dialect: Dialect { .postgreSQL }

    /// Throws a `StorageFault` where libpq cannot read the URL.
    package init(url: String, readers count: Int = 8) throws {
        let address = try PostgreSQLAddress(url)
        self.address = address
        readers = PostgreSQLPool(size: max(1, count)) { PostgreSQLSession(address, for: .reading) }
        writer = PostgreSQLPool(size: 1) { PostgreSQLSession(address, for: .writing) }
    }

    package func read<Result: Sendable>(
        _ work: @Sendable @escaping (any Connection) throws -> Result
    ) async throws -> Result {
        try await readers.withSession { try await $0.run(work) }
    }

    @discardableResult
    package func write<Result: Sendable>(
        _ work: @Sendable @escaping (any Connection) throws -> Result
    ) async throws -> Result {
        try await writer.withSession { try await $0.run(work) }
    }

    package func claim(_ name: String) async throws -> (any Claim)? {
        try await PostgreSQLClaim.of(name, at: address)
    }

    package func close() async throws {
        await readers.close()
        await writer.close()
    }
}
