import Foundation
import Testing

@testable import EvidenceSources

struct CSVReaderTests {
    private func rows(_ text: String) throws -> [CSVRow] {
        var reader = try CSVReader(Array(text.utf8))
        var rows: [CSVRow] = []
        while let row = try reader.next() { rows.append(row) }
        return rows
    }

    @Test(arguments: [
        "a,b\n1,2\n", "a;b\r\n1;2", "a\tb\n1\t2\n", "\u{FEFF}a|b\n1|2\n", "sep=;\na;b\n1;2\n",
        "\n\na , b\n \"1\" ,2\n,\n",
    ])
    func `a table is read whatever it is separated by`(text: String) throws {
        #expect(try rows(text).map(\.fields) == [["a", "b"], ["1", "2"]])
    }

    @Test func `a quoted field may hold delimiters, quotes and lines`() throws {
        let found = try rows("name,note\n\"Lee, Ann\",\"said \"\"no\"\"\nand left\"\nBo,x\n")
        #expect(found[1].fields == ["Lee, Ann", "said \"no\"\nand left"])
        #expect(found[2] == CSVRow(line: 4, fields: ["Bo", "x"]))
    }

    @Test func `a quote that is never closed is told with its line`() {
        #expect(throws: CSVFault(line: 3, reason: "A quote is opened here and never closed.")) {
            try rows("a,b\n1,2\n3,\"4\n5,6\n")
        }
    }

    @Test func `what is no text is refused, and UTF-16 and Windows-1252 are read`() throws {
        #expect(throws: CSVFault.self) { try CSVReader(Array("a\n".utf8) + [0, 1, 0x41]) }
        var western = try CSVReader(Array("a\n".utf8) + [0xE9, 0x41])
        _ = try western.next()
        #expect(try western.next()?.fields == ["éA"])
        let wide = try #require("a,b\n1,é\n".data(using: .utf16))
        var reader = try CSVReader(Array(wide))
        _ = try reader.next()
        #expect(try reader.next()?.fields == ["1", "é"])
    }

    @Test func `random bytes crash nothing`() throws {
        var random = SystemRandomNumberGenerator()
        let signs = Array("ab,;\"\n\r\t é".utf8)
        for _ in 0..<500 {
            let bytes = (0..<40).map { _ in signs.randomElement(using: &random) ?? 0 }
            guard var reader = try? CSVReader(bytes) else { continue }
            while (try? reader.next()) != nil {}
        }
    }
}
