import PlainText

extension TimeLines {
    /// The lines as one picture, in every format of a map.
    public func rendered() -> RenderedMap {
        var diagram = Diagram(
            title: title, description: description, nodes: [], isolatesHeading: "", edges: [], legend: [],
            language: language, page: page, palette: Palette(isBlackAndWhite: isBlackAndWhite),
            layout: .auto, seed: 1)
        diagram.date = states.last?.date
        let layout = TimeLineLayout(self, diagram.palette)
        let (frame, corner) = Frame.around(layout.size, diagram)
        return RenderedMap(
            diagram: diagram, size: frame.size, nodes: [], routes: [], badges: [], frame: frame,
            scenery: layout.shapes.map { $0.moved(corner) }, isSceneryOnly: true)
    }
}

/// One wide picture of the lines that share a scale, and small ones of all others below it.
struct TimeLineLayout {
    private(set) var shapes: [Shape] = []
    private(set) var size = (width: 0.0, height: 0.0)

    /// 12 points on A4, and more on larger paper.
    static let print = 14.5
    private static let lineHeight = 17.0
    private static let labelRoom = 330.0
    private static let smallHeight = 96.0
    private let columns: Int
    /// More small pictures than these would make an A4 sheet's print small.
    private static let mostOnA4 = 8

    private let lines: TimeLines
    private let palette: Palette
    /// Where the states stand, 0...1.
    private let shares: [Double]

    init(_ lines: TimeLines, _ palette: Palette) {
        self.lines = lines
        self.palette = palette
        shares = Self.shares(lines.states)
        columns = lines.page == .a4 ? 4 : 6
        size.width = lines.page == .a4 ? 948 : 1_300
        var y = 0.0
        if !lines.together.isEmpty { drawTogether(&y) }
        let apart = lines.page == .a4 ? Array(lines.apart.prefix(Self.mostOnA4)) : lines.apart
        drawApart(apart, &y)
        y += 4
        let left = lines.apart.count - apart.count
        let more =
            lines.language == .german
            ? "\(left) weitere Kennzahlen stehen in der Tabelle." : "\(left) more figures stand in the table."
        for paragraph in (left > 0 ? [more] : []) + lines.notes {
            let broken = Wrapping.lines(paragraph, limit: size.width, most: 4) {
                FontMetrics.width($0, size: Self.print)
            }
            for line in broken {
                y += Self.lineHeight
                shapes.append(words(line, Point(x: 0, y: y), colour: palette.quiet))
            }
        }
        size.height = y + 6
    }

    /// By date where all are known and ascend, else at equal distances.
    private static func shares(_ states: [TimeLines.State]) -> [Double] {
        let years = states.compactMap { state in
            state.date.map {
                Double($0.year) + (Double($0.month ?? 1) - 1) / 12 + (Double($0.day ?? 1) - 1) / 366
            }
        }
        let ascends = zip(years, years.dropFirst()).allSatisfy { $0 < $1 }
        guard years.count == states.count, ascends, let first = years.first, let last = years.last,
            last > first
        else { return states.indices.map { Double($0) / Double(max(1, states.count - 1)) } }
        return years.map { ($0 - first) / (last - first) }
    }

    private func words(
        _ text: String, _ at: Point, isBold: Bool = false, anchor: Shape.Anchor = .start, colour: Colour
    ) -> Shape {
        .words(text, at: at, size: Self.print, isBold: isBold, anchor: anchor, colour: colour)
    }

    // MARK: Together

    private mutating func drawTogether(_ y: inout Double) {
        y += Self.lineHeight
        shapes.append(words(lines.heading, Point(x: 0, y: y), isBold: true, colour: palette.ink))
        y += 12
        let height = max(150, Double(lines.together.count) * Self.lineHeight)
        let plot = Box(x: 60, y: y, width: size.width - Self.labelRoom - 60, height: height)
        let largest = lines.together.flatMap { $0.values.compactMap { $0 } }.max() ?? 0
        axis(plot, largest: largest)
        let scale = Scale(least: 0, largest: largest)
        // Whoever ends higher is named higher; of two that end alike the first in the list.
        let ends = lines.together.indices.map { number in
            (
                number,
                lines.together[number].values.last.flatMap { $0 }.map { scale.y($0, in: plot) } ?? plot.bottom
            )
        }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
        let places = Self.spread(ends.map(\.1), gap: Self.lineHeight, from: plot.y, to: plot.bottom)
        for (rank, end) in ends.enumerated() {
            let line = lines.together[end.0]
            let look = Look(number: end.0, palette)
            shapes.append(drawn(line, look, plot, scale))
            let at = Point(x: plot.right + 34, y: places[rank])
            shapes.append(
                .line(
                    .straight(Point(x: plot.right + 7, y: end.1), Point(x: at.x - 12, y: at.y)), look.hair))
            shapes.append(.symbol(look.symbol(palette), at: Point(x: at.x - 5, y: at.y)))
            let label = "\(line.written.last ?? "–")  \(line.name)"
            let fits = Wrapping.lines(label, limit: Self.labelRoom - 44, most: 1) {
                FontMetrics.width($0, size: Self.print)
            }.first
            shapes.append(
                words(
                    fits ?? "", Point(x: at.x + 7, y: at.y + Self.print * FontMetrics.capital / 2),
                    colour: palette.ink))
        }
        y = plot.bottom + Self.lineHeight
        names(plot, y)
        y += 10
    }

    /// Places at least a gap apart, each as near as may be to where it should be.
    static func spread(_ wanted: [Double], gap: Double, from top: Double, to bottom: Double) -> [Double] {
        var places = wanted
        for number in places.indices.dropFirst() {
            places[number] = max(places[number], places[number - 1] + gap)
        }
        guard let last = places.indices.last, places[last] > bottom else { return places }
        places[last] = bottom
        for number in places.indices.reversed().dropFirst() {
            places[number] = min(places[number], places[number + 1] - gap)
        }
        return places
    }

    private mutating func axis(_ plot: Box, largest: Double) {
        for (value, y) in [(0, plot.bottom), (largest, plot.y)] {
            shapes.append(
                .box(
                    Box(x: plot.x, y: y, width: plot.width, height: 0.6), fill: palette.rule, stroke: nil,
                    width: 0, radius: 0))
            shapes.append(
                words(
                    lines.language.weight(value),
                    Point(x: plot.x - 12, y: y + Self.print * FontMetrics.capital / 2), anchor: .end,
                    colour: palette.quiet))
        }
    }

    /// Of the states, below a picture; where they would touch, only the first and the last.
    private mutating func names(_ plot: Box, _ y: Double) {
        let widths = lines.states.map { FontMetrics.width($0.name, size: Self.print) }
        let middles = shares.map { plot.x + $0 * plot.width }
        let last = lines.states.count - 1
        var right = -Double.infinity
        for number in lines.states.indices {
            let anchor: Shape.Anchor = number == 0 ? .start : number == last ? .end : .middle
            let left =
                middles[number] - (number == 0 ? 0 : number == last ? widths[number] : widths[number] / 2)
            let reach = number == last ? left : middles[last] - widths[last] - 8
            guard left > right, number == 0 || number == last || left + widths[number] < reach else {
                continue
            }
            shapes.append(
                words(
                    lines.states[number].name, Point(x: middles[number], y: y), anchor: anchor,
                    colour: palette.quiet))
            right = left + widths[number] + 8
        }
    }

    // MARK: Apart

    private mutating func drawApart(_ apart: [TimeLines.Line], _ y: inout Double) {
        let width = (size.width - Double(columns - 1) * 18) / Double(columns)
        for (number, line) in apart.enumerated() {
            let corner = Point(
                x: Double(number % columns) * (width + 18),
                y: y + Double(number / columns) * Self.smallHeight)
            drawSmall(line, Box(x: corner.x, y: corner.y, width: width, height: Self.smallHeight))
        }
        y += Double((apart.count + columns - 1) / columns) * Self.smallHeight
    }

    /// The name, the line, and its first and last value beside the ends.
    private mutating func drawSmall(_ line: TimeLines.Line, _ box: Box) {
        let names = Wrapping.lines(line.name, limit: box.width, most: 2) {
            FontMetrics.width($0, size: Self.print, isBold: true)
        }
        for (number, name) in names.enumerated() {
            let at = Point(x: box.x, y: box.y + Double(number + 1) * Self.lineHeight)
            shapes.append(words(name, at, isBold: true, colour: palette.ink))
        }
        let top = 34 + Double(max(0, names.count - 1)) * Self.lineHeight
        let plot = Box(x: box.x + 58, y: box.y + top, width: box.width - 122, height: box.height - top - 12)
        let known = line.values.compactMap { $0 }
        // From zero: a hundredth less must not look like a fall.
        let scale = Scale(least: min(0, known.min() ?? 0), largest: known.max() ?? 0)
        // Nought, which shows how much of the whole a change is.
        let ground = Box(x: plot.x, y: scale.y(0, in: plot), width: plot.width, height: 0.6)
        if scale.least < scale.largest {
            shapes.append(.box(ground, fill: palette.guide, stroke: nil, width: 0, radius: 0))
        }
        shapes.append(drawn(line, Look(number: 0, palette), plot, scale))
        func value(_ number: Int, _ x: Double, _ anchor: Shape.Anchor) {
            let y = line.values[number].map { scale.y($0, in: plot) } ?? plot.centre.y
            shapes.append(
                words(
                    line.written[number], Point(x: x, y: y + Self.print * FontMetrics.capital / 2),
                    anchor: anchor, colour: palette.ink))
        }
        guard let last = line.values.indices.last else { return }
        value(0, plot.x - 9, .end)
        if last > 0 { value(last, plot.right + 9, .start) }
    }

    // MARK: A line

    private func drawn(_ line: TimeLines.Line, _ look: Look, _ plot: Box, _ scale: Scale) -> Shape {
        let points = line.values.enumerated().map { number, value in
            value.map { Point(x: plot.x + shares[number] * plot.width, y: scale.y($0, in: plot)) }
        }
        var parts: [Shape] = []
        for (one, two) in zip(points, points.dropFirst()) {
            // Between a value and none there is no line.
            if let one, let two { parts.append(.line(.straight(one, two), look.line)) }
        }
        parts += points.compactMap { $0 }.map { .symbol(look.symbol(palette), at: $0) }
        return .group(name: "zeitlinie", title: lines.sentence(line), parts)
    }

    private struct Scale {
        let least: Double
        let largest: Double

        /// In the middle where all values are the same.
        func y(_ value: Double, in plot: Box) -> Double {
            guard largest > least else { return plot.centre.y }
            return plot.bottom - (value - least) / (largest - least) * plot.height
        }
    }

    /// Dash, marker and colour of a line: no two of the first thirty-five have both dash and marker in common.
    struct Look {
        let line: LineLook
        let hair: LineLook
        private let marker: Symbol

        private static let dashes: [[Double]] = [[], [9, 4], [2, 3], [12, 3, 2, 3], [5, 3]]
        private static let markers: [Symbol] = [
            .circle, .square, .triangle, .diamond, .hexagon, .invertedTriangle, .house,
        ]
        private static let colours: [UInt32] = [
            0x0A5C9E, 0xA34A00, 0x00594C, 0x4B3A8C, 0x7A3E00, 0xB0005A, 0x3D3D3D,
        ]

        init(number: Int, _ palette: Palette) {
            var line = LineLook.guide(palette)
            line.colour =
                palette.isBlackAndWhite
                ? palette.ink : Colour(Self.colours[number % Self.colours.count])
            line.width = 2
            line.dashes = Self.dashes[number % Self.dashes.count]
            self.line = line
            var hair = line
            (hair.width, hair.dashes) = (0.7, [])
            self.hair = hair
            marker = Self.markers[number % Self.markers.count]
        }

        func symbol(_ palette: Palette) -> SymbolLook {
            var look = SymbolLook(
                symbol: marker, paint: Paint(0xFFFFFF, text: 0x1A1A1A), letter: "", area: 62,
                isHollow: false, isContext: false, palette)
            (look.fill, look.stroke, look.outline) = (.white, line.colour, 1.8)
            return look
        }
    }
}
