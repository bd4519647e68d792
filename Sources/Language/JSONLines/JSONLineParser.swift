/// Reads one flat JSON object; nested values are checked in form and passed over.
struct JSONLineParser {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    /// A value of the object.
    enum Value: Equatable {
        case text(String), number(Double), null, other
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// Hands over each key with its value; nil when the line is no JSON object.
    mutating func object(_ take: (String, Value) -> Void) -> Bool {
        skipSpace()
        guard accept("{") else { return false }
        skipSpace()
        if !accept("}") {
            repeat {
                skipSpace()
                guard let key = string() else { return false }
                skipSpace()
                guard accept(":"), let value = value(depth: 0) else { return false }
                take(key, value)
                skipSpace()
            } while accept(",")
            guard accept("}") else { return false }
        }
        skipSpace()
        return position == bytes.count
    }

    private mutating func value(depth: Int) -> Value? {
        guard depth < 64 else { return nil }
        skipSpace()
        guard position < bytes.count else { return nil }
        switch bytes[position] {
        case UInt8(ascii: "\""): return string().map(Value.text)
        case UInt8(ascii: "{"), UInt8(ascii: "["): return nested(depth: depth) ? .other : nil
        case UInt8(ascii: "t"): return accept(word: "true") ? .other : nil
        case UInt8(ascii: "f"): return accept(word: "false") ? .other : nil
        case UInt8(ascii: "n"): return accept(word: "null") ? .null : nil
        default: return number()
        }
    }

    private mutating func nested(depth: Int) -> Bool {
        let isObject = bytes[position] == UInt8(ascii: "{")
        let closing: Unicode.Scalar = isObject ? "}" : "]"
        position += 1
        skipSpace()
        if accept(closing) { return true }
        repeat {
            skipSpace()
            if isObject {
                guard string() != nil else { return false }
                skipSpace()
                guard accept(":") else { return false }
            }
            guard value(depth: depth + 1) != nil else { return false }
            skipSpace()
        } while accept(",")
        return accept(closing)
    }

    private mutating func number() -> Value? {
        let start = position
        while position < bytes.count, isNumeric(bytes[position]) { position += 1 }
        guard position > start else { return nil }
        return Double(String(decoding: bytes[start..<position], as: UTF8.self)).map(Value.number)
    }

    private func isNumeric(_ byte: UInt8) -> Bool {
        ByteClass.isDigit(byte) || byte == 0x2D || byte == 0x2B || byte == 0x2E
            || byte | 0x20 == 0x65
    }

    private mutating func string() -> String? {
        guard accept("\"") else { return nil }
        let start = position
        while position < bytes.count, bytes[position] != 0x22, bytes[position] != 0x5C {
            guard bytes[position] >= 0x20 else { return nil }
            position += 1
        }
        guard position < bytes.count else { return nil }
        if bytes[position] == 0x22 {
            position += 1
            return String(decoding: bytes[start..<(position - 1)], as: UTF8.self)
        }
        return escapedString(from: start)
    }

    private mutating func escapedString(from start: Int) -> String? {
        var plain = Array(bytes[start..<position])
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case 0x22: return String(decoding: plain, as: UTF8.self)
            case 0x5C: guard escape(into: &plain) else { return nil }
            case 0..<0x20: return nil
            default: plain.append(byte)
            }
        }
        return nil
    }

    private mutating func escape(into plain: inout [UInt8]) -> Bool {
        guard position < bytes.count else { return false }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "n"): plain.append(0x0A)
        case UInt8(ascii: "t"): plain.append(0x09)
        case UInt8(ascii: "r"): plain.append(0x0D)
        case UInt8(ascii: "b"): plain.append(0x08)
        case UInt8(ascii: "f"): plain.append(0x0C)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain.append(byte)
        case UInt8(ascii: "u"): return unicodeEscape(into: &plain)
        default: return false
        }
        return true
    }

    private mutating func unicodeEscape(into plain: inout [UInt8]) -> Bool {
        guard var value = fourHexDigits() else { return false }
        if (0xD800..<0xDC00).contains(value), position + 1 < bytes.count,
            bytes[position] == 0x5C, bytes[position + 1] == UInt8(ascii: "u")
        {
            let before = position
            position += 2
            guard let low = fourHexDigits() else { return false }
            if (0xDC00..<0xE000).contains(low) {
                value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
            } else {
                position = before
            }
        }
        plain += Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
        return true
    }

    private mutating func fourHexDigits() -> UInt32? {
        guard position + 4 <= bytes.count else { return nil }
        var value: UInt32 = 0
        for _ in 0..<4 {
            let byte = bytes[position]
            guard ByteClass.isHex(byte) else { return nil }
            let digit = ByteClass.isDigit(byte) ? byte - 0x30 : (byte | 0x20) - 0x61 + 10
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }

    private mutating func skipSpace() {
        while position < bytes.count {
            let byte = bytes[position]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            position += 1
        }
    }

    private mutating func accept(_ sign: Unicode.Scalar) -> Bool {
        guard position < bytes.count, UInt32(bytes[position]) == sign.value else { return false }
        position += 1
        return true
    }

    private mutating func accept(word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        guard position + length <= bytes.count else { return false }
        for offset in 0..<length where bytes[position + offset] != word.utf8Start[offset] {
            return false
        }
        position += length
        return true
    }
}
