/// Counters for each of 512 sources, which stand upright: plane p of a counter holds bit p of all 512.
struct PlaneCounts: ~Copyable {
    /// Counts stay below 2^32, as node numbers do.
    private static var mostPlanes: Int { 32 }
    private let planes: Scratch<SourceBits>
    /// By counter how many of its planes are in use.
    private let used: Scratch<Int32>
    /// Counters in use are below this one.
    private var end = 0

    init(counters: Int) {
        planes = Scratch(repeating: .zero, count: Self.mostPlanes * counters)
        used = Scratch(repeating: 0, count: counters)
    }

    mutating func removeAll() {
        for counter in 0..<end { used[counter] = 0 }
        end = 0
    }

    /// Adds one for each of the sources.
    @inline(__always)
    mutating func add(_ sources: SourceBits, to counter: Int) {
        if sources.isZero { return }
        end = max(end, counter + 1)
        let first = Self.mostPlanes * counter
        var carry = sources
        var place = 0
        let count = Int(used[counter])
        while place < count {
            let before = planes[first + place]
            planes[first + place] = before ^ carry
            carry &= before
            if carry.isZero { return }
            place += 1
        }
        planes[first + count] = carry
        used[counter] = Int32(truncatingIfNeeded: count + 1)
    }

    /// The sum of a counter over some sources.
    @inline(__always)
    func sum(of counter: Int, over sources: SourceBits) -> Int {
        var sum = 0
        for place in 0..<Int(used[counter]) {
            sum += (planes[Self.mostPlanes * counter + place] & sources).bitCount << place
        }
        return sum
    }
}

extension SIMD8<UInt64> {
    /// Bits that are set: counted in pairs, in fours, in bytes, then added up (Warren 2013, Hacker's Delight, 5-1). The
    /// processors that the package is built for need not have an instruction for it.
    @inline(__always)
    var bitCount: Int {
        let pairs = self &- ((self &>> 1) & 0x5555_5555_5555_5555)
        let fours = (pairs & 0x3333_3333_3333_3333) &+ ((pairs &>> 2) & 0x3333_3333_3333_3333)
        let bytes = (fours &+ (fours &>> 4)) & 0x0f0f_0f0f_0f0f_0f0f
        let half = bytes.lowHalf &+ bytes.highHalf
        let quarter = half.lowHalf &+ half.highHalf
        // At most 64 in each byte, so that bytes side by side are added up in 16 bits.
        let all = quarter.x &+ quarter.y
        let sixteens = (all & 0x00ff_00ff_00ff_00ff) &+ ((all &>> 8) & 0x00ff_00ff_00ff_00ff)
        return Int((sixteens &* 0x0001_0001_0001_0001) &>> 48)
    }
}
