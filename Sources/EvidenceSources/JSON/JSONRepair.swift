/// Mends what people's exports do contain and strict parsers refuse: half characters.
enum JSONRepair {
    /// The document with broken UTF-8 and lone surrogates replaced; nil where there are none.
    static func repaired(_ bytes: [UInt8]) -> [UInt8]? {
        var text = Array(String(decoding: bytes, as: UTF8.self).utf8)
        var changed = text != bytes
        var index = 0
        while index + 5 < text.count {
            guard text[index] == UInt8(ascii: "\\") else {
                index += 1
                continue
            }
            guard text[index + 1] == UInt8(ascii: "u"), let unit = unit(text, at: index) else {
                index += 2
                continue
            }
            if (0xD800..<0xDC00).contains(unit), let low = self.unit(text, at: index + 6),
                (0xDC00..<0xE000).contains(low)
            {
                index += 12
                continue
            }
            if (0xD800..<0xE000).contains(unit) {
                text.replaceSubrange(index + 2..<index + 6, with: Array("FFFD".utf8))
                changed = true
            }
            index += 6
        }
        return changed ? text : nil
    }

    private static func unit(_ text: [UInt8], at index: Int) -> UInt16? {
        guard index + 5 < text.count, text[index] == UInt8(ascii: "\\"),
            text[index + 1] == UInt8(ascii: "u")
        else { return nil }
        return UInt16(String(decoding: text[index + 2..<index + 6], as: UTF8.self), radix: 16)
    }
}
