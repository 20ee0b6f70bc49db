import PlainText

/// The list of numbers in columns, as many rows as the page has room for in readable letters.
struct NumberListLayout {
    private(set) var shapes: [Shape] = []
    private(set) var size = (width: 0.0, height: 0.0)
    /// Rows that the page has no room for.
    private(set) var leftOut = 0

    private static let numberWidth = 34.0
    private static let stepWidth = 84.0
    private static let gap = 26.0
    private static let padding = 5.0
    private static let head = 20.0
    private static let columnWidth = numberWidth + 2 * (NumberList.nameWidth + 10) + stepWidth
    private static let lineHeight = Style.labelSize * FontMetrics.lineHeight

    init(_ list: NumberList, _ diagram: Diagram, room: (width: Double, height: Double)) {
        let most = max(1, Int((room.width + Self.gap) / (Self.columnWidth + Self.gap)))
        let all = list.rows.reduce(0) { $0 + Self.height($1) }
        // Columns of one height, no longer than the page, and no more of them than are needed.
        let limit = max(200, room.height - Self.head)
        let columns = min(most, max(1, Int((all / limit).rounded(.up))))
        let wanted = columns == most ? limit : min(limit, all / Double(columns) + 40)
        var rows = list.rows[...]
        var tallest = 0.0
        for column in 0..<most where !rows.isEmpty {
            let x = Double(column) * (Self.columnWidth + Self.gap)
            var y = Self.head
            shapes += heads(diagram, x)
            while let row = rows.first, y + Self.height(row) <= Self.head + wanted || y == Self.head {
                shapes.append(.group(name: "zeile", title: row.title, draw(row, x, y, diagram.palette)))
                y += Self.height(row)
                rows = rows.dropFirst()
            }
            tallest = max(tallest, y)
            size.width = x + Self.columnWidth
        }
        leftOut = rows.count
        size.height = tallest
    }

    private static func height(_ row: NumberList.Row) -> Double {
        Double(max(1, row.a.count, row.b.count)) * lineHeight + padding
    }

    private func heads(_ diagram: Diagram, _ x: Double) -> [Shape] {
        let isGerman = diagram.language == .german
        let words = [
            (isGerman ? "Nr." : "No.", 0), (isGerman ? "wer" : "who", Self.numberWidth),
            (isGerman ? "mit wem" : "with whom", Self.numberWidth + NumberList.nameWidth + 10),
            (isGerman ? "Schritt" : "step", Self.numberWidth + 2 * (NumberList.nameWidth + 10)),
        ]
        return words.map { word, at in
            .words(
                word, at: Point(x: x + at, y: 11), size: Style.labelSize, isBold: true, anchor: .start,
                colour: diagram.palette.quiet)
        }
    }

    private func draw(_ row: NumberList.Row, _ x: Double, _ y: Double, _ palette: Palette) -> [Shape] {
        let size = Style.labelSize
        let baseline = y + Self.padding / 2 + size * FontMetrics.ascent
        func words(_ text: String, _ at: Double, _ line: Int = 0, isBold: Bool = false, _ colour: Colour)
            -> Shape
        {
            .words(
                text, at: Point(x: x + at, y: baseline + Double(line) * Self.lineHeight), size: size,
                isBold: isBold, anchor: .start, colour: colour)
        }
        let second = Self.numberWidth + NumberList.nameWidth + 10
        var shapes: [Shape] = [
            .box(
                Box(x: x, y: y, width: Self.columnWidth, height: 0.5), fill: palette.rule, stroke: nil,
                width: 0,
                radius: 0),
            words(String(row.number), 0, 0, isBold: true, palette.suggestion(row.line)),
            words(row.step, second + NumberList.nameWidth + 10, 0, palette.quiet),
        ]
        shapes += row.a.enumerated().map { words($1, Self.numberWidth, $0, palette.ink) }
        shapes += row.b.enumerated().map { words($1, second, $0, palette.ink) }
        return shapes
    }
}
