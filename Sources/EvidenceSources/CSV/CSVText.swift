import Foundation

/// What a table of text is written in.
enum CSVText {
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
