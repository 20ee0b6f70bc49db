import PlainText

/// Who the numbers on the map stand for, in columns above the legend.
struct KeyLayout: Sendable {
    struct Entry: Sendable {
        var number: String
        var name: String
        var at: Point
    }

    private static let columnGap = 14.0
    private static let leastColumn = 150.0
    static let lineHeight = 12.5

    private(set) var heading: (text: String, at: Point)
    private(set) var entries: [Entry] = []
    private(set) var box: Box
    /// Between the beginning of a number and that of its name.
    let indent: Double

    var height: Double { box.height }

    /// - Parameter width: of the whole strip.
    init(_ key: [Diagram.KeyEntry], _ language: Language, width: Double) {
        func wide(_ text: String, isBold: Bool = false) -> Double {
            FontMetrics.width(text, size: Style.legendSize, isBold: isBold)
        }
        let words = language == .german ? "Nummern auf der Karte" : "Numbers on the map"
        heading = (words, Point(x: 0, y: 10))
        indent = (key.map { wide(String($0.number), isBold: true) }.max() ?? 0) + 5
        let longest = key.map { wide($0.name) }.max() ?? 0
        let wanted = min(max(Self.leastColumn, indent + longest + Self.columnGap), width / 3)
        let columns = max(1, Int(width / wanted))
        let column = width / Double(columns)
        let perColumn = (key.count + columns - 1) / columns
        for (place, entry) in key.enumerated() {
            let limit = column - indent - Self.columnGap
            let name =
                wide(entry.name) <= limit
                ? entry.name
                : Wrapping.cut([entry.name, ""], most: 1, limit: limit, width: { wide($0) })[0]
            entries.append(
                Entry(
                    number: String(entry.number), name: name,
                    at: Point(
                        x: Double(place / perColumn) * column,
                        y: 24 + Double(place % perColumn) * Self.lineHeight)))
        }
        box = Box(x: 0, y: 0, width: width, height: 24 + Double(max(0, perColumn - 1)) * Self.lineHeight + 3)
    }

    mutating func move(to corner: Point) {
        let offset = corner - Point(x: box.x, y: box.y)
        box = box.moved(offset.x, offset.y)
        heading.at = heading.at + offset
        for number in entries.indices { entries[number].at = entries[number].at + offset }
    }
}
