import Foundation

/// What a table of text is written in.
enum CSVText {
    /// The bytes as UTF-8 without a mark at their start; UTF-16 is turned into it.
    ///
    /// Throws a `CSVFault` for the first line that is neither.
    static func utf8(_ bytes: [UInt8]) throws -> [UInt8] {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            guard let text = String(bytes: bytes, encoding: .utf16) else {
                throw CSVFault(line: 1, reason: "It begins as UTF-16 and is not.")
            }
            return Array(text.utf8.drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF })
        }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        guard String(validating: text, as: UTF8.self) == nil else { return text }
        let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let line = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
        throw CSVFault(
            line: (line ?? 0) + 1,
            reason: "It is not UTF-8. Save the table as “CSV UTF-8”."
        )
    }

    /// The most frequent of the usual delimiters outside of quotes on the first line.
    static func delimiter(of text: [UInt8]) -> UInt8 {
        let usual = [",", ";", "\t", "|"].compactMap { $0.utf8.first }
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in text {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if byte == UInt8(ascii: "\n"), !isQuoted {
                if counts.isEmpty { continue }
                break
            }
            if !isQuoted, usual.contains(byte) { counts[byte, default: 0] += 1 }
        }
        var best = UInt8(ascii: ",")
        for delimiter in usual where counts[delimiter, default: 0] > counts[best, default: 0] {
            best = delimiter
        }
        return best
    }

    static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespaces)
    }
}
