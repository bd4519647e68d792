/// A 64-bit FNV-1a hash: unlike Swift's own it is the same in every process, so it can be stored.
package struct StableHash {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    package init() {}

    package var value: Int64 { Int64(bitPattern: state) }

    package mutating func combine(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            for byte in bytes { step(byte) }
        }
        step(0xFF)
    }

    package mutating func combine(_ number: Int64) {
        for shift in stride(from: 0, to: 64, by: 8) {
            step(UInt8(truncatingIfNeeded: number >> Int64(shift)))
        }
    }

    private mutating func step(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
}
