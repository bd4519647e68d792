package import Foundation
import Synchronization

/// Lets each name make so many requests a second, and no more.
package final class RequestGate: Sendable {
    private struct Bucket {
        var tokens: Double
        var filledAt: Date
    }

    private let rate: Double
    private let burst: Double
    private let mostNames: Int
    private let buckets = Mutex<[String: Bucket]>([:])

    package init(rate: Double = 50, burst: Double = 500, mostNames: Int = 10_000) {
        self.rate = rate
        self.burst = burst
        self.mostNames = mostNames
    }

    /// Counts one request, and says whether it may be made now.
    package func admits(_ name: String, at now: Date) -> Bool {
        buckets.withLock { buckets in
            if buckets[name] == nil, buckets.count >= mostNames { drop(from: &buckets, at: now) }
            var bucket = filled(buckets[name], at: now)
            defer { buckets[name] = bucket }
            guard bucket.tokens >= 1 else { return false }
            bucket.tokens -= 1
            return true
        }
    }

    /// Whether the next request of this name would be too many; counts nothing.
    package func isSpent(_ name: String, at now: Date) -> Bool {
        buckets.withLock { filled($0[name], at: now).tokens < 1 }
    }

    private func filled(_ bucket: Bucket?, at now: Date) -> Bucket {
        guard var bucket else { return Bucket(tokens: burst, filledAt: now) }
        let passed = max(0, now.timeIntervalSince(bucket.filledAt))
        bucket.tokens = min(burst, bucket.tokens + passed * rate)
        bucket.filledAt = now
        return bucket
    }

    /// Forgets names that have their whole burst again, or all of them if none has.
    private func drop(from buckets: inout [String: Bucket], at now: Date) {
        buckets = buckets.filter { filled($0.value, at: now).tokens < burst }
        if buckets.count >= mostNames { buckets = [:] }
    }
}
