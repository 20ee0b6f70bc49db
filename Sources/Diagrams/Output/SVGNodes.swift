internal import Foundation
import PlainText

// Actors with their labels, and the legend.
extension SVGWriter {
    mutating func node(_ number: Int) {
        let node = diagram.nodes[number]
        let place = map.nodes[number]
        open("akteur", number: number, title: node.title)
        if node.isCentre { ring(around: place) }
        symbol(SymbolLook(node, palette), at: place.centre)
        label(node, in: place.labelBox, middle: place.centre.x)
        out.add("</g>\n")
    }

    /// Marks the actor that the map is drawn around.
    private mutating func ring(around place: PlacedNode) {
        let middle = Point(x: place.centre.x, y: place.centre.y + (place.down - place.up) / 2)
        let reach = max(place.halfWidth, (place.up + place.down) / 2)
        out.add("<circle class=\"mitte\"")
        out.attribute("cx", middle.x)
        out.attribute("cy", middle.y)
        out.attribute("r", reach)
        out.attribute("fill", .white)
        out.attribute("stroke", palette.ink)
        out.attribute("stroke-width", 2.4)
        out.add("/>")
    }

    private mutating func label(_ node: Diagram.Node, in box: Box, middle: Double) {
        let lines = node.label.isEmpty && isForPage ? node.shortLabel : node.label
        guard !lines.isEmpty else { return }
        // What there is no room for at first waits for a closer look.
        if isForPage {
            out.add(node.label.isEmpty ? "<g class=\"etikett\" display=\"none\">" : "<g class=\"etikett\">")
        }
        defer { if isForPage { out.add("</g>") } }
        let lineHeight = Style.labelSize * FontMetrics.lineHeight
        // Paper behind the words keeps them readable where a line passes. (A white rim around the letters
        // looks better, but office programs draw it over them, and a PDF would lose the text.)
        for (line, words) in lines.enumerated() {
            let width = FontMetrics.width(words, size: Style.labelSize, isBold: node.isCentre) + 3
            out.add("<rect")
            out.attributes(
                of: Box(
                    x: middle - width / 2, y: box.y + Double(line) * lineHeight + 0.6, width: width,
                    height: lineHeight))
            out.add(" rx=\"2\"")
            out.attribute("fill", .white)
            out.add(" fill-opacity=\"0.85\"/>")
        }
        out.add("<text")
        out.attribute("x", middle)
        out.attribute("y", box.y + Style.labelSize * FontMetrics.ascent)
        out.add(" text-anchor=\"middle\"")
        if node.isCentre { out.add(" font-weight=\"bold\"") }
        if node.outside != nil { out.add(" font-style=\"italic\"") }
        out.attribute("fill", node.isContext || node.outside != nil ? palette.quiet : palette.ink)
        out.add(">")
        for (line, words) in lines.enumerated() {
            out.add("<tspan")
            if line > 0 {
                out.attribute("x", middle)
                out.attribute("dy", lineHeight)
            }
            out.add(">")
            out.add(escaped: words)
            // The blank at the end of a line is for whoever copies the label or hears it read.
            let isJoined = line == lines.count - 1 || words.hasSuffix("-")
            out.add(isJoined ? "</tspan>" : " </tspan>")
        }
        out.add("</text>")
    }

    /// A symbol as map and legend draw it.
    mutating func symbol(_ look: SymbolLook, at: Point) {
        let corners = look.symbol.corners(area: look.area)
        if corners.isEmpty {
            out.add("<circle")
            out.attribute("cx", at.x)
            out.attribute("cy", at.y)
            out.attribute("r", (look.area / Double.pi).squareRoot())
        } else {
            out.add("<polygon points=\"")
            for (number, corner) in corners.enumerated() {
                if number > 0 { out.add(" ") }
                out.add(at.x + corner.x)
                out.add(",")
                out.add(at.y + corner.y)
            }
            out.add("\"")
        }
        out.attribute("fill", look.fill)
        out.attribute("stroke", look.stroke)
        out.attribute("stroke-width", look.outline)
        if !look.dashes.isEmpty {
            out.attribute("stroke-dasharray", look.dashes.map { decimal($0) }.joined(separator: " "))
        }
        out.add(corners.isEmpty ? "/>" : " stroke-linejoin=\"round\"/>")
        guard !look.letter.isEmpty else { return }
        let extent = look.symbol.extent(area: look.area)
        let size = min(15, max(Style.letterSize, look.area.squareRoot() * 0.5))
        let shift = look.symbol.letterShift * (extent.up + extent.down) + size * FontMetrics.capital / 2
        words(
            look.letter, at: Point(x: at.x, y: at.y + shift), size: size, isBold: true, isCentred: true,
            colour: look.letterColour)
    }

    mutating func legend() {
        let legend = map.frame.legend
        guard !legend.rows.isEmpty || !legend.headings.isEmpty else { return }
        out.add("<g class=\"legende\">\n")
        frame(legend.box, fill: .white)
        for heading in legend.headings {
            let size = heading.isMain ? LegendLayout.mainSize : Style.headingSize
            for (number, line) in heading.lines.enumerated() {
                let y = heading.at.y + Double(number) * size * FontMetrics.lineHeight
                words(line, at: Point(x: heading.at.x, y: y), size: size, isBold: true)
                out.add("\n")
            }
        }
        for note in legend.notes {
            words(note.line, at: note.at, size: Style.legendSize, colour: palette.quiet)
            out.add("\n")
        }
        for row in legend.rows {
            if let sample = row.sample {
                self.sample(sample, at: row.sampleAt)
                out.add("\n")
            }
            for (number, line) in row.lines.enumerated() {
                let y = row.textAt.y + Double(number) * Style.legendSize * FontMetrics.lineHeight
                words(line, at: Point(x: row.textAt.x, y: y), size: Style.legendSize)
                out.add("\n")
            }
        }
        out.add("</g>\n")
    }

    /// What stands before a line of the legend, around its middle.
    mutating func sample(_ sample: Diagram.Sample, at: Point) {
        switch sample {
        case .symbol(let shape, let paint, let letter, let isHollow, let isContext):
            let look = SymbolLook(
                symbol: shape, paint: paint, letter: letter, area: LegendLayout.symbolArea,
                isHollow: isHollow, isContext: isContext, palette)
            // A triangle's middle is not that of its box.
            let extent = shape.extent(area: look.area)
            symbol(look, at: Point(x: at.x, y: at.y + (extent.up - extent.down) / 2))
        case .changed(let paint, let change):
            var look = SymbolLook(
                symbol: .circle, paint: paint, letter: "", area: LegendLayout.symbolArea, isHollow: false,
                isContext: false, palette)
            look.mark(change, palette)
            symbol(look, at: at)
        case .size(let area):
            let paint = Paint(0xFFFFFF, text: 0x1A1A1A)
            symbol(
                SymbolLook(
                    symbol: .circle, paint: paint, letter: "", area: area, isHollow: false, isContext: false,
                    palette), at: at)
        case .shade(let step):
            let box = Box(x: at.x - 16, y: at.y - 7, width: 32, height: 14)
            shape(
                .box(box, fill: palette.paint(shade: step).fill, stroke: palette.quiet, width: 0.8, radius: 0)
            )
        case .word(let word): kindWord(word, at: at)
        case .arrow, .ticks:
            let look = LineLook(.confirmed, strength: 2, isInternal: false, isContext: false, palette)
            let route = sampleRoute(at)
            line(route, look)
            if sample == .ticks {
                for stroke in map.ticks(on: route, count: 2, width: look.width) {
                    tick(stroke.0, stroke.1, look.colour)
                }
            } else {
                let head = ArrowHead(
                    tip: route.end, direction: Point(x: 1, y: 0), length: 6.5 + 1.5 * look.width)
                arrow(head, look.colour)
            }
        case .chord(let amount):
            line(sampleRoute(at), LineLook(chord: amount, width: 2.6, palette))
        case .weight(let share):
            line(
                sampleRoute(at),
                LineLook(
                    .confirmed, strength: 0, isInternal: false, isContext: false, palette, share: share))
        case .line(let style, let strength, let isInternal, let isContext):
            line(
                sampleRoute(at),
                LineLook(style, strength: strength, isInternal: isInternal, isContext: isContext, palette))
        }
    }

    private func sampleRoute(_ at: Point) -> Route {
        let half = LegendLayout.lineLength / 2
        return .straight(Point(x: at.x - half, y: at.y), Point(x: at.x + half, y: at.y))
    }
}
