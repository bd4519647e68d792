import DebriefTesting
import Storage
import Testing

struct TransactionTests {
    private static let notes = Migration(
        "notes",
        [
            "CREATE TABLE note (id TEXT PRIMARY KEY, words TEXT NOT NULL CHECK (words <> ''))",
            """
            CREATE TABLE reply (
                id TEXT PRIMARY KEY,
                note_id TEXT NOT NULL REFERENCES note (id) ON DELETE CASCADE
            )
            """,
        ]
    )

    private struct Stop: Error {}

    @Test(arguments: Engine.available)
    func `a write that throws leaves nothing`(engine: Engine) async throws {
        try await engine.withStore(migrations: [Self.notes]) { store in
            await #expect(throws: Stop.self) {
                try await store.write { connection in
                    try connection.execute("INSERT INTO note (id, words) VALUES ('a', 'x')")
                    throw Stop()
                }
            }
            let ids = try await Self.ids(in: store)
            #expect(ids == [])
        }
    }

    @Test(arguments: Engine.available)
    func `what the schema refuses is a constraint fault`(engine: Engine) async throws {
        let refused: [SQL] = [
            "INSERT INTO note (id, words) VALUES ('a', \("again"))",
            "INSERT INTO note (id, words) VALUES ('b', \(""))",
            "INSERT INTO note (id, words) VALUES ('b', \(String?.none))",
            "INSERT INTO reply (id, note_id) VALUES ('r', \("missing"))",
        ]
        try await engine.withStore(migrations: [Self.notes]) { store in
            try await store.write { connection in
                try connection.execute("INSERT INTO note (id, words) VALUES ('a', 'x')")
            }
            for statement in refused {
                for batch in [[statement], ["DELETE FROM reply", statement, "DELETE FROM reply"]] {
                    let fault = await #expect(throws: StorageFault.self) {
                        try await store.write { try $0.execute(batch) }
                    }
                    #expect(fault?.kind == .constraint)
                    #expect(fault?.description.contains("again") == false)
                }
            }
            let ids = try await Self.ids(in: store)
            #expect(ids == ["a"])
        }
    }

    @Test(arguments: Engine.available)
    func `a fault that is caught still undoes the write`(engine: Engine) async throws {
        try await engine.withStore(migrations: [Self.notes]) { store in
            let fault = await #expect(throws: StorageFault.self) {
                try await store.write { connection in
                    try connection.execute("INSERT INTO note (id, words) VALUES ('a', 'x')")
                    do {
                        try connection.execute("INSERT INTO note (id, words) VALUES ('a', 'y')")
                    } catch {}
                }
            }
            #expect(fault?.kind == .constraint)
            let ids = try await Self.ids(in: store)
            #expect(ids == [])
        }
    }

    @Test(arguments: Engine.available)
    func `what is wrong with a statement is no constraint`(engine: Engine) async throws {
        try await engine.withStore(migrations: [Self.notes]) { store in
            for statement: SQL in ["SELECT nothing FROM nowhere", "SELEC 1"] {
                let fault = await #expect(throws: StorageFault.self) {
                    try await store.read { _ = try $0.rows(statement) }
                }
                #expect(fault?.kind == .misuse)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a read changes nothing`(engine: Engine) async throws {
        try await engine.withStore(migrations: [Self.notes]) { store in
            let fault = await #expect(throws: StorageFault.self) {
                try await store.read { connection in
                    try connection.execute("INSERT INTO note (id, words) VALUES ('a', \("secret"))")
                }
            }
            #expect(fault?.kind == .misuse)
            #expect(fault?.description.contains("secret") == false)
            let ids = try await Self.ids(in: store)
            #expect(ids == [])
        }
    }

    @Test(arguments: Engine.available)
    func `executing tells how many rows it changed`(engine: Engine) async throws {
        try await engine.withStore(migrations: [Self.notes]) { store in
            let counts = try await store.write { connection in
                [
                    try connection.execute(
                        "INSERT INTO note (id, words) VALUES ('a', 'x'), ('b', 'y')"
                    ),
                    try connection.execute("SELECT id FROM note"),
                    try connection.execute("CREATE TABLE other (id TEXT PRIMARY KEY)"),
                    try connection.execute("UPDATE note SET words = \("z") WHERE id = \("none")"),
                    try connection.execute("UPDATE note SET words = \("z")"),
                    try connection.execute(
                        """
                        INSERT INTO note (id, words) VALUES ('a', 'w')
                        ON CONFLICT (id) DO NOTHING
                        """
                    ),
                    try connection.execute("DELETE FROM note WHERE id = 'a'"),
                ]
            }
            #expect(counts == [2, 0, 0, 0, 2, 0, 1])
        }
    }

    @Test(arguments: Engine.available)
    func `writes take turns, so none is lost`(engine: Engine) async throws {
        try await engine.withStore(migrations: [Self.notes]) { store in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<20 {
                    group.addTask {
                        try await store.write { connection in
                            let count: Int = try connection.value("SELECT COUNT(*) AS n FROM note")
                            try connection.execute(
                                "INSERT INTO note (id, words) VALUES (\("n\(count)"), 'x')"
                            )
                        }
                    }
                }
                try await group.waitForAll()
            }
            let ids = try await Self.ids(in: store)
            #expect(ids.count == 20)
        }
    }

    @Test(arguments: Engine.available)
    func `a large batch is carried out in its order`(engine: Engine) async throws {
        try await engine.withStore(migrations: [Self.notes]) { store in
            let words = String(repeating: "w", count: 600)
            let batch = (0..<3000).flatMap { number -> [SQL] in
                let id = "n\(number)"
                return [
                    "INSERT INTO note (id, words) VALUES (\(id), \(words))",
                    "INSERT INTO reply (id, note_id) VALUES (\("r\(number)"), \(id)) RETURNING id",
                    "UPDATE note SET words = \(id) WHERE id = \(id)",
                ]
            }
            try await store.write { try $0.execute(batch) }
            let (same, replies): (Int, Int) = try await store.read { connection in
                (
                    try connection.value("SELECT COUNT(*) AS n FROM note WHERE words = id"),
                    try connection.value("SELECT COUNT(*) AS n FROM reply")
                )
            }
            #expect(same == 3000)
            #expect(replies == 3000)
        }
    }

    @Test(arguments: Engine.available)
    func `a batch that fails far in leaves nothing and the store works on`(
        engine: Engine
    ) async throws {
        try await engine.withStore(migrations: [Self.notes]) { store in
            let batch = (0..<2000).map { number -> SQL in
                "INSERT INTO note (id, words) VALUES (\("n\(number % 1500)"), \("x"))"
            }
            let fault = await #expect(throws: StorageFault.self) {
                try await store.write { try $0.execute(batch) }
            }
            #expect(fault?.kind == .constraint)
            let ids = try await Self.ids(in: store)
            #expect(ids == [])
            try await store.write { try $0.execute(Array(batch.prefix(1500))) }
            let after = try await Self.ids(in: store)
            #expect(after.count == 1500)
        }
    }

    @Test(arguments: Engine.available)
    func `a batch may use the table that it makes`(engine: Engine) async throws {
        try await engine.withStore { store in
            let count: Int = try await store.write { connection in
                try connection.execute([
                    "CREATE TABLE made (id TEXT PRIMARY KEY)",
                    "INSERT INTO made (id) VALUES (\("a"))",
                    "INSERT INTO made (id) VALUES (\("b"))",
                ])
                return try connection.value("SELECT COUNT(*) AS n FROM made")
            }
            #expect(count == 2)
        }
    }

    @Test(arguments: Engine.available)
    func `a cancelled task does not store`(engine: Engine) async throws {
        try await engine.withStore(migrations: [Self.notes]) { store in
            let task = Task {
                try await store.write { connection in
                    while true {
                        try connection.execute(
                            """
                            INSERT INTO note (id, words) VALUES ('a', 'x')
                            ON CONFLICT (id) DO UPDATE SET words = excluded.words
                            """
                        )
                    }
                }
            }
            try await store.read { _ = try $0.rows("SELECT id FROM note") }
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            let ids = try await Self.ids(in: store)
            #expect(ids == [])
        }
    }

    private static func ids(in store: any Store) async throws -> [String] {
        try await store.read { connection in
            try connection.rows("SELECT id FROM note ORDER BY id").map { try $0("id") }
        }
    }
}
