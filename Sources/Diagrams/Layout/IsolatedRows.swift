/// Actors without cooperations, in rows that fill a box of their own.
struct IsolatedRows {
    private(set) var rows: [[Int]] = []
    /// Of the box around them.
    private(set) var size = (width: 0.0, height: 0.0)

    static let gap = 12.0
    private static let headingHeight = 28.0
    private static let rowGap = 8.0

    /// - Parameter width: what the page has for the box.
    init(_ nodes: [Int], _ placed: [PlacedNode], width: Double) {
        var used = 0.0
        for node in nodes {
            let needed = placed[node].width + Self.gap
            if rows.isEmpty || used + needed > width - 2 * Self.gap {
                rows.append([])
                used = 0
            }
            rows[rows.count - 1].append(node)
            used += needed
        }
        guard !rows.isEmpty else { return }
        let widest =
            rows.map { row in row.reduce(-Self.gap) { $0 + placed[$1].width + Self.gap } }.max() ?? 0
        let height = rows.reduce(0) { $0 + (($1.map { placed[$0].height }).max() ?? 0) + Self.rowGap }
        size = (max(widest + 2 * Self.gap, 240), height + 34)
    }

    /// Puts the nodes into a box with this upper left corner.
    func place(_ placed: inout [PlacedNode], at corner: Point) {
        var y = corner.y + Self.headingHeight
        for row in rows {
            let tallest = row.map { placed[$0].up }.max() ?? 0
            var x = corner.x + Self.gap
            for node in row {
                placed[node].centre = Point(x: x + placed[node].width / 2, y: y + tallest)
                x += placed[node].width + Self.gap
                placed[node].round()
            }
            let below = row.map { placed[$0].height - placed[$0].up }.max() ?? 0
            y += tallest + below + Self.rowGap
        }
    }
}
