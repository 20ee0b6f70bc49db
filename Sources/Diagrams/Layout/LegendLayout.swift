import PlainText

/// The legend with a place for every line.
struct LegendLayout: Sendable {
    struct Row: Sendable {
        var sample: Diagram.Sample
        /// Middle of the sample.
        var sampleAt: Point
        var lines: [String]
        /// Base line of the first line of text.
        var textAt: Point
    }

    struct Heading: Sendable {
        var lines: [String]
        var at: Point
        var isMain: Bool
    }

    static let padding = 12.0
    static let sampleWidth = 60.0
    static let lineLength = 38.0
    private static let textWidth = 152.0

    private(set) var headings: [Heading] = []
    private(set) var rows: [Row] = []
    private(set) var notes: [(line: String, at: Point)] = []
    private(set) var box: Box

    var width: Double { box.width }
    var height: Double { box.height }

    init(_ sections: [Diagram.LegendSection], language: Language) {
        box = Box(x: 0, y: 0, width: Self.sampleWidth + Self.textWidth + 2 * Self.padding, height: 0)
        var y = Self.padding + 14
        headings.append(
            Heading(
                lines: [language == .german ? "Legende" : "Legend"], at: Point(x: Self.padding, y: y),
                isMain: true))
        y += 8
        for section in sections {
            y += 18
            let lines = Wrapping.lines(section.heading, limit: Self.textWidth + Self.sampleWidth, most: 4) {
                FontMetrics.width($0, size: Style.headingSize, isBold: true)
            }
            headings.append(Heading(lines: lines, at: Point(x: Self.padding, y: y), isMain: false))
            y += Double(lines.count - 1) * Style.headingSize * FontMetrics.lineHeight + 5
            for entry in section.entries { add(entry, &y) }
            if let note = section.note { add(note: note, &y) }
        }
        box.height = y + Self.padding
    }

    private mutating func add(note: String, _ y: inout Double) {
        let lines = Wrapping.lines(note, limit: Self.textWidth + Self.sampleWidth, most: 12) {
            FontMetrics.width($0, size: Style.legendSize)
        }
        for line in lines {
            y += Style.legendSize * FontMetrics.lineHeight
            notes.append((line, Point(x: Self.padding, y: y)))
        }
        y += 2
    }

    private mutating func add(_ entry: Diagram.LegendEntry, _ y: inout Double) {
        let text = entry.text + (entry.count.map { " (\($0))" } ?? "")
        let lines = Wrapping.lines(text, limit: Self.textWidth, most: 4) {
            FontMetrics.width($0, size: Style.legendSize)
        }
        let lineHeight = Style.legendSize * FontMetrics.lineHeight
        let textHeight = Double(lines.count) * lineHeight
        let height = max(textHeight + 4, Self.height(of: entry.sample) + 4)
        let middle = y + height / 2
        rows.append(
            Row(
                sample: entry.sample,
                sampleAt: Point(x: Self.padding + Self.sampleWidth / 2 - 4, y: middle), lines: lines,
                textAt: Point(
                    x: Self.padding + Self.sampleWidth,
                    y: middle - textHeight / 2 + lineHeight / 2 + Style.legendSize * FontMetrics.capital / 2))
        )
        y += height
    }

    private static func height(of sample: Diagram.Sample) -> Double {
        switch sample {
        case .symbol(let symbol, _, _, _, _):
            let extent = symbol.extent(area: symbolArea)
            return extent.up + extent.down
        case .line, .arrow, .ticks, .weight: return 12
        case .shade, .word: return 15
        case .size(let area): return 2 * (area / Double.pi).squareRoot()
        }
    }

    static let symbolArea = 230.0

    mutating func move(to corner: Point) {
        let offset = corner - Point(x: box.x, y: box.y)
        box = box.moved(offset.x, offset.y)
        for number in headings.indices { headings[number].at = headings[number].at + offset }
        for number in notes.indices { notes[number].at = notes[number].at + offset }
        for number in rows.indices {
            rows[number].sampleAt = rows[number].sampleAt + offset
            rows[number].textAt = rows[number].textAt + offset
        }
    }
}
