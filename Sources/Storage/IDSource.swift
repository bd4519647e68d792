package import Foundation
import Synchronization

/// Makes ids (UUID version 7) that sort by when they were made.
package struct IDSource: Sendable {
    private let make: @Sendable () -> String

    package init(_ make: @escaping @Sendable () -> String) {
        self.make = make
    }

    package func next() -> String {
        make()
    }

    package static func uuid7(
        now: @escaping @Sendable () -> Date = { Date() },
        random: any RandomNumberGenerator & Sendable = BufferedRandom()
    ) -> IDSource {
        let state = UUID7State(random: random)
        return IDSource { state.next(at: now().microseconds) }
    }
}

/// The last time given out and the generator; two ids of one moment still differ and sort.
private final class UUID7State: Sendable {
    private let inner: Mutex<(last: Int64, random: any RandomNumberGenerator & Sendable)>

    init(random: any RandomNumberGenerator & Sendable) {
        inner = Mutex((0, random))
    }

    func next(at microseconds: Int64) -> String {
        let (moment, noise) = inner.withLock { state in
            state.last = max(microseconds, state.last + 1)
            return (state.last, state.random.next())
        }
        let milliseconds = UInt64(moment / 1000)
        let fraction = UInt64(moment % 1000)
        let high = milliseconds << 16 | 0x7000 | fraction << 2
        let low = noise & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        return Self.text(high, low)
    }

    private static func text(_ high: UInt64, _ low: UInt64) -> String {
        String(unsafeUninitializedCapacity: 36) { buffer in
            var written = 0
            func write(_ word: UInt64, digits: UInt64) {
                for place in (0..<digits).reversed() {
                    let digit = UInt8(truncatingIfNeeded: word >> (place * 4)) & 0xF
                    buffer[written] = digit < 10 ? digit + 48 : digit + 87
                    written += 1
                }
            }
            func hyphen() {
                buffer[written] = UInt8(ascii: "-")
                written += 1
            }
            write(high >> 32, digits: 8)
            hyphen()
            write(high >> 16, digits: 4)
            hyphen()
            write(high, digits: 4)
            hyphen()
            write(low >> 48, digits: 4)
            hyphen()
            write(low, digits: 12)
            return written
        }
    }
}
