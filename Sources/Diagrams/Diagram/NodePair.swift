/// Two nodes or groups, the one with the lower number first.
struct NodePair: Hashable, Comparable {
    var a: Int
    var b: Int

    init(_ one: Int, _ two: Int) {
        a = min(one, two)
        b = max(one, two)
    }

    static func < (left: NodePair, right: NodePair) -> Bool { (left.a, left.b) < (right.a, right.b) }
}
