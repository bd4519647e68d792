import DebriefTesting
import Storage
import Testing

@Suite(.enabled(if: Engine.available.contains(.postgreSQL)))
struct PostgreSQLNumericTests {
    @Test(
        arguments: [
            ("0", .integer(0)), ("7", .integer(7)), ("-10000", .integer(-10000)),
            ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
            ("9223372036854775808", .real(0x1p63)), ("120000000", .integer(120_000_000)),
            ("0.5", .real(0.5)), ("-0.0001", .real(-0.0001)), ("0.00001234", .real(0.00001234)),
            ("12345.6789", .real(12345.6789)), ("100000000.25", .real(100_000_000.25)),
            ("2.50", .real(2.5)), ("3.0", .real(3)), ("1e30", .real(1e30)),
            ("Infinity", .real(.infinity)), ("-Infinity", .real(-.infinity)),
        ] as [(String, Value)]
    )
    func `a decimal is whole or real`(text: String, expected: Value) async throws {
        let value: Value = try await Engine.postgreSQL.withStore { store in
            try await store.read { connection in
                try connection.value("SELECT CAST(\(text) AS NUMERIC) AS number")
            }
        }
        #expect(value == expected)
    }
}
