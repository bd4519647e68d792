import DebriefTesting
import Storage
import Testing

struct ListTests {
    private static let numbers = Migration(
        "numbers",
        ["CREATE TABLE number (value BIGINT PRIMARY KEY)"]
    )

    @Test(arguments: Engine.available)
    func `a statement lists more values than an engine takes`(engine: Engine) async throws {
        try await engine.withStore(migrations: [Self.numbers]) { store in
            let wanted = Array<Int64>(0..<70_000)
            let left = try await store.write { connection in
                try connection.execute(
                    "INSERT INTO number (value) VALUES (\(7)), (\(69_999)), (\(70_001))"
                )
                let found = try connection.rows(listing: wanted) { list in
                    "SELECT value FROM number WHERE value IN \(list)"
                }
                #expect(found.count == 2)
                try connection.execute(listing: wanted) { list in
                    "DELETE FROM number WHERE value IN \(list)"
                }
                return try connection.value("SELECT COUNT(*) FROM number", as: Int.self)
            }
            #expect(left == 1)
        }
    }

    @Test func `nothing is asked of no values`() async throws {
        try await Engine.sqlite.withStore { store in
            let rows = try await store.read { connection in
                try connection.rows(listing: [String]()) { list in "SELECT no_such_table \(list)" }
            }
            #expect(rows.isEmpty)
        }
    }
}
