import Foundation
import Storage
import Testing

struct StorableTests {
    @Test(
        arguments: [
            0, 1, 999_999, 1_700_000_000_123_456, 1_732_000_000_000_001, 4_102_444_799_999_999,
            -1, -1_500, -62_135_596_800_000_000,
        ] as [Int64]
    )
    func `a date keeps its microseconds`(microseconds: Int64) {
        #expect(Date(microseconds: microseconds).microseconds == microseconds)
    }

    @Test(
        arguments: [
            (1_700_000_000_123_000, 1_700_000_000_123), (1_700_000_000_123_999, 1_700_000_000_123),
            (0, 0), (-1, -1), (-1000, -1), (-1001, -2),
        ] as [(Int64, Int64)]
    )
    func `a date is stored as the millisecond that it is in`(microseconds: Int64, stored: Int64) {
        #expect(Date(microseconds: microseconds).value == .integer(stored))
    }

    @Test func `a column is read as what it holds`() throws {
        let row = Row(
            columns: ["count", "name", "ended_at"],
            values: [.integer(1), .text("x"), .null]
        )
        #expect(try row("count", as: Int.self) == 1)
        #expect(try row("count", as: Bool.self))
        #expect(try row("count", as: Double.self) == 1)
        #expect(try row("ended_at", as: Date?.self) == nil)
        #expect(throws: StorageFault.self) { try row("name", as: Int.self) }
        #expect(throws: StorageFault.self) { try row("ended_at", as: Date.self) }
        #expect(throws: StorageFault.self) { try row("title", as: String.self) }
    }
}
