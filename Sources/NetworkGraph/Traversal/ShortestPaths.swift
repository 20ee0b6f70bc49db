/// Lengths of the ties in a weighted measure: 1 / strength, infinite for strength 0.
struct Lengths {
    /// How far two path lengths may differ, relative to their size, and still count as equal.
    static let tolerance = 1e-10

    static func of(_ rows: Rows) -> [Double] { rows.strengths.map { 1 / $0 } }

    /// Whether `a` and `b` count as the same length.
    @inline(__always)
    static func equal(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= tolerance * max(a, b) }
}

/// Weighted distances from one node by Dijkstra's algorithm, with arrays kept from one start to the next.
///
/// Reference: Dijkstra 1959, doi:10.1007/BF01386390.
struct Dijkstra {
    /// Length of the shortest path from the start, infinite where none leads.
    private(set) var distance: [Double]
    /// Nodes in the order in which they were settled; the first ``reached`` count.
    private(set) var order: [Int32]
    /// Place in ``order``, -1 for nodes not reached.
    private(set) var place: [Int32]
    /// Nodes settled, the start among them.
    private(set) var reached = 0
    private var heap = DistanceHeap()

    init(nodeCount: Int) {
        distance = [Double](repeating: .infinity, count: nodeCount)
        order = [Int32](repeating: 0, count: nodeCount)
        place = [Int32](repeating: -1, count: nodeCount)
    }

    /// - Complexity: O((*n* + *m*) log *n*).
    mutating func run(from start: Int, along rows: Rows, lengths: [Double]) {
        for index in 0..<reached {
            distance[Int(order[index])] = .infinity
            place[Int(order[index])] = -1
        }
        reached = 0
        distance[start] = 0
        heap.push(0, Int32(start))
        while let (length, node32) = heap.pop() {
            let node = Int(node32)
            // An entry that was overtaken by a shorter one is left in the heap and skipped here.
            guard place[node] < 0 else { continue }
            place[node] = Int32(reached)
            order[reached] = node32
            reached += 1
            for entry in rows.range(node) {
                let target = rows.targets[entry]
                let other = length + lengths[entry]
                if other < distance[Int(target)] {
                    distance[Int(target)] = other
                    heap.push(other, target)
                }
            }
        }
    }

    /// Whether the arc from `a` to `b` lies on a shortest path, lengths within the tolerance being equal.
    @inline(__always)
    func isShortest(_ a: Int, _ b: Int, length: Double) -> Bool {
        place[a] >= 0 && place[a] < place[b] && length.isFinite
            && Lengths.equal(distance[a] + length, distance[b])
    }
}

/// A binary heap of nodes by distance; equal distances come out by node number.
struct DistanceHeap {
    private var items: [(distance: Double, node: Int32)] = []

    var isEmpty: Bool { items.isEmpty }

    mutating func removeAll() { items.removeAll(keepingCapacity: true) }

    /// The shortest distance; infinite where there is none.
    var least: Double { items.first?.distance ?? .infinity }

    private static func before(
        _ a: (distance: Double, node: Int32), _ b: (distance: Double, node: Int32)
    ) -> Bool { a.distance < b.distance || (a.distance == b.distance && a.node < b.node) }

    mutating func push(_ distance: Double, _ node: Int32) {
        items.append((distance, node))
        var child = items.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard Self.before(items[child], items[parent]) else { break }
            items.swapAt(child, parent)
            child = parent
        }
    }

    mutating func pop() -> (distance: Double, node: Int32)? {
        guard let first = items.first, let last = items.popLast() else { return nil }
        if items.isEmpty { return first }
        items[0] = last
        var parent = 0
        while true {
            var child = 2 * parent + 1
            guard child < items.count else { break }
            if child + 1 < items.count && Self.before(items[child + 1], items[child]) { child += 1 }
            guard Self.before(items[child], items[parent]) else { break }
            items.swapAt(child, parent)
            parent = child
        }
        return first
    }
}
