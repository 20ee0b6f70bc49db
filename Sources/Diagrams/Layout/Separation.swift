/// Moves boxes apart by as little as possible: first sideways where that is the shorter way, then up and down.
///
/// Who stands left of whom stays. Along each axis neighbours must keep a distance; boxes that push one another form a
/// block, which comes to rest where its members want to be on average.
///
/// Our own and not Graphviz's, which orders blocks by their addresses in memory, so that the same large network got other
/// places the next time.
///
/// - Reference: Dwyer, Marriott, Stuckey 2006, doi:10.1007/11618058_15 (the feasible solution; blocks are not split again).
enum Separation {
    /// `right` stands at least `distance` to the right of `left` (or below it).
    private struct Constraint {
        var left: Int
        var right: Int
        var distance: Double
    }

    /// Extent of the boxes along the axis that is being solved, and across it.
    private struct Side {
        var middles: [Double]
        var lengths: [Double]

        func low(_ box: Int) -> Double { middles[box] - lengths[box] / 2 }
        func high(_ box: Int) -> Double { middles[box] + lengths[box] / 2 }

        /// How far two boxes reach into one another.
        func overlap(_ one: Int, _ two: Int) -> Double {
            (lengths[one] + lengths[two]) / 2 - abs(middles[one] - middles[two])
        }
    }

    /// - Parameters:
    ///   - points: middles of the boxes.
    ///   - gap: free room between two boxes.
    /// - Complexity: O(*n* log *n* + *k*) for *k* pairs of neighbours, and the square of the largest block.
    static func separated(
        _ points: [Point], sizes: [(width: Double, height: Double)], gap: (x: Double, y: Double)
    ) -> [Point] {
        var across = Side(middles: points.map(\.x), lengths: sizes.map { $0.width + gap.x })
        var down = Side(middles: points.map(\.y), lengths: sizes.map { $0.height + gap.y })
        across.middles = solved(across.middles, constraints(across, down, isFirst: true))
        down.middles = solved(down.middles, constraints(down, across, isFirst: false))
        return zip(across.middles, down.middles).map { Point(x: $0, y: $1) }
    }

    // MARK: Who must keep away from whom

    /// - Parameter isFirst: pairs whose shorter way apart is the other axis are left to that one.
    private static func constraints(_ along: Side, _ across: Side, isFirst: Bool) -> [Constraint] {
        let boxes = along.middles.indices
        // Ends before beginnings: boxes that only touch are no neighbours.
        var events = boxes.map { (at: across.low($0), isStart: true, box: $0) }
        events += boxes.map { (at: across.high($0), isStart: false, box: $0) }
        events.sort { one, two in
            if one.at != two.at { return one.at < two.at }
            if one.isStart != two.isStart { return two.isStart }
            return one.box < two.box
        }
        var active: [Int] = []
        var found: [Constraint] = []
        func add(_ left: Int, _ right: Int) {
            found.append(
                Constraint(
                    left: left, right: right, distance: (along.lengths[left] + along.lengths[right]) / 2))
        }
        for event in events {
            let place = place(of: event.box, in: active, along)
            guard event.isStart else {
                active.remove(at: place)
                if !isFirst, place > 0, place < active.count { add(active[place - 1], active[place]) }
                continue
            }
            /// Whether to look further in this direction.
            func meets(_ other: Int, _ left: Int, _ right: Int) -> Bool {
                let overlap = along.overlap(event.box, other)
                if !isFirst || overlap <= 0 {
                    add(left, right)
                    return false
                }
                if overlap <= across.overlap(event.box, other) { add(left, right) }
                return true
            }
            for other in active[..<place].reversed() where !meets(other, other, event.box) { break }
            for other in active[place...] where !meets(other, event.box, other) { break }
            active.insert(event.box, at: place)
        }
        return found
    }

    /// Where a box stands, or would stand, among others in the order of their middles.
    private static func place(of box: Int, in active: [Int], _ along: Side) -> Int {
        var low = 0
        var high = active.count
        while low < high {
            let middle = (low + high) / 2
            let other = active[middle]
            if (along.middles[other], other) < (along.middles[box], box) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }

    // MARK: Solving one axis

    private struct Block {
        var members: [Int]
        /// Of what its members want, less their offsets.
        var sum: Double

        var position: Double { sum / Double(members.count) }
    }

    private static func solved(_ wanted: [Double], _ constraints: [Constraint]) -> [Double] {
        var incoming = [[Constraint]](repeating: [], count: wanted.count)
        for constraint in constraints { incoming[constraint.right].append(constraint) }
        var blocks = wanted.indices.map { Block(members: [$0], sum: wanted[$0]) }
        var home = Array(wanted.indices)
        var offsets = [Double](repeating: 0, count: wanted.count)
        func position(_ box: Int) -> Double { blocks[home[box]].position + offsets[box] }
        for box in wanted.indices.sorted(by: { (wanted[$0], $0) < (wanted[$1], $1) }) {
            while true {
                let block = home[box]
                var worst: Constraint?
                var violation = 1e-7
                for member in blocks[block].members {
                    let here = position(member)
                    for constraint in incoming[member] where home[constraint.left] != block {
                        let missing = position(constraint.left) + constraint.distance - here
                        if missing > violation { (violation, worst) = (missing, constraint) }
                    }
                }
                guard let worst else { break }
                merge(block, by: worst, &blocks, &home, &offsets)
            }
        }
        return wanted.indices.map(position)
    }

    /// Fixes a block to the one that it pushes against.
    private static func merge(
        _ block: Int, by constraint: Constraint, _ blocks: inout [Block], _ home: inout [Int],
        _ offsets: inout [Double]
    ) {
        let left = home[constraint.left]
        let shift = offsets[constraint.left] + constraint.distance - offsets[constraint.right]
        // The smaller one moves into the larger.
        let (from, into, change) =
            blocks[left].members.count < blocks[block].members.count
            ? (left, block, -shift) : (block, left, shift)
        for member in blocks[from].members {
            home[member] = into
            offsets[member] += change
        }
        blocks[into].sum += blocks[from].sum - change * Double(blocks[from].members.count)
        blocks[into].members += blocks[from].members
        blocks[from].members = []
    }
}
