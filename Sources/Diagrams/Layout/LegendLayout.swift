import PlainText

/// The legend as a strip at the foot of the sheet: entries side by side, section after section, each with a place.
struct LegendLayout: Sendable {
    struct Row: Sendable {
        /// nil: words alone say it.
        var sample: Diagram.Sample?
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

    static let padding = 6.0
    static let lineLength = 30.0
    static let symbolArea = 132.0
    static let mainSize = 12.0
    private static let rowGap = 2.0
    private static let entryGap = 9.0
    private static let sectionGap = 16.0
    /// A larger circle would make the strip as high as itself: words stand for it.
    private static let mostSampleHeight = 24.0

    private(set) var headings: [Heading] = []
    private(set) var rows: [Row] = []
    private(set) var notes: [(line: String, at: Point)] = []
    private(set) var box: Box

    var width: Double { box.width }
    var height: Double { box.height }

    /// - Parameter width: of the whole strip.
    init(_ sections: [Diagram.LegendSection], language: Language, width: Double) {
        box = Box(x: 0, y: 0, width: width, height: 0)
        guard !sections.isEmpty else { return }
        var flow = Flow(width: width - 2 * Self.padding)
        flow.add([Self.heading(language == .german ? "Legende" : "Legend", isMain: true)])
        for section in sections { flow.add(Self.pieces(of: section, language, width: flow.width)) }
        place(flow)
    }

    // MARK: Pieces

    /// What stands in one line of the strip and is never torn apart.
    private struct Piece {
        enum Content {
            case heading(isMain: Bool)
            case entry(Diagram.Sample?)
            case note
        }
        var content: Content
        var lines: [String]
        var width: Double
        var height: Double
    }

    private static func heading(_ text: String, isMain: Bool = false) -> Piece {
        let size = isMain ? mainSize : Style.headingSize
        return Piece(
            content: .heading(isMain: isMain), lines: [text],
            width: FontMetrics.width(text, size: size, isBold: true), height: size * FontMetrics.lineHeight)
    }

    private static func pieces(
        of section: Diagram.LegendSection, _ language: Language, width: Double
    ) -> [Piece] {
        var pieces = wrapped(section.heading, width, isBold: true).map { heading($0) }
        let sizes = section.entries.filter { if case .size = $0.sample { true } else { false } }
        for entry in section.entries {
            let isLast = entry == sizes.last && sizes.count > 1
            if case .size = entry.sample, entry != sizes.first, !isLast { continue }
            pieces.append(piece(entry, isLargest: isLast, language, width: width))
        }
        if let note = section.note {
            pieces += wrapped(note, width, isBold: false).map { line in
                Piece(
                    content: .note, lines: [line], width: FontMetrics.width(line, size: Style.legendSize),
                    height: Style.legendSize * FontMetrics.lineHeight)
            }
        }
        return pieces
    }

    private static func wrapped(_ text: String, _ width: Double, isBold: Bool) -> [String] {
        Wrapping.lines(text, limit: width, most: 4) {
            FontMetrics.width($0, size: isBold ? Style.headingSize : Style.legendSize, isBold: isBold)
        }
    }

    private static func piece(
        _ entry: Diagram.LegendEntry, isLargest: Bool, _ language: Language, width: Double
    ) -> Piece {
        var sample: Diagram.Sample? = entry.sample
        var text = entry.words(language)
        if isLargest {
            sample = nil
            text = (language == .german ? "größtes Symbol: " : "largest symbol: ") + text
        } else if extent(of: entry.sample).height > mostSampleHeight {
            sample = nil
        }
        let room = sample.map { extent(of: $0).width + 5 } ?? 0
        let lines = Wrapping.lines(text, limit: max(60, width - room), most: 3) {
            FontMetrics.width($0, size: Style.legendSize)
        }
        let textWidth = lines.map { FontMetrics.width($0, size: Style.legendSize) }.max() ?? 0
        return Piece(
            content: .entry(sample), lines: lines, width: room + textWidth,
            height: max(
                Double(lines.count) * Style.legendSize * FontMetrics.lineHeight,
                sample.map { extent(of: $0).height } ?? 0))
    }

    private static func extent(of sample: Diagram.Sample) -> (width: Double, height: Double) {
        switch sample {
        case .symbol(let symbol, _, _, _, _):
            let extent = symbol.extent(area: symbolArea)
            return (2 * extent.halfWidth, extent.up + extent.down)
        case .changed:
            let extent = Symbol.circle.extent(area: symbolArea)
            return (2 * extent.halfWidth, extent.up + extent.down)
        case .line, .chord, .arrow, .ticks, .weight: return (lineLength, 10)
        case .shade: return (32, 14)
        case .word(let word): return (Router.box(of: word, at: Point(x: 0, y: 0)).width, 13)
        case .size(let area):
            let across = 2 * (area / Double.pi).squareRoot()
            return (across, across)
        }
    }

    // MARK: Rows

    /// Lines that are filled from the left.
    private struct Flow {
        let width: Double
        var rows: [[(piece: Piece, x: Double)]] = [[]]
        private var x = 0.0

        init(width: Double) { self.width = width }

        /// A section that fits in a line stands in one; a longer one goes on in the next.
        mutating func add(_ pieces: [Piece]) {
            let whole = pieces.reduce(-entryGap) { $0 + $1.width + entryGap }
            var gap = rows[rows.count - 1].isEmpty ? 0 : sectionGap
            if gap > 0, x + gap + whole > width, whole <= width { breakLine(&gap) }
            for (number, piece) in pieces.enumerated() {
                // A heading is not the last of a line.
                var needed = piece.width
                if case .heading = piece.content, number + 1 < pieces.count {
                    needed += entryGap + pieces[number + 1].width
                }
                if gap > 0, x + gap + needed > width { breakLine(&gap) }
                x += gap
                rows[rows.count - 1].append((piece, x))
                x += piece.width
                gap = entryGap
            }
        }

        private mutating func breakLine(_ gap: inout Double) {
            rows.append([])
            x = 0
            gap = 0
        }
    }

    private mutating func place(_ flow: Flow) {
        var y = Self.padding
        for row in flow.rows where !row.isEmpty {
            let height = row.map(\.piece.height).max() ?? 0
            for (piece, x) in row { add(piece, x: Self.padding + x, middle: y + height / 2) }
            y += height + Self.rowGap
        }
        box.height = y - Self.rowGap + Self.padding
    }

    private mutating func add(_ piece: Piece, x: Double, middle: Double) {
        func baseline(_ size: Double) -> Double { middle + size * FontMetrics.capital / 2 }
        switch piece.content {
        case .heading(let isMain):
            let size = isMain ? Self.mainSize : Style.headingSize
            headings.append(
                Heading(lines: piece.lines, at: Point(x: x, y: baseline(size)), isMain: isMain))
        case .note:
            for line in piece.lines { notes.append((line, Point(x: x, y: baseline(Style.legendSize)))) }
        case .entry(let sample):
            let room = sample.map { Self.extent(of: $0).width } ?? 0
            let first =
                baseline(Style.legendSize) - Double(piece.lines.count - 1) / 2 * Style.legendSize
                * FontMetrics.lineHeight
            rows.append(
                Row(
                    sample: sample, sampleAt: Point(x: x + room / 2, y: middle), lines: piece.lines,
                    textAt: Point(x: sample == nil ? x : x + room + 5, y: first)))
        }
    }

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
