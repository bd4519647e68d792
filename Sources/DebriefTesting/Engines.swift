import Foundation
import PostgreSQLStorage
import SQLiteStorage
package import Storage

/// An engine that queries are tested on, as in `@Test(arguments: Engine.available)`.
package enum Engine: String, Sendable, CustomStringConvertible {
    case sqlite = "SQLite"
    case postgreSQL = "PostgreSQL"

    /// SQLite always; PostgreSQL where `DEBRIEF_TEST_POSTGRES` holds the URL of a database.
    package static var available: [Engine] {
        PostgreSQLSchema.url == nil ? [.sqlite] : [.sqlite, .postgreSQL]
    }

    package var description: String { rawValue }

    /// Runs a test on a store of its own: a database in memory, or a schema that is dropped after.
    package func withStore<Result: Sendable>(
        migrations: [Migration] = [],
        _ test: (any Store) async throws -> Result
    ) async throws -> Result {
        switch self {
        case .sqlite:
            let store = try SQLiteStore.inMemory()
            try await store.migrate(migrations, at: Self.epoch)
            return try await test(store)
        case .postgreSQL:
            return try await PostgreSQLSchema.withURL { url in
                let store = try PostgreSQLStore(url: url, readers: 2)
                do {
                    try await store.migrate(migrations, at: Self.epoch)
                    let result = try await test(store)
                    try await store.close()
                    return result
                } catch {
                    try await store.close()
                    throw error
                }
            }
        }
    }

    private static let epoch = Date(timeIntervalSince1970: 0)
}
