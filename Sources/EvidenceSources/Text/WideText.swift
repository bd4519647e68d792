/// Text in UTF-16 or UTF-32, with a byte order mark or obviously so.
struct WideText {
    let utf8: [UInt8]
    /// Some units are no characters, or the last one is cut.
    let isDamaged: Bool

    /// Nil for bytes that are neither.
    init?(_ bytes: [UInt8]) {
        guard let form = Self.form(of: bytes) else { return nil }
        let start = form.hasMark ? form.width : 0
        var units: [UInt32] = []
        units.reserveCapacity(bytes.count / form.width)
        var index = start
        while index + form.width <= bytes.count {
            var unit: UInt32 = 0
            for offset in 0..<form.width {
                let place = form.isLittle ? index + form.width - 1 - offset : index + offset
                unit = unit << 8 | UInt32(bytes[place])
            }
            units.append(unit)
            index += form.width
        }
        var text =
            form.width == 2
            ? String(decoding: units.map { UInt16(truncatingIfNeeded: $0) }, as: UTF16.self)
            : String(decoding: units, as: UTF32.self)
        if index < bytes.count { text += "\u{FFFD}" }
        utf8 = Array(text.utf8)
        isDamaged = text.unicodeScalars.contains("\u{FFFD}")
    }

    private struct Form {
        let width: Int
        let isLittle: Bool
        let hasMark: Bool
    }

    private static func form(of bytes: [UInt8]) -> Form? {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) {
            return Form(width: 4, isLittle: true, hasMark: true)
        }
        if bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
            return Form(width: 4, isLittle: false, hasMark: true)
        }
        if bytes.starts(with: [0xFF, 0xFE]) {
            return Form(width: 2, isLittle: true, hasMark: true)
        }
        if bytes.starts(with: [0xFE, 0xFF]) {
            return Form(width: 2, isLittle: false, hasMark: true)
        }
        // No text in UTF-8 has a zero byte; Latin text in UTF-16 has one in each unit.
        let head = bytes.prefix(1024)
        guard head.count >= 4, head.contains(0) else { return nil }
        var zeros = [0, 0]
        for (place, byte) in head.enumerated() where byte == 0 { zeros[place % 2] += 1 }
        let most = head.count / 2
        if zeros[0] == 0, zeros[1] * 10 >= most * 7 {
            return Form(width: 2, isLittle: true, hasMark: false)
        }
        if zeros[1] == 0, zeros[0] * 10 >= most * 7 {
            return Form(width: 2, isLittle: false, hasMark: false)
        }
        return nil
    }
}
