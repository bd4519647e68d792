import DebriefTesting
import PostgreSQLStorage
import Storage
import Testing

@Suite(.enabled(if: Engine.available.contains(.postgreSQL)))
struct PostgreSQLGrowthTests {
    private static let schema = Migration(
        "words",
        ["CREATE TABLE word (id BIGINT PRIMARY KEY, letters TEXT NOT NULL)"]
    )

    private static func rows(_ range: Range<Int>) -> [SQL] {
        range.map { "INSERT INTO word (id, letters) VALUES (\($0), \("word \($0)"))" }
    }

    @Test func `a statement planned on a small table uses the index once that has grown`()
        async throws
    {
        let plan = try await Engine.postgreSQL.withStore(migrations: [Self.schema]) { store in
            try await store.write { connection in
                try connection.execute(Self.rows(0..<3))
                try connection.execute("ANALYZE word")
                // From its sixth run on the server keeps one plan for a prepared statement.
                for id in 0..<8 {
                    _ = try connection.rows("SELECT letters FROM word WHERE id = \(id)")
                }
                for start in stride(from: 1000, to: 20_000, by: 500) {
                    try connection.execute(Self.rows(start..<start + 500))
                    _ = try connection.rows("SELECT letters FROM word WHERE id = \(start)")
                }
                let name: String = try connection.value(
                    """
                    SELECT name FROM pg_prepared_statements
                    WHERE statement LIKE 'SELECT letters%'
                    """
                )
                return try connection.rows(
                    SQL(verbatim: "EXPLAIN EXECUTE \(name)(1)")
                ).map { try $0("QUERY PLAN", as: String.self) }.joined(separator: "\n")
            }
        }
        #expect(plan.contains("Index"), "\(plan)")
    }

    @Test func `while a transaction grows the server learns how large its tables are`()
        async throws
    {
        let known = try await Engine.postgreSQL.withStore(migrations: [Self.schema]) { store in
            try await store.write { connection -> Int in
                try connection.execute(Self.rows(0..<5000))
                return try connection.value(
                    """
                    SELECT CAST(reltuples AS BIGINT) AS n FROM pg_class
                    WHERE oid = CAST('word' AS REGCLASS)
                    """
                )
            }
        }
        #expect((1000...5000).contains(known))
    }

    @Test func `a large transaction leaves the tables that it changed with statistics`()
        async throws
    {
        let counted = try await Engine.postgreSQL.withStore(migrations: [Self.schema]) { store in
            try await store.write { try $0.execute(Self.rows(0..<3000)) }
            // Writes take turns, so this one comes after all that the first has still done.
            return try await store.write { connection -> Int in
                try connection.value(
                    """
                    SELECT CAST(reltuples AS BIGINT) AS n FROM pg_class
                    WHERE oid = CAST('word' AS REGCLASS)
                    """
                )
            }
        }
        #expect(counted == 3000)
    }
}
