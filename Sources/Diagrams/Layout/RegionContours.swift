/// The soft outlines of regions: the ground around the actors of each, divided where two regions meet.
///
/// The ground is a grid. A cell belongs to the region of the nearest box, as far as that reaches; the outline of the
/// cells, smoothed, is the outline of the region. No region covers the symbol or the name of another's actor.
///
/// - Complexity: O(*n* · cells near a box) and O(cells of each region).
struct RegionContours {
    /// Closed outlines by region; a region may have several parts.
    private(set) var outlines: [[[Point]]] = []

    private static let cell = 5.0
    /// How far a region reaches beyond the boxes of its actors.
    static let reach = 24.0
    /// A page of kilometres gets coarser cells, not more of them.
    private static let mostCells = 90_000.0

    private let ground: Box
    private let cell: Double
    private let columns: Int
    private let rows: Int

    /// - Parameters:
    ///   - boxes: of the actors, with the region of each; nil: it keeps others away and has none.
    ///   - bounds: nothing is drawn outside; nil: as far as it reaches.
    init(
        _ boxes: [(box: Box, region: Int?)], regionCount: Int, bounds: Box? = nil, reach: Double = Self.reach
    ) {
        let around = (Box.around(boxes.map(\.box)) ?? Box(x: 0, y: 0, width: 0, height: 0)).grown(reach + 15)
        ground = around
        cell = max(Self.cell, (around.width * around.height / Self.mostCells).squareRoot())
        columns = Int(around.width / cell) + 2
        rows = Int(around.height / cell) + 2
        let owners = owners(boxes, reach, bounds)
        outlines = (0..<regionCount).map { region in
            RegionPatch(of: region, owners, columns: columns)?.rings().map(placed) ?? []
        }
    }

    /// The region of each cell; -1: none.
    private func owners(
        _ boxes: [(box: Box, region: Int?)], _ reach: Double, _ bounds: Box?
    ) -> [Int] {
        var nearest = [Double](repeating: reach, count: columns * rows)
        var owners = [Int](repeating: -1, count: columns * rows)
        for (box, region) in boxes {
            let near = box.grown(reach)
            let (left, right) = (column(near.x), column(near.right))
            let (top, bottom) = (row(near.y), row(near.bottom))
            for row in top...max(top, bottom) {
                let y = ground.y + Double(row) * cell
                let down = max(0, box.y - y, y - box.bottom)
                for column in left...max(left, right) {
                    let x = ground.x + Double(column) * cell
                    let across = max(0, box.x - x, x - box.right)
                    let distance = (across * across + down * down).squareRoot()
                    let place = row * columns + column
                    let isInside = bounds?.contains(Point(x: x, y: y)) ?? true
                    if distance < nearest[place], isInside {
                        nearest[place] = distance
                        owners[place] = region ?? -1
                    }
                }
            }
        }
        return owners
    }

    private func placed(_ ring: [Point]) -> [Point] {
        ring.map { Point(x: ground.x + $0.x * cell, y: ground.y + $0.y * cell) }
    }

    private func column(_ x: Double) -> Int { min(columns - 1, max(0, Int((x - ground.x) / cell))) }
    private func row(_ y: Double) -> Int { min(rows - 1, max(0, Int((y - ground.y) / cell))) }
}
