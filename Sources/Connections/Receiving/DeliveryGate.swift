import Foundation
import Synchronization

/// Lets each connection take so many deliveries a second, and no more.
final class DeliveryGate: Sendable {
    private struct Bucket {
        var tokens: Double
        var filledAt: Date
    }

    private let rate: Double
    private let burst: Double
    private let buckets = Mutex<[String: Bucket]>([:])

    init(rate: Double = 50, burst: Double = 500) {
        self.rate = rate
        self.burst = burst
    }

    /// Whether one more may come now.
    func admits(_ name: String, at now: Date) -> Bool {
        buckets.withLock { buckets in
            var bucket = buckets[name] ?? Bucket(tokens: burst, filledAt: now)
            let passed = max(0, now.timeIntervalSince(bucket.filledAt))
            bucket.tokens = min(burst, bucket.tokens + passed * rate)
            bucket.filledAt = now
            defer { buckets[name] = bucket }
            guard bucket.tokens >= 1 else { return false }
            bucket.tokens -= 1
            return true
        }
    }
}
