/// Writes numbers and texts into bytes, low byte first.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ value: some FixedWidthInteger) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func write(_ values: [Float]) {
        write(UInt32(values.count))
        for value in values { write(value.bitPattern) }
    }

    mutating func write(_ text: String) {
        write(UInt32(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    /// Ascending numbers as their distances, in sevens of bits.
    mutating func write(ascending values: [UInt32]) {
        write(UInt32(values.count))
        var last: UInt32 = 0
        for value in values {
            var distance = value &- last
            last = value
            while distance >= 0x80 {
                bytes.append(UInt8(truncatingIfNeeded: distance) | 0x80)
                distance >>= 7
            }
            bytes.append(UInt8(distance))
        }
    }

    mutating func write(raw values: [UInt8]) {
        write(UInt32(values.count))
        bytes.append(contentsOf: values)
    }
}

/// Reads what a `ByteWriter` wrote; nil where the bytes end too soon.
struct ByteReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }

    mutating func integer<Number: FixedWidthInteger>(_ type: Number.Type) -> Number? {
        let size = MemoryLayout<Number>.size
        guard position + size <= bytes.count else { return nil }
        defer { position += size }
        return bytes.withUnsafeBytes {
            Number(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: Number.self))
        }
    }

    mutating func floats() -> [Float]? {
        guard let count = integer(UInt32.self), Int(count) <= (bytes.count - position) / 4 else {
            return nil
        }
        return (0..<count).compactMap { _ in integer(UInt32.self).map(Float.init(bitPattern:)) }
    }

    mutating func text() -> String? {
        raw().map { String(decoding: $0, as: UTF8.self) }
    }

    mutating func raw() -> [UInt8]? {
        guard let count = integer(UInt32.self), Int(count) <= bytes.count - position else {
            return nil
        }
        defer { position += Int(count) }
        return Array(bytes[position..<(position + Int(count))])
    }

    mutating func ascending() -> [UInt32]? {
        guard let count = integer(UInt32.self), Int(count) <= bytes.count - position else {
            return nil
        }
        var values: [UInt32] = []
        values.reserveCapacity(Int(count))
        var last: UInt32 = 0
        for _ in 0..<count {
            var distance: UInt32 = 0
            var shift: UInt32 = 0
            while true {
                guard let byte = integer(UInt8.self), shift < 35 else { return nil }
                distance |= UInt32(byte & 0x7F) << shift
                shift += 7
                if byte < 0x80 { break }
            }
            last &+= distance
            values.append(last)
        }
        return values
    }
}
