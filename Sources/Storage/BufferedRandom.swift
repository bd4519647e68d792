import Foundation

/// The system's randomness, fetched for many numbers at once, since asking costs more than an id.
package struct BufferedRandom: RandomNumberGenerator, Sendable {
    private var numbers: [UInt64] = []

    package init() {}

    package mutating func next() -> UInt64 {
        if numbers.isEmpty { numbers = Self.fetch() }
        return numbers.removeLast()
    }

    private static func fetch() -> [UInt64] {
        Array(unsafeUninitializedCapacity: 32) { buffer, count in
            count = 32
            guard let start = buffer.baseAddress, getentropy(start, 256) != 0 else { return }
            var system = SystemRandomNumberGenerator()
            for index in 0..<32 { buffer.initializeElement(at: index, to: system.next()) }
        }
    }
}
