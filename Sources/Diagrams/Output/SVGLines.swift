import PlainText

// Lines and what stands on them: arrowheads, cross strokes, words, numbers.
extension SVGWriter {
    mutating func edge(_ number: Int) {
        let edge = diagram.edges[number]
        open(edge.isGap ? "anregung" : "kooperation", edge.line.identifier, number: number, title: edge.title)
        let look = LineLook(edge, palette)
        line(map.routes[number], look)
        for stroke in map.ticks(on: map.routes[number], count: edge.tickCount, width: look.width) {
            tick(stroke.0, stroke.1, look.colour)
        }
        for head in map.arrowHeads(number) { arrow(head, look.colour) }
        out.add("</g>\n")
    }

    /// A line as map and legend draw it: where it has a core, a broad line with a white one on it.
    mutating func line(_ route: Route, _ look: LineLook) {
        stroke(route, look, colour: look.colour, width: look.width, isDashed: !look.dashes.isEmpty)
        if let core = look.core { stroke(route, look, colour: .white, width: core, isDashed: false) }
    }

    private mutating func stroke(
        _ route: Route, _ look: LineLook, colour: Colour, width: Double, isDashed: Bool
    ) {
        out.add("<path d=\"")
        path(route)
        out.add("\" fill=\"none\"")
        out.attribute("stroke", colour)
        out.attribute("stroke-width", width)
        if isDashed {
            out.attribute("stroke-dasharray", look.dashes.map { decimal($0) }.joined(separator: " "))
        }
        if look.isRound { out.add(" stroke-linecap=\"round\"") }
        out.add("/>")
    }

    private mutating func path(_ route: Route) {
        out.add("M")
        out.add(route.start)
        if route.isStraight {
            out.add("L")
        } else {
            out.add("Q")
            out.add(route.controls[0])
            out.add(" ")
            // The control points that follow are reflections, which SVG finds by itself.
            for parabola in route.parabolas.dropLast() {
                out.add(parabola.end)
                out.add("T")
            }
        }
        out.add(route.end)
    }

    mutating func tick(_ from: Point, _ to: Point, _ colour: Colour) {
        out.add("<path class=\"strich\" d=\"M")
        out.add(from)
        out.add("L")
        out.add(to)
        out.add("\" fill=\"none\"")
        out.attribute("stroke", colour)
        out.add(" stroke-width=\"1.4\"/>")
    }

    mutating func arrow(_ head: ArrowHead, _ colour: Colour) {
        out.add("<path class=\"pfeil\" d=\"")
        for (number, corner) in head.corners.enumerated() {
            out.add(number == 0 ? "M" : "L")
            out.add(corner)
        }
        out.add("Z\"")
        out.attribute("fill", colour)
        out.add("/>")
    }

    /// The kinds of cooperation in words, on the lines.
    mutating func kindWords() {
        let worded = map.wordPlaces.indices.filter { map.wordPlaces[$0] != nil }
        guard !worded.isEmpty else { return }
        group("arten") { writer in
            for number in worded {
                let edge = writer.diagram.edges[number]
                guard let word = edge.kindWord, let at = writer.map.wordPlaces[number] else { continue }
                writer.open("art", number: number, title: edge.title)
                writer.kindWord(word, at: at)
                writer.out.add("</g>\n")
            }
        }
    }

    mutating func kindWord(_ word: String, at: Point) {
        out.add("<rect")
        out.attributes(of: Router.box(of: word, at: at))
        out.add(" rx=\"3\"")
        out.attribute("fill", .white)
        out.add(" fill-opacity=\"0.92\"/>")
        let baseline = at.y + Style.labelSize * FontMetrics.capital / 2
        words(
            word, at: Point(x: at.x, y: baseline), size: Style.labelSize, isCentred: true,
            colour: palette.quiet)
    }

    mutating func badge(_ number: Int) {
        let edge = diagram.edges[number]
        guard let at = map.badges[number], let label = edge.badge else { return }
        out.add("<g class=\"nummer\">")
        out.title(edge.title)
        if let anchor = map.badgeAnchors.isEmpty ? nil : map.badgeAnchors[number] {
            leader(from: at, to: anchor, edge.mark?.fill(palette) ?? LineLook(edge, palette).colour)
        }
        // The number of a gap is a name; a count is only a note on its line.
        let fill = edge.isGap ? LineLook(edge, palette).colour : edge.mark?.fill(palette)
        badge(label, at: at, fill: fill, rim: edge.mark == nil ? nil : palette.quiet)
        out.add("</g>\n")
    }

    /// A hair line from a number that had to go away to its line.
    private mutating func leader(from: Point, to: Point, _ colour: Colour) {
        out.add("<path d=\"M")
        out.add(from)
        out.add("L")
        out.add(to)
        out.add("\" fill=\"none\"")
        out.attribute("stroke", colour)
        out.add(" stroke-width=\"0.9\"/>")
    }

    /// - Parameters:
    ///   - fill: nil for what is dark on white: a count, or a change that may be none.
    ///   - rim: around what is not filled; nil: a hair line.
    mutating func badge(_ label: String, at: Point, fill: Colour?, rim: Colour? = nil) {
        let box = Router.badge(at: at, label: label)
        out.add("<rect")
        out.attributes(of: box)
        out.attribute("rx", Style.badgeRadius)
        out.attribute("fill", fill ?? .white)
        out.attribute("stroke", fill == nil ? rim ?? palette.rule : .white)
        out.attribute("stroke-width", fill == nil ? (rim == nil ? 0.6 : 1) : 1.2)
        out.add("/>")
        let baseline = at.y + Style.badgeSize * FontMetrics.capital / 2
        words(
            label, at: Point(x: at.x, y: baseline), size: Style.badgeSize, isBold: true, isCentred: true,
            colour: fill == nil ? palette.ink : .white)
    }
}
