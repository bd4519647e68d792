/// Hashes text the same way on every machine, so that a hash can stand in a model file.
package struct WordHash: Sendable {
    package private(set) var value: UInt64

    package init(seed: UInt64 = 0) {
        value = 0xCBF2_9CE4_8422_2325 ^ (seed &* 0x9E37_79B9_7F4A_7C15)
    }

    @inline(__always)
    package mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    @inline(__always)
    package mutating func add(_ other: UInt64) {
        value = (value ^ other) &* 0x9E37_79B9_7F4A_7C15
    }

    /// The hash with its bits mixed, so that any of them may choose a bucket.
    @inline(__always)
    package var mixed: UInt64 { Self.mix(value) }

    @inline(__always)
    static func mix(_ value: UInt64) -> UInt64 {
        var bits = value
        bits ^= bits >> 32
        bits &*= 0xD6E8_FEB8_6659_FD93
        bits ^= bits >> 29
        return bits
    }

    /// The hash of a word of lower case.
    package static func of(_ word: String) -> UInt64 {
        var hash = WordHash()
        for byte in word.utf8 { hash.add(byte) }
        return hash.mixed
    }
}
