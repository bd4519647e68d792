/// Sums over rows as wide as the hidden layer.
enum Vectors {
    @inline(__always)
    static func add(
        _ row: UnsafePointer<Float>,
        times scale: Float,
        to sum: UnsafeMutablePointer<Float>
    ) {
        for index in 0..<ReplyShape.hidden { sum[index] += row[index] * scale }
    }

    @inline(__always)
    static func dot(_ one: UnsafePointer<Float>, _ other: UnsafePointer<Float>) -> Float {
        var sum = SIMD8<Float>.zero
        for index in stride(from: 0, to: ReplyShape.hidden, by: 8) {
            let left = UnsafeRawPointer(one + index).loadUnaligned(as: SIMD8<Float>.self)
            let right = UnsafeRawPointer(other + index).loadUnaligned(as: SIMD8<Float>.self)
            sum += left * right
        }
        return sum.sum()
    }
}

/// Numbers side by side in memory of their own, in rows as wide as the hidden layer.
final class Rows {
    let start: UnsafeMutablePointer<Float>
    let count: Int

    init(_ values: [Float]) {
        count = values.count
        start = .allocate(capacity: count)
        for (index, value) in values.enumerated() { (start + index).initialize(to: value) }
    }

    convenience init(count: Int) {
        self.init(Array(repeating: 0, count: count * ReplyShape.hidden))
    }

    deinit { start.deallocate() }

    subscript(row: Int) -> UnsafeMutablePointer<Float> { start + row * ReplyShape.hidden }

    func clear(_ row: Int) { self[row].update(repeating: 0, count: ReplyShape.hidden) }

    var values: [Float] { Array(UnsafeBufferPointer(start: start, count: count)) }
}

extension SplitMix {
    /// A number from 0 up to 1.
    mutating func unit() -> Float { Float(next() >> 40) / Float(1 << 24) }
}
