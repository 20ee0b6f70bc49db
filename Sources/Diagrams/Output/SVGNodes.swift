internal import Foundation

// Symbols, labels and the legend.
extension SVGWriter {
    mutating func node(_ number: Int) {
        let node = diagram.nodes[number]
        let place = map.nodes[number]
        let box = place.labelBox
        let lineHeight = Style.labelSize * FontMetrics.lineHeight
        text += "<g class=\"akteur\" id=\"\(prefix)-akteur-\(number + 1)\">"
        text += "<title>\(xmlEscaped(node.title))</title>"
        text += symbol(SymbolLook(node, palette), at: place.centre)
        // Paper behind the words keeps them readable where a line passes. (A white rim around the letters
        // looks better, but office programs draw it over them, and a PDF would lose the text.)
        for (line, words) in node.label.enumerated() {
            let width = FontMetrics.width(words, size: Style.labelSize) + 3
            text += tag(
                "rect",
                [
                    "x": decimal(place.centre.x - width / 2),
                    "y": decimal(box.y + Double(line) * lineHeight + 0.6), "width": decimal(width),
                    "height": decimal(lineHeight), "rx": "2", "fill": Colour.white.hex,
                    "fill-opacity": "0.85",
                ])
        }
        guard !node.label.isEmpty else {
            text += "</g>\n"
            return
        }
        let x = decimal(place.centre.x)
        let first = decimal(box.y + Style.labelSize * FontMetrics.ascent)
        let colour = node.isContext ? palette.quiet : palette.ink
        text += tag("text", ["x": x, "y": first, "text-anchor": "middle", "fill": colour.hex], isOpen: true)
        for (line, words) in node.label.enumerated() {
            // The blank at the end of a line is for whoever copies the label or hears it read.
            let isJoined = line == node.label.count - 1 || words.hasSuffix("-")
            text += line == 0 ? "<tspan>" : tag("tspan", ["x": x, "dy": decimal(lineHeight)], isOpen: true)
            text += xmlEscaped(words) + (isJoined ? "" : " ") + "</tspan>"
        }
        text += "</text></g>\n"
    }

    /// A symbol as map and legend draw it.
    func symbol(_ look: SymbolLook, at: Point) -> String {
        let style =
            "fill=\"\(look.fill.hex)\" stroke=\"\(look.stroke.hex)\" stroke-width=\"\(decimal(look.outline))\""
            + (look.isDashed ? " stroke-dasharray=\"4 2.5\"" : "")
        let corners = look.symbol.corners(area: look.area)
        var result: String
        if corners.isEmpty {
            let radius = (look.area / Double.pi).squareRoot()
            result =
                "<circle cx=\"\(decimal(at.x))\" cy=\"\(decimal(at.y))\" r=\"\(decimal(radius))\" \(style)/>"
        } else {
            let points = corners.map { "\(decimal(at.x + $0.x)),\(decimal(at.y + $0.y))" }
                .joined(separator: " ")
            result = "<polygon points=\"\(points)\" \(style) stroke-linejoin=\"round\"/>"
        }
        guard !look.letter.isEmpty else { return result }
        let extent = look.symbol.extent(area: look.area)
        let size = min(15, max(Style.letterSize, look.area.squareRoot() * 0.5))
        let shift = look.symbol.letterShift * (extent.up + extent.down) + size * FontMetrics.capital / 2
        result += words(
            look.letter, at: Point(x: at.x, y: at.y + shift), size: size, isBold: true, isCentred: true,
            colour: look.letterColour)
        return result
    }

    mutating func legend() {
        let legend = map.frame.legend
        text += "<g class=\"legende\">\n" + frame(legend.box, fill: Colour.white.hex) + "\n"
        for heading in legend.headings {
            let size = heading.isMain ? Style.headingSize + 4 : Style.headingSize
            for (number, line) in heading.lines.enumerated() {
                let y = heading.at.y + Double(number) * size * FontMetrics.lineHeight
                text += words(line, at: Point(x: heading.at.x, y: y), size: size, isBold: true) + "\n"
            }
        }
        for note in legend.notes {
            text += words(note.line, at: note.at, size: Style.legendSize, colour: palette.quiet) + "\n"
        }
        for row in legend.rows {
            text += sample(row.sample, at: row.sampleAt) + "\n"
            for (number, line) in row.lines.enumerated() {
                let y = row.textAt.y + Double(number) * Style.legendSize * FontMetrics.lineHeight
                text += words(line, at: Point(x: row.textAt.x, y: y), size: Style.legendSize) + "\n"
            }
        }
        text += "</g>\n"
    }

    /// What stands before a line of the legend, around its middle.
    func sample(_ sample: Diagram.Sample, at: Point) -> String {
        switch sample {
        case .symbol(let shape, let paint, let letter, let isHollow, let isContext):
            let look = SymbolLook(
                symbol: shape, paint: paint, letter: letter, area: LegendLayout.symbolArea,
                isHollow: isHollow, isContext: isContext, palette)
            // A triangle's middle is not that of its box.
            let extent = shape.extent(area: look.area)
            return symbol(look, at: Point(x: at.x, y: at.y + (extent.up - extent.down) / 2))
        case .size(let area):
            let paint = Paint(0xFFFFFF, text: 0x1A1A1A)
            return symbol(
                SymbolLook(
                    symbol: .circle, paint: paint, letter: "", area: area, isHollow: false, isContext: false,
                    palette), at: at)
        case .shade(let step):
            let box = Box(x: at.x - 16, y: at.y - 7, width: 32, height: 14)
            return shape(
                .box(box, fill: palette.paint(shade: step).fill, stroke: palette.quiet, width: 0.8, radius: 0)
            )
        case .word(let word): return kindWord(word, at: Point(x: at.x, y: at.y))
        case .arrow, .ticks:
            let half = LegendLayout.lineLength / 2
            let route = Route.straight(Point(x: at.x - half, y: at.y), Point(x: at.x + half, y: at.y))
            let look = LineLook(.confirmed, strength: 2, isInternal: false, isContext: false, palette)
            let whole = line(path(route), look)
            if sample == .ticks {
                return whole
                    + map.ticks(on: route, count: 2, width: look.width)
                    .map { tick($0.0, $0.1, look.colour) }.joined()
            }
            return whole
                + arrow(
                    ArrowHead(tip: route.end, direction: Point(x: 1, y: 0), length: 6.5 + 1.5 * look.width),
                    look.colour)
        case .line(let style, let strength, let isInternal, let isContext):
            let half = LegendLayout.lineLength / 2
            return line(
                "M\(decimal(at.x - half)) \(decimal(at.y))L\(decimal(at.x + half)) \(decimal(at.y))",
                LineLook(style, strength: strength, isInternal: isInternal, isContext: isContext, palette))
        }
    }
}
