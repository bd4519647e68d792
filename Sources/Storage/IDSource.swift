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
        random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()
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
            for (word, shift) in [high, low].flatMap({ word in
                stride(from: 60, through: 0, by: -4).map { (word, UInt64($0)) }
            }) {
                if written == 8 || written == 13 || written == 18 || written == 23 {
                    buffer[written] = UInt8(ascii: "-")
                    written += 1
                }
                let digit = UInt8((word >> shift) & 0xF)
                buffer[written] = digit < 10 ? digit + 48 : digit + 87
                written += 1
            }
            return written
        }
    }
}
