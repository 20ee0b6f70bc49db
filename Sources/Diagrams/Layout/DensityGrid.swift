/// How much passes where, on a grid of square cells.
struct DensityGrid {
    private static let mostCells = 180.0

    private let ground: Box
    private let cell: Double
    private let columns: Int
    private let rows: Int
    private var values: [Double]

    init(_ ground: Box) {
        self.ground = ground
        cell = max(max(ground.width, ground.height) / Self.mostCells, 1e-6)
        columns = Int((ground.width / cell).rounded(.up)) + 2
        rows = Int((ground.height / cell).rounded(.up)) + 2
        values = [Double](repeating: 0, count: columns * rows)
    }

    var greatest: Double { values.max() ?? 0 }

    /// Shares an amount among the four cells around a point.
    mutating func add(_ amount: Double, at point: Point) {
        let (column, row, right, down) = place(point)
        let first = row * columns + column
        values[first] += amount * (1 - right) * (1 - down)
        values[first + 1] += amount * right * (1 - down)
        values[first + columns] += amount * (1 - right) * down
        values[first + columns + 1] += amount * right * down
    }

    /// Sets the cells of a box to 1.
    mutating func fill(_ box: Box) {
        let left = min(columns - 1, max(0, Int((box.x - ground.x) / cell)))
        let right = min(columns - 1, max(0, Int((box.right - ground.x) / cell)))
        let top = min(rows - 1, max(0, Int((box.y - ground.y) / cell)))
        let bottom = min(rows - 1, max(0, Int((box.bottom - ground.y) / cell)))
        for row in top...max(top, bottom) {
            for column in left...max(left, right) { values[row * columns + column] = 1 }
        }
    }

    /// Three running means along both axes come close to a Gaussian.
    mutating func blur(reach: Double) {
        let radius = max(1, Int((reach / cell / 1.7).rounded()))
        for _ in 0..<3 {
            values = Self.means(values, lines: rows, length: columns, radius: radius)
            values = Self.means(values, lines: columns, length: rows, radius: radius)
        }
    }

    /// Means along the lines of a grid, written in columns: done twice, the grid lies as before.
    private static func means(_ values: [Double], lines: Int, length: Int, radius: Int) -> [Double] {
        var result = [Double](repeating: 0, count: values.count)
        let share = 1 / Double(2 * radius + 1)
        for line in 0..<lines {
            let first = line * length
            var sum = 0.0
            for place in 0..<min(length, radius) { sum += values[first + place] }
            for place in 0..<length {
                if place + radius < length { sum += values[first + place + radius] }
                if place - radius > 0 { sum -= values[first + place - radius - 1] }
                result[place * lines + line] = sum * share
            }
        }
        return result
    }

    /// How much the value rises from half a cell before to half a cell behind a point, per point of length.
    func slope(at point: Point, along direction: Point) -> Double {
        let half = direction * (cell / 2)
        return (value(point + half) - value(point - half)) / cell
    }

    private func value(_ point: Point) -> Double {
        let (column, row, right, down) = place(point)
        let first = row * columns + column
        return (values[first] * (1 - right) + values[first + 1] * right) * (1 - down)
            + (values[first + columns] * (1 - right) + values[first + columns + 1] * right) * down
    }

    /// The cell of a point and where in it the point lies, 0...1; points outside count as at the edge.
    private func place(_ point: Point) -> (column: Int, row: Int, right: Double, down: Double) {
        let x = min(Double(columns) - 1.001, max(0, (point.x - ground.x) / cell))
        let y = min(Double(rows) - 1.001, max(0, (point.y - ground.y) / cell))
        return (Int(x), Int(y), x - x.rounded(.down), y - y.rounded(.down))
    }
}
