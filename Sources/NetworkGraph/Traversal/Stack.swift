/// A growing list of a hot loop: room is made once for many items, which are then put there without a check.
///
/// As ``Scratch``: freed with its owner, never copied, indices checked in debug builds only.
struct Stack<Element: BitwiseCopyable>: ~Copyable {
    private(set) var base: UnsafeMutablePointer<Element>
    private var capacity: Int
    private(set) var count = 0

    init() {
        capacity = 64
        base = .allocate(capacity: capacity)
    }

    deinit { base.deallocate() }

    mutating func removeAll() { count = 0 }

    /// Room for that many items more.
    @inline(__always)
    mutating func makeRoom(for more: Int) {
        if count + more > capacity { grow(count + more) }
    }

    @inline(never)
    private mutating func grow(_ least: Int) {
        capacity = max(least, 2 * capacity)
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
        larger.moveInitialize(from: base, count: count)
        base.deallocate()
        base = larger
    }

    /// Puts an item where ``makeRoom(for:)`` has made room.
    @inline(__always)
    mutating func push(_ item: Element) {
        assert(count < capacity)
        (base + count).initialize(to: item)
        count &+= 1
    }

    /// The same, where the next item takes its place unless it is kept.
    @inline(__always)
    mutating func put(_ item: Element, _ isKept: Bool) {
        assert(count < capacity)
        (base + count).initialize(to: item)
        count &+= isKept ? 1 : 0
    }

    @inline(__always)
    mutating func append(_ item: Element) {
        makeRoom(for: 1)
        push(item)
    }

    subscript(index: Int) -> Element {
        @inline(__always)
        get {
            assert(index >= 0 && index < count)
            return base[index]
        }
    }
}
