/// Memory of a hot loop: freed when its owner goes, never copied, read and written without bounds checks.
///
/// Only for loops whose indices come from a ``Graph``, which vouches for them; in debug builds every access
/// is checked.
struct Scratch<Element: BitwiseCopyable>: ~Copyable {
    /// For the innermost loops, which are slow in a debug build otherwise.
    let base: UnsafeMutablePointer<Element>
    let count: Int

    init(repeating value: Element, count: Int) {
        self.count = count
        base = .allocate(capacity: max(1, count))
        base.initialize(repeating: value, count: count)
    }

    init(_ values: [Element]) {
        count = values.count
        base = .allocate(capacity: max(1, count))
        for (index, value) in values.enumerated() { (base + index).initialize(to: value) }
    }

    deinit { base.deallocate() }

    subscript(index: Int) -> Element {
        @inline(__always)
        get {
            assert(index >= 0 && index < count)
            return base[index]
        }
        @inline(__always)
        nonmutating set {
            assert(index >= 0 && index < count)
            base[index] = newValue
        }
    }

    func fill(_ value: Element) { base.update(repeating: value, count: count) }

    /// The elements as an array.
    var array: [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }
}
