/// Writes JSON into bytes, without building values first.
struct JSONText {
    private(set) var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(1024) }

    mutating func clear() { bytes.removeAll(keepingCapacity: true) }

    mutating func raw(_ text: StaticString) {
        bytes.append(
            contentsOf: UnsafeBufferPointer(
                start: text.utf8Start,
                count: text.utf8CodeUnitCount
            )
        )
    }

    mutating func string(_ text: String) {
        bytes.append(0x22)
        var text = text
        text.withUTF8 { buffer in
            for byte in buffer {
                switch byte {
                case 0x22: bytes.append(0x5C); bytes.append(0x22)
                case 0x5C: bytes.append(0x5C); bytes.append(0x5C)
                case 0x0A: bytes.append(0x5C); bytes.append(UInt8(ascii: "n"))
                case 0x0D: bytes.append(0x5C); bytes.append(UInt8(ascii: "r"))
                case 0x09: bytes.append(0x5C); bytes.append(UInt8(ascii: "t"))
                case 0..<0x20: escape(byte)
                default: bytes.append(byte)
                }
            }
        }
        bytes.append(0x22)
    }

    /// A probability, to four places.
    mutating func probability(_ value: Double) {
        let scaled = Int((min(max(value, 0), 1) * 10_000).rounded())
        guard scaled < 10_000 else { return bytes.append(UInt8(ascii: "1")) }
        bytes.append(UInt8(ascii: "0"))
        guard scaled > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        var divisor = 1_000
        var rest = scaled
        while rest > 0 {
            bytes.append(0x30 + UInt8(rest / divisor))
            rest %= divisor
            divisor /= 10
        }
    }

    mutating func integer(_ value: Int) {
        bytes.append(contentsOf: String(value).utf8)
    }

    private mutating func escape(_ byte: UInt8) {
        raw("\\u00")
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
    }
}
