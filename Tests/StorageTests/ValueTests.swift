import DebriefTesting
import Storage
import Testing

struct ValueTests {
    private static let table = Migration(
        "kept",
        [
            """
            CREATE TABLE kept (
                id INTEGER PRIMARY KEY,
                number BIGINT,
                small INTEGER,
                measure DOUBLE PRECISION,
                words TEXT,
                bytes BYTEA
            )
            """
        ]
    )

    @Test(arguments: Engine.available)
    func `what is stored comes back as it was`(engine: Engine) async throws {
        let numbers: [Int64] = [0, 1, -1, .max, .min, 1 << 53 + 1]
        let measures = [
            0, -0.5, 1e300, 1e-300, .leastNonzeroMagnitude, .pi, 1_700_000_000.123456, .infinity,
        ]
        let texts = [
            "", " ", "plain", "naïve Ω Ж 漢字 😀👩‍👩‍👧‍👦", "e\u{301}", "'\"\\;--%_?$1", "a\nb\tc\r\n",
            String(repeating: "long ", count: 50_000),
        ]
        let blobs: [[UInt8]] = [[], [0], Array(0...255), Array(repeating: 7, count: 300_000)]
        try await engine.withStore(migrations: [Self.table]) { store in
            for number in numbers { try await Self.keep(number, in: "number", store) }
            for measure in measures { try await Self.keep(measure, in: "measure", store) }
            for text in texts { try await Self.keep(text, in: "words", store) }
            for blob in blobs { try await Self.keep(blob, in: "bytes", store) }
            try await Self.keep(42, in: "small", store)
            try await Self.keep(String?.none, in: "words", store)
            try await Self.keep(Int?.none, in: "small", store)
        }
    }

    private static func keep<Column: Storable & Equatable>(
        _ value: Column,
        in column: String,
        _ store: any Store
    ) async throws {
        let name = SQL(verbatim: column)
        let stored: Column? = try await store.write { connection in
            try connection.execute("DELETE FROM kept")
            try connection.execute("INSERT INTO kept (id, \(name)) VALUES (1, \(value))")
            let row = try connection.row("SELECT \(name) FROM kept WHERE id = 1")
            return try row.map { try $0(column) }
        }
        #expect(stored == value)
    }

    @Test(arguments: Engine.available)
    func `a null character becomes a replacement character`(engine: Engine) async throws {
        try await engine.withStore(migrations: [Self.table]) { store in
            let text: String = try await store.write { connection in
                try connection.execute("INSERT INTO kept (id, words) VALUES (1, \("a\0b\0"))")
                return try connection.value("SELECT words FROM kept")
            }
            #expect(text == "a\u{FFFD}b\u{FFFD}")
        }
    }

    @Test(arguments: Engine.available)
    func `bound values keep their type where nothing tells it`(engine: Engine) async throws {
        try await engine.withStore { store in
            let row = try await store.read { connection in
                try connection.row(
                    """
                    SELECT \(5) AS number, \(2.5) AS measure, \("x") AS words,
                        \([1, 2] as [UInt8]) AS bytes, \(String?.none) AS absent,
                        \(Int?.none) IS NULL AS is_null, \("x") IS NULL AS is_not
                    """
                )
            }
            let found = try #require(row)
            #expect(try found("number", as: Value.self) == .integer(5))
            #expect(try found("measure", as: Value.self) == .real(2.5))
            #expect(try found("words", as: Value.self) == .text("x"))
            #expect(try found("bytes", as: Value.self) == .blob([1, 2]))
            #expect(try found("absent", as: Value.self) == .null)
            #expect(try found("is_null", as: Value.self) == .integer(1))
            #expect(try found("is_not", as: Value.self) == .integer(0))
        }
    }

    @Test(arguments: Engine.available)
    func `a null and a value may take turns in one statement`(engine: Engine) async throws {
        try await engine.withStore(migrations: [Self.table]) { store in
            let stored: [Value] = try await store.write { connection in
                let values: [(Int?, String?)] = [
                    (nil, nil), (1, nil), (nil, "b"), (3, "c"), (nil, nil),
                ]
                for (index, (number, words)) in values.enumerated() {
                    try connection.execute(
                        """
                        INSERT INTO kept (id, small, words)
                        SELECT \(index), \(number), \(words)
                        WHERE \(number) IS NULL OR \(number) > 0
                        """
                    )
                }
                return try connection.rows("SELECT small, words FROM kept ORDER BY id").flatMap {
                    [try $0("small"), try $0("words")]
                }
            }
            #expect(
                stored == [
                    .null, .null, .integer(1), .null, .null, .text("b"), .integer(3), .text("c"),
                    .null, .null,
                ]
            )
        }
    }

    @Test(arguments: Engine.available)
    func `sums and counts are whole, means are not`(engine: Engine) async throws {
        try await engine.withStore(migrations: [Self.table]) { store in
            let row = try await store.write { connection in
                try connection.execute(
                    (1...4).map { id in
                        "INSERT INTO kept (id, number, measure) VALUES (\(id), \(id), \(0.25))"
                    }
                )
                return try connection.row(
                    """
                    SELECT COUNT(*) AS count, SUM(number) AS sum, SUM(id) AS small_sum,
                        AVG(number) AS mean, SUM(measure) AS measure, MAX(number) AS most,
                        SUM(number) * 1000000 AS much, SUM(-number) AS negative
                    FROM kept
                    """
                )
            }
            let found = try #require(row)
            #expect(try found("count", as: Value.self) == .integer(4))
            #expect(try found("sum", as: Value.self) == .integer(10))
            #expect(try found("small_sum", as: Value.self) == .integer(10))
            #expect(try found("mean", as: Value.self) == .real(2.5))
            #expect(try found("measure", as: Value.self) == .real(1))
            #expect(try found("most", as: Value.self) == .integer(4))
            #expect(try found("much", as: Value.self) == .integer(10_000_000))
            #expect(try found("negative", as: Value.self) == .integer(-10))
        }
    }
}
