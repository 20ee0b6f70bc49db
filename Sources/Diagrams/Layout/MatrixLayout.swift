internal import Foundation

/// The matrix with a place for every cell: row names at the left, column names rising above.
struct MatrixLayout {
    private(set) var shapes: [Shape] = []
    private(set) var size = (width: 0.0, height: 0.0)

    private let cell: (width: Double, height: Double)
    /// Column names rise at this angle, in degrees.
    private static let angle = 60.0
    private static let nameLimit = 170.0

    /// Rows of one line of print.
    private static let lowest = 14.0

    /// - Parameter room: of the paper; where the rows do not fit into it they get lower, and their names one line each.
    init(_ matrix: Matrix, _ palette: Palette, isCompact: Bool, room: (width: Double, height: Double)?) {
        let size = Style.labelSize
        var names = Self.apart(
            matrix.rows, matrix.rows.map { Self.lines($0) }, limit: Self.nameLimit, most: 2)
        let limit = isCompact ? 110 : Self.nameLimit
        let partners = Self.apart(
            matrix.columns, matrix.columns.map { [Self.shortened($0, limit: limit)] }, limit: limit * 1.25,
            most: 1
        ).map { $0.first ?? "" }
        func width(_ text: String) -> Double { FontMetrics.width(text, size: size) }
        let widest = matrix.cells.map { FontMetrics.width($0.text, size: size, isBold: true) }.max() ?? 0
        let cellWidth = max(isCompact ? 26 : 34, widest + 8)
        let longest = partners.map(width).max() ?? 0
        let rise = longest * sin(Self.angle * .pi / 180) + 12
        let top = rise + 22
        let columnCount = Double(matrix.columns.count)
        let rowCount = Double(matrix.rows.count)
        let overhang = (partners.last.map(width) ?? 0) * cos(Self.angle * .pi / 180)
        let usual = isCompact ? 21.0 : 25
        let high = min(usual, room.map { ($0.height - top) / rowCount } ?? usual)
        if high < usual, let room {
            let limit = room.width - columnCount * cellWidth - max(0, overhang - cellWidth / 2) - 18
            names = Self.apart(
                matrix.rows, matrix.rows.map { [Self.shortened($0, limit: limit / 1.25)] }, limit: limit,
                most: 1)
        }
        cell = (cellWidth, max(Self.lowest, high))
        let left = max(60, names.joined().map(width).max() ?? 0) + 10
        self.size = (
            left + columnCount * cell.width + max(0, overhang - cell.width / 2) + 8,
            top + rowCount * cell.height
        )
        shapes.append(
            .words(
                matrix.columnHeading, at: Point(x: left, y: size), size: size, isBold: true, anchor: .start,
                colour: palette.ink))
        shapes.append(
            .words(
                matrix.rowHeading, at: Point(x: left - 8, y: top - 8), size: size, isBold: true, anchor: .end,
                colour: palette.ink))
        for (number, name) in partners.enumerated() {
            let at = Point(x: left + (Double(number) + 0.6) * cell.width, y: top - 7)
            shapes.append(.rising(name, at: at, size: size, colour: palette.ink))
        }
        let lineHeight = size * (isCompact ? 1 : 1.12)
        for (number, lines) in names.enumerated() {
            let middle = top + (Double(number) + 0.5) * cell.height
            let first = middle - Double(lines.count - 1) * lineHeight / 2 + size * FontMetrics.capital / 2
            for (line, words) in lines.enumerated() {
                shapes.append(
                    .words(
                        words, at: Point(x: left - 8, y: first + Double(line) * lineHeight), size: size,
                        isBold: false, anchor: .end, colour: palette.ink))
            }
        }
        addGrid(matrix, at: Point(x: left, y: top), palette)
        for entry in matrix.cells { add(entry, at: Point(x: left, y: top), palette) }
    }

    private mutating func addGrid(_ matrix: Matrix, at corner: Point, _ palette: Palette) {
        for row in matrix.rows.indices {
            for column in matrix.columns.indices {
                let box = box(row, column, corner)
                shapes.append(.box(box, fill: nil, stroke: palette.rule, width: 0.5, radius: 0))
            }
        }
    }

    private mutating func add(_ entry: Matrix.Cell, at corner: Point, _ palette: Palette) {
        let box = box(entry.row, entry.column, corner)
        let paint = palette.paint(shade: entry.step)
        let baseline = box.centre.y + Style.labelSize * FontMetrics.capital / 2
        shapes.append(
            .group(
                name: "feld", title: entry.title,
                [
                    .box(box, fill: paint.fill, stroke: palette.quiet, width: 0.8, radius: 0),
                    .words(
                        entry.text, at: Point(x: box.centre.x, y: baseline), size: Style.labelSize,
                        isBold: (entry.step ?? 0) > 0, anchor: .middle, colour: paint.text),
                ]))
    }

    private func box(_ row: Int, _ column: Int, _ corner: Point) -> Box {
        Box(
            x: corner.x + Double(column) * cell.width, y: corner.y + Double(row) * cell.height,
            width: cell.width, height: cell.height)
    }

    /// The same labels, told apart where they would read alike.
    private static func apart(_ names: [String], _ labels: [[String]], limit: Double, most: Int) -> [[String]]
    {
        DistinctLabels.lines(
            zip(names, labels).map { DistinctLabels.Subject(name: $0, lines: $1, limit: limit) }, most: most)
    }

    /// The whole name in two lines.
    private static func lines(_ name: String) -> [String] {
        Wrapping.lines(name, limit: nameLimit, most: 2) { FontMetrics.width($0, size: Style.labelSize) }
    }

    /// The name in one line; of alternatives ("Schule / Kita") the first, where all are too long.
    private static func shortened(_ name: String, limit: Double) -> String {
        func width(_ text: String) -> Double { FontMetrics.width(text, size: Style.labelSize) }
        var short = name
        while width(short) > limit, let slash = short.range(of: " / ", options: .backwards) {
            short = String(short[..<slash.lowerBound])
        }
        return Wrapping.lines(short, limit: limit * 1.25, most: 1, width: width).first ?? ""
    }
}
