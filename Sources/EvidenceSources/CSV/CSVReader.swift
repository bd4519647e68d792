import Foundation

/// Reads a table of text row by row: RFC 4180, and what spreadsheets write besides it.
///
/// The delimiter is guessed from the first row: a comma, semicolon, tab or bar. Empty lines are left out.
struct CSVReader {
    let delimiter: UInt8
    private let bytes: [UInt8]
    private var index = 0
    private var line = 1

    /// Throws a `CSVFault` where the bytes are no text.
    init(_ bytes: [UInt8], delimiter: UInt8? = nil) throws {
        var text = TextBytes(bytes).utf8
        guard !text.contains(0) else {
            throw CSVFault(line: 1, reason: "It is not text: it has zero bytes.")
        }
        var told = delimiter
        // Spreadsheets may say on a line of its own what they separate by.
        if text.starts(with: Array("sep=".utf8)), text.count > 5 {
            let end = text.firstIndex { $0 == UInt8(ascii: "\n") }
            told = told ?? text[4]
            text = Array(text[(end.map { $0 + 1 } ?? text.count)...])
            line = 2
        }
        self.bytes = text
        self.delimiter = told ?? CSVText.delimiter(of: text)
    }

    /// The next row; nil at the end.
    ///
    /// Throws a `CSVFault` where a quote is never closed.
    mutating func next() throws -> CSVRow? {
        while index < bytes.count {
            let row = try row()
            if row.fields.contains(where: { !$0.isEmpty }) { return row }
        }
        return nil
    }

    private mutating func row() throws -> CSVRow {
        let start = line
        var fields: [String] = []
        while true {
            fields.append(try field())
            guard index < bytes.count else { break }
            let end = bytes[index]
            index += 1
            if end == delimiter { continue }
            if end == Self.carriageReturn, index < bytes.count, bytes[index] == Self.lineFeed {
                index += 1
            }
            line += 1
            break
        }
        return CSVRow(line: start, fields: fields)
    }

    /// A field, up to the delimiter or the end of the line, which are left to read.
    private mutating func field() throws -> String {
        var skipped = index
        while skipped < bytes.count, bytes[skipped] == Self.space { skipped += 1 }
        guard skipped < bytes.count, bytes[skipped] == Self.quote else { return plain() }
        index = skipped + 1
        return try quoted()
    }

    private mutating func plain() -> String {
        let start = index
        while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
        return CSVText.trimmed(bytes[start..<index])
    }

    private mutating func quoted() throws -> String {
        let opened = line
        var content: [UInt8] = []
        while true {
            guard index < bytes.count else {
                throw CSVFault(line: opened, reason: "A quote is opened here and never closed.")
            }
            let byte = bytes[index]
            index += 1
            if byte == Self.quote {
                guard index < bytes.count, bytes[index] == Self.quote else { break }
                index += 1
            } else if byte == Self.lineFeed {
                line += 1
            }
            content.append(byte)
        }
        // What stands after the closing quote belongs to the field, as spreadsheets take it.
        let start = index
        while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
        return String(decoding: content, as: UTF8.self)
            + CSVText.trimmed(bytes[start..<index])
    }

    private func isEnd(_ byte: UInt8) -> Bool {
        byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn
    }

    private static let quote = UInt8(ascii: "\"")
    private static let space = UInt8(ascii: " ")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
}

/// One row of a table of text.
struct CSVRow: Hashable {
    /// The line on which it begins, from 1.
    let line: Int
    let fields: [String]
}

/// Why a table of text can't be read, and from which line on.
struct CSVFault: Error, Hashable {
    let line: Int
    let reason: String
}
