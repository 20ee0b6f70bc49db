/// Solves (σI − M)x = b by elimination, M a matrix without negative entries whose greatest eigenvalue is at most σ.
///
/// Such a matrix needs no exchange of rows, whatever the order in which nodes are eliminated, and its solutions are
/// exact entry by entry; so the order is the one that leaves the fewest entries: always a node with the fewest
/// neighbours left. Long thin networks, where iterations take for ever, leave hardly any.
///
/// Reference: Tinney & Walker 1967, doi:10.1109/PROC.1967.6011; Berman & Plemmons 1994, ch. 6 (M-matrices),
/// doi:10.1137/1.9781611971262.
struct Elimination {
    private let rows: Rows
    private let isWeighted: Bool
    /// Node by step of the elimination, and the step of each node.
    private let order: [Int32]
    private let step: [Int32]
    /// By step the later steps that it changes, ascending: those of step `k` are `later[starts[k]..<starts[k + 1]]`.
    private let starts: [Int]
    private let later: [Int32]
    private var pivots: [Double]
    private var upper: [Double]
    private var lower: [Double]

    /// - Parameters:
    ///   - rows: M; its strengths count if `weighted`, else every entry is 1.
    ///   - most: entries that the elimination may leave; nil where it would leave more.
    init?(_ rows: Rows, weighted: Bool, most: Int) {
        guard let (order, left) = Self.ordered(rows, most: most) else { return nil }
        self.rows = rows
        isWeighted = weighted
        self.order = order
        var step = [Int32](repeating: 0, count: order.count)
        for (index, node) in order.enumerated() { step[Int(node)] = Int32(truncatingIfNeeded: index) }
        self.step = step
        var starts = [0]
        var later: [Int32] = []
        for neighbors in left {
            later += neighbors.map { step[Int($0)] }.sorted()
            starts.append(later.count)
        }
        self.starts = starts
        self.later = later
        pivots = [Double](repeating: 0, count: order.count)
        upper = [Double](repeating: 0, count: later.count)
        lower = upper
    }

    /// Nodes by the number of neighbours that are left when their turn comes, and these neighbours.
    private static func ordered(_ rows: Rows, most: Int) -> (order: [Int32], left: [[Int32]])? {
        let n = rows.rowCount
        let reversed = rows.transposed()
        var near = (0..<n).map { node in
            union(
                Array(rows.targets[rows.range(node)]), Array(reversed.targets[reversed.range(node)]),
                without: Int32(truncatingIfNeeded: node))
        }
        var heap = DistanceHeap()
        for node in 0..<n { heap.push(Double(near[node].count), Int32(truncatingIfNeeded: node)) }
        var order: [Int32] = []
        var left: [[Int32]] = []
        var isGone = [Bool](repeating: false, count: n)
        var entries = 0
        while let (degree, node) = heap.pop() {
            // What a node had before is left in the heap and skipped here.
            guard !isGone[Int(node)], Int(degree) == near[Int(node)].count else { continue }
            isGone[Int(node)] = true
            let own = near[Int(node)]
            near[Int(node)] = []
            entries += own.count
            guard entries <= most else { return nil }
            order.append(node)
            left.append(own)
            for other in own {
                near[Int(other)] = union(near[Int(other)], own, without: other).filter { $0 != node }
                heap.push(Double(near[Int(other)].count), other)
            }
        }
        return (order, left)
    }

    /// Two ascending lists as one.
    private static func union(_ a: [Int32], _ b: [Int32], without left: Int32) -> [Int32] {
        var result: [Int32] = []
        result.reserveCapacity(a.count + b.count)
        var (i, j) = (0, 0)
        while i < a.count || j < b.count {
            let next = j == b.count || (i < a.count && a[i] <= b[j]) ? a[i] : b[j]
            if i < a.count && a[i] == next { i += 1 }
            if j < b.count && b[j] == next { j += 1 }
            if next != left { result.append(next) }
        }
        return result
    }

    /// Eliminates for a shift σ.
    mutating func factor(shift: Double) {
        for index in pivots.indices { pivots[index] = shift }
        for index in upper.indices { (upper[index], lower[index]) = (0, 0) }
        for node in 0..<rows.rowCount {
            for entry in rows.range(node) { take(node, entry) }
        }
        // Where rounding leaves nothing of the last pivot, σ is an eigenvalue; the least that can be is left instead.
        let least = shift * 1e-17
        for k in pivots.indices {
            pivots[k] = max(pivots[k], least)
            for index in starts[k]..<starts[k + 1] { lower[index] /= pivots[k] }
            for index in starts[k]..<starts[k + 1] { spread(index, until: starts[k + 1]) }
        }
    }

    private mutating func take(_ node: Int, _ entry: Int) {
        let value = isWeighted ? rows.strengths[entry] : 1
        let (row, column) = (step[node], step[Int(rows.targets[entry])])
        var low = starts[Int(min(row, column))]
        var high = starts[Int(min(row, column)) + 1]
        let wanted = max(row, column)
        while low < high {
            let middle = (low + high) / 2
            if later[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        if row < column { upper[low] -= value } else { lower[low] -= value }
    }

    /// Takes what the entry of one step stands for off the entries of the step that it leads to.
    private mutating func spread(_ index: Int, until end: Int) {
        let other = Int(later[index])
        pivots[other] -= lower[index] * upper[index]
        var place = starts[other]
        for next in (index + 1)..<max(end, index + 1) {
            while later[place] < later[next] { place += 1 }
            upper[place] -= lower[index] * upper[next]
            lower[place] -= lower[next] * upper[index]
        }
    }

    /// x with (σI − M)x = b.
    func solve(_ right: [Double]) -> [Double] {
        var values = order.map { right[Int($0)] }
        for k in values.indices {
            for index in starts[k]..<starts[k + 1] { values[Int(later[index])] -= lower[index] * values[k] }
        }
        for k in values.indices.reversed() {
            var rest = values[k]
            for index in starts[k]..<starts[k + 1] { rest -= upper[index] * values[Int(later[index])] }
            values[k] = rest / pivots[k]
        }
        return step.map { values[Int($0)] }
    }
}
