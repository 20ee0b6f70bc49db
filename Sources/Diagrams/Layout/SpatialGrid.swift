/// Square cells over a frame, so that whoever asks about a small box need not look at everything.
///
/// What lies outside of the frame belongs to the cells at its edge.
private struct GridCells {
    private let frame: Box
    private let side: Double
    let columns: Int
    let rows: Int

    init(_ frame: Box, side: Double) {
        self.frame = frame
        self.side = side
        columns = max(1, Int((frame.width / side).rounded(.up)))
        rows = max(1, Int((frame.height / side).rounded(.up)))
    }

    var count: Int { columns * rows }

    func cell(of point: Point) -> Int { row(point.y) * columns + column(point.x) }

    /// The numbers of the cells that a box touches.
    func cells(of box: Box, _ body: (Int) -> Bool) -> Bool {
        let across = column(box.x)...column(box.right)
        for row in row(box.y)...row(box.bottom) {
            for column in across where body(row * columns + column) { return true }
        }
        return false
    }

    private func column(_ x: Double) -> Int { Self.place(x - frame.x, side, columns) }
    private func row(_ y: Double) -> Int { Self.place(y - frame.y, side, rows) }

    private static func place(_ distance: Double, _ side: Double, _ count: Int) -> Int {
        let place = (distance / side).rounded(.down)
        return place > 0 ? Int(min(place, Double(count - 1))) : 0
    }
}

/// Points that are asked for by boxes.
struct PointGrid {
    private let grid: GridCells
    private var points: [[Point]]

    /// - Parameter frame: where questions will be asked.
    init(_ points: [Point], in frame: Box) {
        grid = GridCells(frame, side: 24)
        self.points = Array(repeating: [], count: grid.count)
        for point in points { self.points[grid.cell(of: point)].append(point) }
    }

    /// How many points lie in a box, counted up to a limit.
    func count(in box: Box, upTo most: Int) -> Int {
        var count = 0
        _ = grid.cells(of: box) { cell in
            for point in points[cell] where box.contains(point) {
                count += 1
                if count == most { return true }
            }
            return false
        }
        return count
    }
}

/// Boxes that are asked for by others; each stands in every cell that it touches.
struct BoxGrid {
    private let grid: GridCells
    private var boxes: [[Box]]

    /// - Parameter frame: where questions will be asked.
    init(_ boxes: [Box], in frame: Box) {
        grid = GridCells(frame, side: 48)
        self.boxes = Array(repeating: [], count: grid.count)
        for box in boxes { insert(box) }
    }

    mutating func insert(_ box: Box) {
        _ = grid.cells(of: box) { cell in
            boxes[cell].append(box)
            return false
        }
    }

    func overlaps(_ box: Box) -> Bool {
        grid.cells(of: box) { cell in boxes[cell].contains { $0.overlaps(box) } }
    }
}
