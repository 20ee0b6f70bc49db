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

    /// Number of bits set, for all words at once; not every processor that Debian runs on has an instruction
    /// for it.
    @inline(__always)
    var bitCount: Int {
        var counts = self &- ((self &>> 1) & SIMD8(repeating: 0x5555_5555_5555_5555))
        let pairs = SIMD8<UInt64>(repeating: 0x3333_3333_3333_3333)
        counts = (counts & pairs) &+ ((counts &>> 2) & pairs)
        counts = (counts &+ (counts &>> 4)) & SIMD8(repeating: 0x0F0F_0F0F_0F0F_0F0F)
        // Bytes of at most 8 each, 64 after adding up the words: no byte overflows before they are widened.
        let four = counts.lowHalf &+ counts.highHalf
        let two = four.lowHalf &+ four.highHalf
        let one = two.x &+ two.y
        let wide = (one & 0x00FF_00FF_00FF_00FF) &+ ((one &>> 8) & 0x00FF_00FF_00FF_00FF)
        return Int(truncatingIfNeeded: (wide &* 0x0001_0001_0001_0001) &>> 48)
    }
}
