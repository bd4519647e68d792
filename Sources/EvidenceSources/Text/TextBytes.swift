import Evidence

/// A text file's bytes as UTF-8, whatever it was written in: the only place that knows encodings.
struct TextBytes {
    /// Without a byte order mark.
    let utf8: [UInt8]
    /// Lines that are not UTF-8 and were read as Windows-1252.
    private(set) var windowsLines = 0
    /// Lines with bytes that no encoding explains, shown as U+FFFD.
    private(set) var damagedLines = 0

    init(_ bytes: [UInt8]) {
        if let wide = WideText(bytes) {
            utf8 = wide.utf8
            damagedLines = wide.isDamaged ? 1 : 0
            return
        }
        let text = bytes.starts(with: Self.mark) ? Array(bytes.dropFirst(3)) : bytes
        if Self.isUTF8(text[...]) {
            utf8 = text
            return
        }
        var found: [UInt8] = []
        found.reserveCapacity(text.count + text.count / 16)
        var rest = text[...]
        while !rest.isEmpty {
            let end = rest.firstIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? rest.endIndex
            let line = rest[..<end]
            rest = rest[end...]
            if Self.isUTF8(line) {
                found += line
            } else if Self.hasUTF8Letters(line) {
                damagedLines += 1
                found += Array(String(decoding: line, as: UTF8.self).utf8)
            } else {
                windowsLines += 1
                for byte in line { found += Self.windows(byte) }
            }
        }
        utf8 = found
    }

    /// What a person should know of how the file was read; nil where nothing was guessed.
    var note: String? {
        var parts: [String] = []
        if windowsLines > 0 {
            parts.append(
                windowsLines == 1
                    ? "1 line is not UTF-8 and was read as Windows-1252"
                    : "\(windowsLines) lines are not UTF-8 and were read as Windows-1252"
            )
        }
        if damagedLines > 0 {
            parts.append(
                damagedLines == 1
                    ? "1 line has bytes that are not text, shown as �"
                    : "\(damagedLines) lines have bytes that are not text, shown as �"
            )
        }
        return parts.isEmpty ? nil : parts.joined(separator: "; ") + "."
    }

    static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
        if bytes.allSatisfy({ $0 < 0x80 }) { return true }
        return String(validating: bytes, as: UTF8.self) != nil
    }

    /// Some character of several bytes is whole, so the line is damaged UTF-8 and nothing else.
    private static func hasUTF8Letters(_ line: ArraySlice<UInt8>) -> Bool {
        String(decoding: line, as: UTF8.self).unicodeScalars
            .contains { $0.value >= 0x80 && $0.value != 0xFFFD }
    }

    private static func windows(_ byte: UInt8) -> [UInt8] {
        guard byte >= 0x80 else { return [byte] }
        let scalar =
            byte < 0xA0
            ? UnicodeScalar(windowsScalars[Int(byte) - 0x80]) : UnicodeScalar(UInt32(byte))
        return scalar.map { Array(String($0).utf8) } ?? []
    }

    /// Of the bytes 0x80 to 0x9F; those without a meaning stay as they are.
    private static let windowsScalars: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
        0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]
}

extension Archive {
    /// The bytes of a text file as UTF-8; what was guessed about its encoding is noted.
    func text(of entry: ArchiveEntry, noting sink: any GatheringSink) throws -> [UInt8] {
        let text = TextBytes(try bytes(of: entry))
        if let note = text.note { try sink.note(.init(.assumed, "\(entry.path): \(note)")) }
        return text.utf8
    }
}
