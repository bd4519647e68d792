package import Foundation

/// One step of the schema.
///
/// Once shipped it is never edited.
package struct Migration: Sendable {
    package let name: String
    let statements: @Sendable (Dialect) -> [String]

    /// Statements that both engines understand.
    package init(_ name: String, _ statements: [String]) {
        self.name = name
        self.statements = { _ in statements }
    }

    /// Statements that differ between the engines, such as those of search.
    package init(_ name: String, for statements: @escaping @Sendable (Dialect) -> [String]) {
        self.name = name
        self.statements = statements
    }
}

extension Store {
    /// Applies the migrations that the database does not have, all of them or none.
    ///
    /// Writes take turns, so two nodes that start together do not both migrate.
    package func migrate(_ migrations: [Migration], at now: Date) async throws {
        // Reads wait for nobody, so a node starts at once while another one writes.
        let missing = try? await missing(of: migrations)
        guard missing?.isEmpty != true else { return }
        try await write { connection in
            try connection.execute(
                """
                CREATE TABLE IF NOT EXISTS migration (
                    name TEXT PRIMARY KEY,
                    applied_at BIGINT NOT NULL
                )
                """
            )
            let applied = try Set(
                connection.rows("SELECT name FROM migration ORDER BY name").map {
                    try $0("name", as: String.self)
                }
            )
            for migration in migrations where !applied.contains(migration.name) {
                for statement in migration.statements(connection.dialect) {
                    try connection.execute(SQL(verbatim: statement))
                }
                try connection.execute(
                    "INSERT INTO migration (name, applied_at) VALUES (\(migration.name), \(now))"
                )
            }
        }
    }

    /// The names of the migrations that the database does not have, in their order.
    ///
    /// Throws where the database has no table of them, so none.
    package func missing(of migrations: [Migration]) async throws -> [String] {
        let applied = try await read { connection in
            try Set(
                connection.rows("SELECT name FROM migration ORDER BY name").map {
                    try $0("name", as: String.self)
                }
            )
        }
        return migrations.map(\.name).filter { !applied.contains($0) }
    }
}
