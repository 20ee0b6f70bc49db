/// One bit for each of 512 sources of a breadth-first search: eight words that the processor works on
/// together.
typealias SourceBits = SIMD8<UInt64>

extension SIMD8<UInt64> {
    /// Sources in one batch.
    static var width: Int { 512 }

    /// The first `count` bits set.
    init(lowest count: Int) {
        self = .zero
        for word in 0..<8 {
            let bits = Swift.max(0, Swift.min(64, count - 64 * word))
            self[word] = bits == 64 ? .max : (1 << UInt64(bits)) - 1
        }
    }

    @inline(__always)
    mutating func insert(_ bit: Int) { self[bit >> 6] |= 1 << UInt64(bit & 63) }

    @inline(__always)
    var isZero: Bool {
        let four = lowHalf | highHalf
        let two = four.lowHalf | four.highHalf
        return two.x | two.y == 0
    }
}
