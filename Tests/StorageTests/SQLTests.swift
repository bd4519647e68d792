import Storage
import Testing

struct SQLTests {
    @Test(arguments: [
        (Dialect.sqlite, "SELECT name FROM place WHERE id = ? AND name LIKE ? LIMIT ?"),
        (.postgreSQL, "SELECT name FROM place WHERE id = $1 AND name LIKE $2 LIMIT $3"),
    ])
    func `a value becomes a placeholder`(dialect: Dialect, expected: String) {
        let condition: SQL = "id = \("p1") AND name LIKE \("s%")"
        let sql: SQL = "SELECT name FROM place WHERE \(condition) LIMIT \(5)"
        let (text, values) = sql.rendered(for: dialect)
        #expect(text == expected)
        #expect(values == [.text("p1"), .text("s%"), .integer(5)])
    }

    @Test func `an absent value is a null`() {
        let none: String? = nil
        let sql: SQL = "SELECT \(none), \(String?.some("x"))"
        #expect(sql.rendered(for: .sqlite).values == [.null, .text("x")])
    }

    @Test func `what a person typed stays a value`() {
        let typed = "'; DROP TABLE event; --"
        let (text, values) = ("SELECT \(typed)" as SQL).rendered(for: .sqlite)
        #expect(text == "SELECT ?")
        #expect(values == [.text(typed)])
    }

    @Test(arguments: [
        (1, 1), (2, 2), (3, 4), (5, 8), (64, 64), (65, 128), (4096, 4096), (4097, 8192),
        (8193, 12288), (20000, 20480),
    ])
    func `a list is padded with its last value`(count: Int, padded: Int) {
        let (text, values) = SQL.list(Array(1...count)).rendered(for: .sqlite)
        #expect(values.count == padded)
        #expect(values.prefix(count) == (1...count).map { .integer(Int64($0)) }[...])
        #expect(values[(count - 1)...].allSatisfy { $0 == .integer(Int64(count)) })
        #expect(text == "(" + Array(repeating: "?", count: padded).joined(separator: ", ") + ")")
    }

    @Test func `an empty list holds nothing`() {
        #expect(SQL.list([String]()).rendered(for: .sqlite).text == "(NULL)")
    }

    @Test func `conditions join in brackets`() {
        let conditions: [SQL] = ["a = \(1)", "b = \(2) OR c"]
        #expect(SQL.all(conditions).rendered(for: .sqlite).text == "(a = ?) AND (b = ? OR c)")
        #expect(SQL.any(conditions).rendered(for: .sqlite).text == "(a = ?) OR (b = ? OR c)")
        #expect(SQL.all([]).rendered(for: .sqlite).text == "1 = 1")
        #expect(SQL.any([]).rendered(for: .sqlite).text == "1 = 0")
    }
}
