/// Points in square cells, so that whoever asks about a small box need not look at all of them.
struct PointGrid {
    private var cells: [[Point]]
    private let frame: Box
    private let side: Double
    private let columns: Int
    private let rows: Int

    /// - Parameter frame: where questions will be asked; points outside are counted to the cells at its edge.
    init(_ points: [Point], in frame: Box, side: Double = 24) {
        self.frame = frame
        self.side = side
        columns = max(1, Int((frame.width / side).rounded(.up)))
        rows = max(1, Int((frame.height / side).rounded(.up)))
        cells = Array(repeating: [], count: columns * rows)
        for point in points { cells[row(point.y) * columns + column(point.x)].append(point) }
    }

    private func column(_ x: Double) -> Int { Self.place(x - frame.x, side, columns) }
    private func row(_ y: Double) -> Int { Self.place(y - frame.y, side, rows) }

    private static func place(_ distance: Double, _ side: Double, _ count: Int) -> Int {
        let place = (distance / side).rounded(.down)
        return place > 0 ? Int(min(place, Double(count - 1))) : 0
    }

    /// How many points lie in a box, counted up to a limit.
    func count(in box: Box, upTo most: Int) -> Int {
        var count = 0
        for row in row(box.y)...row(box.bottom) {
            for column in column(box.x)...column(box.right) {
                for point in cells[row * columns + column] where box.contains(point) {
                    count += 1
                    if count == most { return count }
                }
            }
        }
        return count
    }
}

/// Boxes in square cells; a box stands in every cell that it touches.
struct BoxGrid {
    private var cells: [[Box]]
    private let frame: Box
    private let side: Double
    private let columns: Int
    private let rows: Int

    init(_ boxes: [Box], in frame: Box, side: Double = 48) {
        self.frame = frame
        self.side = side
        columns = max(1, Int((frame.width / side).rounded(.up)))
        rows = max(1, Int((frame.height / side).rounded(.up)))
        cells = Array(repeating: [], count: columns * rows)
        for box in boxes { insert(box) }
    }

    private func columns(_ box: Box) -> ClosedRange<Int> {
        Self.places(box.x - frame.x, box.right - frame.x, side, columns)
    }

    private func rows(_ box: Box) -> ClosedRange<Int> {
        Self.places(box.y - frame.y, box.bottom - frame.y, side, rows)
    }

    private static func places(_ from: Double, _ to: Double, _ side: Double, _ count: Int) -> ClosedRange<Int>
    {
        func place(_ distance: Double) -> Int {
            let place = (distance / side).rounded(.down)
            return place > 0 ? Int(min(place, Double(count - 1))) : 0
        }
        let first = place(from)
        return first...max(first, place(to))
    }

    mutating func insert(_ box: Box) {
        let columns = columns(box)
        for row in rows(box) { for column in columns { cells[row * self.columns + column].append(box) } }
    }

    func overlaps(_ box: Box) -> Bool {
        let columns = columns(box)
        for row in rows(box) {
            for column in columns {
                for other in cells[row * self.columns + column] where other.overlaps(box) { return true }
            }
        }
        return false
    }
}
