/// Small maps side by side.
struct PanelLayout {
    private(set) var shapes: [Shape] = []
    private(set) var size = (width: 0.0, height: 0.0)

    private static let gap = 14.0
    private static let header = 34.0
    private static let padding = 12.0
    private static let symbolArea = 95.0
    private static let dot = 3.2
    private static let mostLabels = 9
    /// Two pictures have more room.
    private static let mostLabelsOfTwo = 40

    private let diagram: Diagram
    /// The shared places, inside a panel.
    private var places: [Point] = []
    private var panel = (width: 0.0, height: 0.0)

    /// - Parameters:
    ///   - positions: of all nodes, in any unit.
    ///   - room: the ground that the panels may fill.
    init(_ diagram: Diagram, positions: [Point], room: (width: Double, height: Double)) {
        self.diagram = diagram
        let count = max(1, diagram.panels.count)
        let columns = Self.columns(count, room)
        let rows = (count + columns - 1) / columns
        panel = (
            (room.width - Double(columns - 1) * Self.gap) / Double(columns),
            max(170, (room.height - Double(rows - 1) * Self.gap) / Double(rows))
        )
        size = (room.width, Double(rows) * (panel.height + Self.gap) - Self.gap)
        places = shared(positions)
        for (number, content) in diagram.panels.enumerated() {
            let corner = Point(
                x: Double(number % columns) * (panel.width + Self.gap),
                y: Double(number / columns) * (panel.height + Self.gap))
            shapes.append(
                .group(name: content.name, title: content.heading, draw(content).map { $0.moved(corner) }))
        }
    }

    /// As many columns as make panels a little wider than high.
    private static func columns(_ count: Int, _ room: (width: Double, height: Double)) -> Int {
        let candidates = 1...max(1, count)
        return candidates.min { one, two in
            func cost(_ columns: Int) -> Double {
                let rows = (count + columns - 1) / columns
                let shape = (room.width / Double(columns)) / (room.height / Double(rows))
                let empty = Double(rows * columns - count) / Double(count)
                return abs(shape - 1.45) + empty
            }
            return cost(one) < cost(two)
        } ?? 1
    }

    /// The map's positions, scaled into a panel and pulled apart.
    private func shared(_ positions: [Point]) -> [Point] {
        guard let left = positions.map(\.x).min(), let right = positions.map(\.x).max(),
            let top = positions.map(\.y).min(), let bottom = positions.map(\.y).max()
        else { return [] }
        let inner = (
            width: panel.width - 2 * Self.padding - 14,
            height: panel.height - Self.header - 2 * Self.padding - 14
        )
        let stretchX = inner.width / max(1, right - left)
        let stretchY = inner.height / max(1, bottom - top)
        let scaled = positions.map {
            Point(
                x: Self.padding + 7 + ($0.x - left) * stretchX,
                y: Self.header + Self.padding + 7 + ($0.y - top) * stretchY)
        }
        let side = 13.0
        let apart = Overlaps.removed(scaled, sizes: scaled.map { _ in (side, side) }, gap: 0.5)
        // Pulling apart must not push anybody out of the panel.
        return apart.map {
            Point(
                x: min(panel.width - 9, max(9, $0.x)),
                y: min(panel.height - 9, max(Self.header + 9, $0.y)))
        }
    }

    private func draw(_ content: Panel) -> [Shape] {
        let palette = diagram.palette
        let frame = Box(x: 0, y: 0, width: panel.width, height: panel.height)
        var shapes: [Shape] = [.box(frame, fill: nil, stroke: palette.rule, width: 1, radius: 6)]
        let heading = Wrapping.lines(content.heading, limit: panel.width - 20, most: 1) {
            FontMetrics.width($0, size: Style.headingSize, isBold: true)
        }.first
        shapes.append(
            .words(
                heading ?? "", at: Point(x: 10, y: 17), size: Style.headingSize, isBold: true, anchor: .start,
                colour: palette.ink))
        shapes.append(
            .words(
                content.subline, at: Point(x: 10, y: 30), size: Style.labelSize, isBold: false,
                anchor: .start,
                colour: palette.quiet))
        let active = Set(content.nodes)
        for number in diagram.nodes.indices where !active.contains(number) {
            let at = places[number]
            shapes.append(
                .ellipse(at, width: Self.dot, height: Self.dot, fill: palette.rule, stroke: nil))
        }
        for edge in content.edges {
            var look = LineLook(edge, palette)
            look.width = edge.mark == nil ? min(look.width, 2) * 0.75 : look.width * 0.8
            look.core = nil
            let start = places[edge.a]
            let end = places[edge.b]
            shapes.append(
                .group(
                    name: "kooperation", title: edge.title,
                    [.line(.straight(start, end), look)]))
        }
        for number in content.nodes.reversed() {
            let node = diagram.nodes[number]
            var look = SymbolLook(node, palette)
            look.area = Self.symbolArea
            look.letter = ""
            look.outline = max(1, look.outline * 0.7)
            shapes.append(.group(name: "akteur", title: node.title, [.symbol(look, at: places[number])]))
        }
        let marks = marks(content)
        let taken = marks.map { Router.badge(at: $0.at, label: $0.mark.sign) }
        return shapes + marks.flatMap { sign($0.mark, at: $0.at) } + labels(content, besides: taken)
    }

    /// The signs of changes on the middles of their lines.
    ///
    /// Where a symbol or another sign stands there, a little to the side along the line.
    private func marks(_ content: Panel) -> [(mark: ChangeMark, at: Point)] {
        var taken = content.nodes.map { symbolBox($0) }
        return content.edges.compactMap { edge in
            guard let mark = edge.mark else { return nil }
            let route = Route.straight(places[edge.a], places[edge.b])
            let spots = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74].map { route.point($0) }
            let at = spots.first { spot in
                let box = Router.badge(at: spot, label: mark.sign)
                return !taken.contains { $0.overlaps(box) }
            }
            guard let at else { return nil }
            taken.append(Router.badge(at: at, label: mark.sign))
            return (mark, at)
        }
    }

    private func symbolBox(_ node: Int) -> Box {
        Box(x: places[node].x - 7, y: places[node].y - 7, width: 14, height: 14)
    }

    private func sign(_ mark: ChangeMark, at: Point) -> [Shape] {
        let fill = mark.fill(diagram.palette)
        return [
            .box(
                Router.badge(at: at, label: mark.sign), fill: fill ?? .white,
                stroke: fill == nil ? diagram.palette.quiet : .white, width: 1, radius: Style.badgeRadius),
            .words(
                mark.sign, at: Point(x: at.x, y: at.y + Style.badgeSize * FontMetrics.capital / 2),
                size: Style.badgeSize, isBold: true, anchor: .middle,
                colour: fill == nil ? diagram.palette.ink : .white),
        ]
    }

    /// Names of the best connected, each where it hides no symbol and no other name.
    private func labels(_ content: Panel, besides marks: [Box]) -> [Shape] {
        let size = Style.labelSize
        let lineHeight = size * FontMetrics.lineHeight
        var taken = content.nodes.map { symbolBox($0) } + marks
        var shapes: [Shape] = []
        var count = 0
        let most = diagram.panels.count > 2 ? Self.mostLabels : Self.mostLabelsOfTwo
        for (rank, number) in content.nodes.enumerated() where count < most {
            let lines = diagram.nodes[number].tinyLabel
            let width = lines.map { FontMetrics.width($0, size: size) }.max() ?? 0
            let height = Double(lines.count) * lineHeight
            let at = places[number]
            let corners = [
                Point(x: at.x - width / 2, y: at.y + 7), Point(x: at.x - width / 2, y: at.y - 7 - height),
                Point(x: at.x + 9, y: at.y - height / 2), Point(x: at.x - 9 - width, y: at.y - height / 2),
            ]
            let ground = Box(
                x: 4, y: Self.header, width: panel.width - 8, height: panel.height - Self.header - 3)
            let free = corners.map { Box(x: $0.x, y: $0.y, width: width, height: height) }.first { box in
                box.x >= ground.x && box.right <= ground.right && box.y >= ground.y
                    && box.bottom <= ground.bottom
                    && !taken.indices.contains { $0 != rank && taken[$0].overlaps(box) }
            }
            guard let free else { continue }
            taken.append(free)
            count += 1
            shapes.append(.box(free.grown(0.5), fill: .white, stroke: nil, width: 0, radius: 2))
            for (line, words) in lines.enumerated() {
                let baseline = free.y + Double(line) * lineHeight + size * FontMetrics.ascent
                shapes.append(
                    .words(
                        words, at: Point(x: free.centre.x, y: baseline), size: size, isBold: false,
                        anchor: .middle, colour: diagram.palette.ink))
            }
        }
        return shapes
    }
}
