/// Counts, for each of 512 columns, in how many of the words added so far its bit was set.
///
/// The counters stand upright: `planes[p]` holds bit p of all 512. Two words at a time go in through a
/// carry-save
/// adder, whose carries wait at the next place for their own partner, so that a word costs one adder on
/// average
/// however large the counts become (Harley & Seal; Muła, Kurz & Lemire 2018, doi:10.1093/comjnl/bxx046).
struct ColumnCounts: ~Copyable {
    private let planes = Scratch(repeating: SourceBits.zero, count: Int.bitWidth)
    /// A word that waits for its partner at place p, if bit p of `added` is set.
    private let waiting = Scratch(repeating: SourceBits.zero, count: Int.bitWidth)
    private var added = 0

    mutating func removeAll() {
        for place in 0..<usedPlaces { planes[place] = .zero }
        added = 0
    }

    private var usedPlaces: Int { Int.bitWidth - added.leadingZeroBitCount }

    @inline(__always)
    mutating func add(_ word: SourceBits) {
        var carry = word
        var place = 0
        var rest = added
        while rest & 1 == 1 {
            let one = planes[place]
            let other = waiting[place]
            let either = one ^ other
            planes[place] = either ^ carry
            carry = (one & other) | (either & carry)
            place += 1
            rest &>>= 1
        }
        waiting[place] = carry
        added &+= 1
    }

    /// Calls the closure with each of the first `width` columns and its count.
    @inline(__always)
    func forEach(first width: Int, _ body: (_ column: Int, _ count: Int) -> Void) {
        for group in 0..<(width + 15) / 16 {
            var counts = SIMD16<UInt32>.zero
            for place in 0..<usedPlaces {
                let weight = UInt32(1) &<< UInt32(truncatingIfNeeded: place)
                counts &+= Self.spread(planes[place], group, weight)
                if added &>> place & 1 == 1 { counts &+= Self.spread(waiting[place], group, weight) }
            }
            for column in 0..<min(16, width - 16 * group) {
                body(16 * group + column, Int(counts[column]))
            }
        }
    }

    /// `weight` in each of 16 columns whose bit is set.
    @inline(__always)
    private static func spread(_ word: SourceBits, _ group: Int, _ weight: UInt32) -> SIMD16<UInt32> {
        let bits = UInt32(truncatingIfNeeded: word[group &>> 2] &>> UInt64(16 &* (group & 3)))
        let isSet = (SIMD16(repeating: bits) & columnBits) .== columnBits
        return SIMD16(repeating: 0).replacing(with: weight, where: isSet)
    }

    private static var columnBits: SIMD16<UInt32> {
        SIMD16(
            1, 2, 4, 8, 1 << 4, 1 << 5, 1 << 6, 1 << 7, 1 << 8, 1 << 9, 1 << 10, 1 << 11, 1 << 12, 1 << 13,
            1 << 14, 1 << 15)
    }
}
