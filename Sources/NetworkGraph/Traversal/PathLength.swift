/// What path lengths are made of: whole units (Int32), or any number (Double).
protocol PathLength: BitwiseCopyable, Comparable, AdditiveArithmetic, Sendable {
    /// Stands for "no path": above every length, and a tie more does not overflow.
    static var none: Self { get }
    /// Whether lengths are whole, so that there can be a bucket for each.
    static var isWhole: Bool { get }
    /// The length as a whole number; for whole lengths only.
    var whole: Int { get }
    init(whole: Int)
    var number: Double { get }
    init(number: Double)
    /// 1 where the length is not above another one, else 0, without a branch if that can be.
    func isAtMost(_ other: Self) -> Int
}

extension Int32: PathLength {
    // Seven of them can be added; no path of whole lengths that can be searched at all is as long.
    static var none: Int32 { 1 << 28 }
    static var isWhole: Bool { true }
    var whole: Int { Int(self) }
    init(whole: Int) { self = Int32(truncatingIfNeeded: whole) }
    var number: Double { self < .none ? Double(self) : .infinity }
    init(number: Double) { self = number < Double(Self.none) ? Int32(number) : .none }
    @inline(__always)
    func isAtMost(_ other: Int32) -> Int { Int(~UInt32(bitPattern: other &- self) &>> 31) }
}

extension Double: PathLength {
    static var none: Double { .infinity }
    static var isWhole: Bool { false }
    var whole: Int { 0 }
    init(whole: Int) { self = Double(whole) }
    var number: Double { self }
    init(number: Double) { self = number }
    func isAtMost(_ other: Double) -> Int { self <= other ? 1 : 0 }
}

/// A node in a bucket of a ``LengthQueue``, and the link below it, -1 for none. (Nested in the generic type it makes the
/// compiler fail in debug builds, Swift 6.3.1.)
struct BucketLink: BitwiseCopyable {
    let node: Int32
    let next: Int32
}

/// Nodes by the length of the way to them, shortest first: in buckets where lengths are whole, else in a heap.
///
/// No length may lie below the one taken last. The buckets form a ring; what lies farther ahead than the ring is long
/// waits in the heap.
struct LengthQueue<Length: PathLength>: ~Copyable {
    private static var ringSize: Int { 1024 }
    /// By bucket the link put there last, -1 for none.
    private let heads = Scratch(repeating: Int32(-1), count: Self.ringSize)
    private var links = Stack<BucketLink>()
    private var heap = DistanceHeap()
    private var present = 0
    private var inRing = 0

    /// Begins anew at a length; whatever was pushed must have been taken.
    mutating func restart(at length: Length) {
        links.removeAll()
        present = length.whole
    }

    @inline(__always)
    mutating func push(_ length: Length, _ node: Int32) {
        if Length.isWhole && length.whole &- present < Self.ringSize {
            let slot = length.whole & (Self.ringSize - 1)
            links.append(BucketLink(node: node, next: heads[slot]))
            heads[slot] = Int32(truncatingIfNeeded: links.count - 1)
            inRing &+= 1
        } else {
            heap.push(length.number, node)
        }
    }

    @inline(__always)
    mutating func pop() -> (length: Length, node: Int32)? {
        guard Length.isWhole else { return popFromHeap() }
        let ahead = heap.isEmpty ? Int.max : Int(heap.least)
        if inRing > 0 {
            while heads[present & (Self.ringSize - 1)] < 0 && present < ahead { present &+= 1 }
        }
        if inRing == 0 || (ahead == present && heads[present & (Self.ringSize - 1)] < 0) {
            return popFromHeap()
        }
        let slot = present & (Self.ringSize - 1)
        let link = links[Int(heads[slot])]
        heads[slot] = link.next
        inRing &-= 1
        return (Length(whole: present), link.node)
    }

    private mutating func popFromHeap() -> (length: Length, node: Int32)? {
        guard let (number, node) = heap.pop() else { return nil }
        let length = Length(number: number)
        present = length.whole
        return (length, node)
    }
}
