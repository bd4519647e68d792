import DebriefTesting
import PostgreSQLStorage
import Storage
import Testing

@Suite(.enabled(if: Engine.available.contains(.postgreSQL)))
struct PostgreSQLStoreTests {
    private func withStore(
        readers: Int = 2,
        _ test: (PostgreSQLStore) async throws -> Void
    ) async throws {
        try await PostgreSQLSchema.withURL { url in
            let store = try PostgreSQLStore(url: url, readers: readers)
            do {
                try await test(store)
                try await store.close()
            } catch {
                try await store.close()
                throw error
            }
        }
    }

    @Test func `reads wait in line for a connection`() async throws {
        try await withStore { store in
            let sum = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 1...40 {
                    group.addTask {
                        try await store.read { connection in
                            _ = try connection.rows("SELECT pg_sleep(0.002)")
                            return try connection.value("SELECT \(number) AS n")
                        }
                    }
                }
                return try await group.reduce(0, +)
            }
            #expect(sum == 820)
        }
    }

    @Test func `who is cancelled in the line leaves it`() async throws {
        try await withStore(readers: 1) { store in
            let holder = Task { try await store.read { _ = try $0.rows("SELECT pg_sleep(60)") } }
            let waiter = Task { try await store.read { _ = try $0.rows("SELECT 1 AS one") } }
            waiter.cancel()
            await #expect(throws: CancellationError.self) { try await waiter.value }
            holder.cancel()
            await #expect(throws: CancellationError.self) { try await holder.value }
            let one: Int = try await store.read { try $0.value("SELECT 1 AS one") }
            #expect(one == 1)
        }
    }

    @Test func `a read sees one state of the database`() async throws {
        try await withStore { store in
            try await store.write { try $0.execute("CREATE TABLE note (id TEXT PRIMARY KEY)") }
            let (began, went) = (Gate(), Gate())
            let reader = Task {
                try await store.read { connection -> [Int] in
                    let before: Int = try connection.value("SELECT COUNT(*) AS n FROM note")
                    began.open()
                    went.wait()
                    return [before, try connection.value("SELECT COUNT(*) AS n FROM note")]
                }
            }
            while !began.isOpen { try await Task.sleep(for: .milliseconds(1)) }
            try await store.write { try $0.execute("INSERT INTO note (id) VALUES ('a')") }
            went.open()
            #expect(try await reader.value == [0, 0])
        }
    }

    @Test func `what the server ended is connected again`() async throws {
        try await withStore { store in
            let ask: @Sendable (any Connection) throws -> Int = {
                try $0.value("SELECT pg_backend_pid() AS pid")
            }
            let (reader, writer) = (try await store.read(ask), try await store.write(ask))
            try await PostgreSQLSchema.withURL { url in
                let other = try PostgreSQLStore(url: url, readers: 1)
                try await other.read { connection in
                    for pid in [reader, writer] {
                        _ = try connection.rows(
                            "SELECT pg_terminate_backend(CAST(\(pid) AS INTEGER))"
                        )
                    }
                }
                try await other.close()
            }
            #expect(try await store.read(ask) != reader)
            #expect(try await store.write(ask) != writer)
        }
    }

    @Test func `a connection that breaks within a write is a fault, and the next one works`()
        async throws
    {
        try await withStore { store in
            try await store.write { try $0.execute("CREATE TABLE note (id TEXT PRIMARY KEY)") }
            for batch: [SQL] in [
                ["SELECT pg_terminate_backend(pg_backend_pid())"],
                [
                    "INSERT INTO note (id) VALUES (\("b"))",
                    "SELECT pg_terminate_backend(pg_backend_pid())",
                    "INSERT INTO note (id) VALUES (\("c"))",
                ],
            ] {
                let fault = await #expect(throws: StorageFault.self) {
                    try await store.write { connection in
                        try connection.execute("INSERT INTO note (id) VALUES (\("a"))")
                        try connection.execute(batch)
                    }
                }
                #expect(fault?.kind == .unavailable)
            }
            let count: Int = try await store.write {
                try $0.value("SELECT COUNT(*) AS n FROM note")
            }
            #expect(count == 0)
        }
    }

    @Test func `a cancelled task stops its statement`() async throws {
        try await withStore(readers: 1) { store in
            let began = Gate()
            let sleeper = Task {
                try await store.read { connection in
                    began.open()
                    _ = try connection.rows("SELECT pg_sleep(600)")
                }
            }
            while !began.isOpen { try await Task.sleep(for: .milliseconds(1)) }
            sleeper.cancel()
            await #expect(throws: CancellationError.self) { try await sleeper.value }
            let one: Int = try await store.read { try $0.value("SELECT 1 AS one") }
            #expect(one == 1)
        }
    }

    @Test func `nodes write in turn, and who waits for another may stop waiting`() async throws {
        try await PostgreSQLSchema.withURL { url in
            let (one, other) = (try PostgreSQLStore(url: url), try PostgreSQLStore(url: url))
            let (began, mayEnd) = (Gate(), Gate())
            let first = Task {
                try await one.write { connection in
                    try connection.execute("CREATE TABLE note (id TEXT PRIMARY KEY)")
                    began.open()
                    mayEnd.wait()
                }
            }
            while !began.isOpen { try await Task.sleep(for: .milliseconds(1)) }
            let insert: @Sendable (any Connection) throws -> Int = {
                try $0.execute("INSERT INTO note (id) VALUES (\("a"))")
            }
            let impatient = Task { try await other.write(insert) }
            try await Task.sleep(for: .milliseconds(20))
            impatient.cancel()
            await #expect(throws: CancellationError.self) { try await impatient.value }
            let patient = Task { try await other.write(insert) }
            mayEnd.open()
            try await first.value
            #expect(try await patient.value == 1)
            try await one.close()
            try await other.close()
        }
    }

    @Test func `more statements than are kept prepared still work`() async throws {
        try await withStore { store in
            let sum = try await store.read { connection in
                var sum = 0
                for round in 0..<2 {
                    for number in 0..<400 {
                        let text = SQL(verbatim: "SELECT \(number) + ")
                        sum += try connection.value("\(text)\(round) AS n") as Int
                    }
                }
                return sum
            }
            #expect(sum == 160_000)
        }
    }

    @Test func `a list may be long`() async throws {
        try await withStore { store in
            let numbers = Array(1...28_000)
            let count: Int = try await store.read { connection in
                try connection.value(
                    """
                    SELECT COUNT(*) AS n FROM generate_series(27990, 28010) AS number
                    WHERE number IN \(SQL.list(numbers))
                    """
                )
            }
            #expect(count == 11)
        }
    }

    @Test func `a closed store refuses`() async throws {
        try await withStore { store in
            try await store.close()
            let fault = await #expect(throws: StorageFault.self) {
                try await store.read { _ = try $0.rows("SELECT 1 AS one") }
            }
            #expect(fault?.kind == .unavailable)
        }
    }

    @Test func `a type that has no value is named`() async throws {
        try await withStore { store in
            let fault = await #expect(throws: StorageFault.self) {
                try await store.read { _ = try $0.rows("SELECT now() AS moment") }
            }
            #expect(fault?.description.contains("moment") == true)
        }
    }
}
