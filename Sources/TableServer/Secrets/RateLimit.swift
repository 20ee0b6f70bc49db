import Foundation
import Synchronization

/// How fast somebody may enter: a bucket of tokens each that fills up again.
final class RateLimit: Sendable {
    private struct Bucket {
        var tokens: Double
        var at: ContinuousClock.Instant
    }

    private let buckets = Mutex<[Data: Bucket]>([:])
    private let burst: Double
    private let perSecond: Double

    init(burst: Double, perSecond: Double) {
        self.burst = burst
        self.perSecond = perSecond
    }

    /// - Returns: seconds to wait, or nil where there is room.
    func take(_ key: Data) -> Int? {
        let now = ContinuousClock.now
        return buckets.withLock { buckets in
            var bucket = buckets[key] ?? Bucket(tokens: burst, at: now)
            let passed = (now - bucket.at) / .seconds(1)
            bucket.tokens = min(burst, bucket.tokens + passed * perSecond)
            bucket.at = now
            let isFree = bucket.tokens >= 1
            if isFree { bucket.tokens -= 1 }
            if buckets.count > 5000 { buckets = buckets.filter { now - $0.value.at < .seconds(60) } }
            buckets[key] = bucket
            return isFree ? nil : max(1, Int(((1 - bucket.tokens) / perSecond).rounded(.up)))
        }
    }
}
