import DebriefTesting
import PostgreSQLStorage
import Storage
import Testing

struct PostgreSQLFaultTests {
    @Test(arguments: [
        "postgres://amy:hunter2/x@localhost/debrief", "postgres://amy:hunter2@x@localhost/debrief",
        "postgres://localhost/debrief?password=hunter2&nonsense=1",
    ])
    func `a URL that cannot be read is refused without its password`(url: String) {
        let fault = #expect(throws: StorageFault.self) { _ = try PostgreSQLStore(url: url) }
        #expect(fault?.description.contains("hunter2") == false)
    }

    @Test func `a server that is not there is unavailable`() async throws {
        let store = try PostgreSQLStore(url: "postgres://amy:hunter2@127.0.0.1:1/debrief")
        let fault = await #expect(throws: StorageFault.self) {
            try await store.write { try $0.execute("SELECT 1") }
        }
        #expect(fault?.kind == .unavailable)
        #expect(fault?.description.contains("127.0.0.1") == true)
        #expect(fault?.description.contains("hunter2") == false)
    }

    @Test(
        .enabled(if: Engine.available.contains(.postgreSQL)),
        arguments: [
            "SELECT CAST(\("private words") AS BIGINT) AS n",
            "SELECT to_tsquery('simple', \("private & & words")) AS n",
            "SELECT CAST(\(5_000_000_000) AS INTEGER) AS n",
        ] as [SQL]
    )
    func `a refused value is not told`(sql: SQL) async throws {
        try await Engine.postgreSQL.withStore { store in
            let fault = await #expect(throws: StorageFault.self) {
                try await store.read { _ = try $0.rows(sql) }
            }
            #expect(fault?.description.contains("private") == false)
            #expect(fault?.description.contains("5000000000") == false)
            #expect(fault?.kind == .misuse)
        }
    }
}
