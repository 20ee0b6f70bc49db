/// The part of a grid of cells where one region lies, and the smooth outlines of the region in it.
struct RegionPatch {
    /// Cells around the region, so that its softened rim stays inside.
    private static let air = softness + 2
    private static let softness = 4

    private let left: Int
    private let top: Int
    private let columns: Int
    private let rows: Int
    /// Of every cell of the patch: whose it is; -1: nobody's.
    private let owners: [Int]
    private let region: Int

    /// - Parameters:
    ///   - owners: the region of each cell of the whole grid by rows; -1: none.
    ///   - columns: of the whole grid.
    /// - Returns: nil where the region has no cell.
    init?(of region: Int, _ owners: [Int], columns whole: Int) {
        let height = owners.count / max(1, whole)
        var (left, right, top, bottom) = (whole, -1, height, -1)
        for row in 0..<height {
            for column in 0..<whole where owners[row * whole + column] == region {
                (left, right) = (min(left, column), max(right, column))
                (top, bottom) = (min(top, row), row)
            }
        }
        guard right >= left else { return nil }
        self.region = region
        self.left = max(0, left - Self.air)
        self.top = max(0, top - Self.air)
        columns = min(whole - 1, right + Self.air) - self.left + 1
        rows = min(height - 1, bottom + Self.air) - self.top + 1
        var own: [Int] = []
        own.reserveCapacity(columns * rows)
        for row in self.top..<(self.top + rows) {
            own += owners[(row * whole + self.left)..<(row * whole + self.left + columns)]
        }
        self.owners = own
    }

    /// Closed outlines in cells of the whole grid.
    func rings() -> [[Point]] {
        var values = filled().map { $0 ? 1.0 : 0.0 }
        for _ in 0..<Self.softness { values = blurred(values) }
        return rings(values).map(softened).filter { $0.count > 5 }
    }

    /// The cells of a region, with the holes in it that belong to nobody.
    private func filled() -> [Bool] {
        var isOutside = [Bool](repeating: false, count: owners.count)
        // What belongs to others stays open, and whatever it touches.
        var open = owners.indices.filter { place in
            let (row, column) = (place / columns, place % columns)
            let isRim = row == 0 || column == 0 || row == rows - 1 || column == columns - 1
            return owners[place] != region && (isRim || owners[place] >= 0)
        }
        for place in open { isOutside[place] = true }
        while let place = open.popLast() {
            let column = place % columns
            for next in [
                place - columns, place + columns, column > 0 ? place - 1 : -1,
                column < columns - 1 ? place + 1 : -1,
            ] where owners.indices.contains(next) && !isOutside[next] && owners[next] != region {
                isOutside[next] = true
                open.append(next)
            }
        }
        return isOutside.map { !$0 }
    }

    /// The mean of each cell and its eight neighbours; the rim of the grid stays empty.
    private func blurred(_ values: [Double]) -> [Double] {
        var result = [Double](repeating: 0, count: values.count)
        guard rows > 2, columns > 2 else { return result }
        for row in 1..<(rows - 1) {
            for column in 1..<(columns - 1) {
                var sum = 0.0
                for down in -1...1 {
                    let place = (row + down) * columns + column
                    sum += values[place - 1] + values[place] + values[place + 1]
                }
                result[row * columns + column] = sum / 9
            }
        }
        return result
    }

    /// A point on the side of a cell where the value passes one half.
    private struct Crossing: Hashable {
        var column: Int
        var row: Int
        /// On the side to the right of the corner, else on the one below it.
        var isAcross: Bool
    }

    /// Marching squares: the lines at one half, joined to closed rings, in a fixed order.
    private func rings(_ values: [Double]) -> [[Point]] {
        var next: [Crossing: Crossing] = [:]
        var order: [Crossing] = []
        for row in 0..<(rows - 1) {
            for column in 0..<(columns - 1) {
                for (from, to) in sides(values, column, row) {
                    next[from] = to
                    order.append(from)
                }
            }
        }
        var seen: Set<Crossing> = []
        var rings: [[Point]] = []
        for start in order where !seen.contains(start) {
            var ring: [Point] = []
            var current = start
            while seen.insert(current).inserted {
                ring.append(point(current, values))
                guard let following = next[current] else { break }
                current = following
            }
            rings.append(ring)
        }
        return rings
    }

    /// The pieces of line in one cell, the inside always to the right of the way.
    private func sides(_ values: [Double], _ column: Int, _ row: Int) -> [(Crossing, Crossing)] {
        func isIn(_ right: Int, _ down: Int) -> Bool {
            values[(row + down) * columns + column + right] >= 0.5
        }
        let (a, b, c, d) = (isIn(0, 0), isIn(1, 0), isIn(1, 1), isIn(0, 1))
        guard a != b || b != c || c != d else { return [] }
        let top = Crossing(column: column, row: row, isAcross: true)
        let bottom = Crossing(column: column, row: row + 1, isAcross: true)
        let left = Crossing(column: column, row: row, isAcross: false)
        let right = Crossing(column: column + 1, row: row, isAcross: false)
        // Walking around the cell by the clock, the line begins where one steps out and ends where one steps in.
        let around = [(a, b, top), (b, c, right), (c, d, bottom), (d, a, left)]
        let leaving = around.indices.filter { around[$0].0 && !around[$0].1 }
        let entering = around.indices.filter { !around[$0].0 && around[$0].1 }
        if leaving.count == 1 { return [(around[leaving[0]].2, around[entering[0]].2)] }
        // Two corners across: each for itself.
        return leaving.map { out in
            let back = entering.min { (out - $0 + 4) % 4 < (out - $1 + 4) % 4 } ?? entering[0]
            return (around[out].2, around[back].2)
        }
    }

    private func point(_ crossing: Crossing, _ values: [Double]) -> Point {
        let here = values[crossing.row * columns + crossing.column]
        let there =
            crossing.isAcross
            ? values[crossing.row * columns + crossing.column + 1]
            : values[(crossing.row + 1) * columns + crossing.column]
        let share = abs(there - here) > 1e-9 ? min(1, max(0, (0.5 - here) / (there - here))) : 0.5
        return Point(
            x: Double(left + crossing.column) + (crossing.isAcross ? share : 0),
            y: Double(top + crossing.row) + (crossing.isAcross ? 0 : share))
    }

    /// Every third point of a ring of running means: a curve through their middles is smooth.
    private func softened(_ ring: [Point]) -> [Point] {
        let count = ring.count
        guard count > 9 else { return ring }
        var points = ring
        for _ in 0..<3 {
            points = points.indices.map { place in
                (points[(place + count - 1) % count] + points[place] * 2 + points[(place + 1) % count]) * 0.25
            }
        }
        return stride(from: 0, to: count - count % 3, by: 3).map { points[$0] }
    }
}
