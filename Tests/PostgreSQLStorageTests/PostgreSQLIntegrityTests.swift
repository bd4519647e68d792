import DebriefTesting
import Foundation
import Storage
import Testing

struct PostgreSQLIntegrityTests {
    @Test(.enabled(if: Engine.available.contains(.postgreSQL)))
    func `rows that point at nothing are found`() async throws {
        let tables = Migration(
            "tables",
            [
                "CREATE TABLE place (id TEXT, part TEXT, PRIMARY KEY (id, part))",
                """
                CREATE TABLE note (
                    id TEXT PRIMARY KEY, place TEXT, part TEXT,
                    FOREIGN KEY (place, part) REFERENCES place (id, part)
                )
                """,
                "INSERT INTO place (id, part) VALUES ('P', 'a'), ('P', 'b')",
                "INSERT INTO note (id, place, part) VALUES ('1', 'P', 'a'), ('2', 'P', 'b')",
                "INSERT INTO note (id, place, part) VALUES ('3', NULL, 'c')",
            ]
        )
        try await Engine.postgreSQL.withStore(migrations: [tables]) { store in
            #expect(try await store.integrityFindings() == [])
            try await store.write { connection in
                try connection.execute("SET LOCAL session_replication_role = replica")
                try connection.execute("DELETE FROM place WHERE part = 'b'")
            }
            #expect(
                try await store.integrityFindings()
                    == ["1 rows point at rows that are gone: note → place."]
            )
        }
    }
}
