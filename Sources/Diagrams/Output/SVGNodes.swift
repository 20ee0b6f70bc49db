internal import Foundation

// Symbols, labels and the legend.
extension SVGWriter {
    mutating func node(_ number: Int) {
        let node = diagram.nodes[number]
        let place = map.nodes[number]
        text += "<g class=\"akteur\" id=\"\(prefix)-akteur-\(number + 1)\">"
        text += "<title>\(xmlEscaped(node.title))</title>"
        text += symbol(
            node.symbol, node.paint, letter: node.letter, area: node.area, at: place.centre,
            isHollow: node.isHollow, isContext: node.isContext)
        let first = place.labelBox.y + Style.labelSize * FontMetrics.ascent
        let colour = node.isContext ? palette.quiet : palette.ink
        let x = decimal(place.centre.x)
        // The white rim keeps a label readable where a line passes behind it.
        text += "<text x=\"\(x)\" y=\"\(decimal(first))\" text-anchor=\"middle\" fill=\"\(colour.hex)\" "
        text += "stroke=\"#ffffff\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\">"
        for (line, words) in node.label.enumerated() {
            let step = line == 0 ? "" : " x=\"\(x)\" dy=\"\(decimal(Style.labelSize * FontMetrics.lineHeight))\""
            // The blank at the end of a line is for whoever copies the label or hears it read.
            let isLast = line == node.label.count - 1 || words.hasSuffix("-")
            text += "<tspan\(step)>\(xmlEscaped(words))\(isLast ? "" : " ")</tspan>"
        }
        text += "</text></g>\n"
    }

    /// A symbol as map and legend draw it.
    func symbol(
        _ symbol: Symbol, _ paint: Paint, letter: String, area: Double, at: Point, isHollow: Bool,
        isContext: Bool
    ) -> String {
        let isEmpty = isHollow || isContext
        let fill = isEmpty ? Colour.white : paint.fill
        let stroke = isContext ? palette.quiet : palette.ink
        var style = "fill=\"\(fill.hex)\" stroke=\"\(stroke.hex)\" stroke-width=\"\(decimal(isHollow ? 1.6 : isContext ? 0.9 : Style.outline))\""
        if isHollow { style += " stroke-dasharray=\"4 2.5\"" }
        let corners = symbol.corners(area: area)
        var result: String
        if corners.isEmpty {
            result = "<circle cx=\"\(decimal(at.x))\" cy=\"\(decimal(at.y))\" "
            result += "r=\"\(decimal((area / Double.pi).squareRoot()))\" \(style)/>"
        } else {
            let points = corners.map { "\(decimal(at.x + $0.x)),\(decimal(at.y + $0.y))" }
            result = "<polygon points=\"\(points.joined(separator: " "))\" \(style) stroke-linejoin=\"round\"/>"
        }
        guard !letter.isEmpty else { return result }
        let extent = symbol.extent(area: area)
        let size = min(15, max(Style.letterSize, area.squareRoot() * 0.5))
        let shift = symbol.letterShift * (extent.up + extent.down)
        let colour = isEmpty ? stroke : paint.text
        result += "<text x=\"\(decimal(at.x))\" y=\"\(decimal(at.y + shift + size * FontMetrics.capital / 2))\" "
        result += "text-anchor=\"middle\" font-size=\"\(decimal(size))\" font-weight=\"bold\" "
        result += "fill=\"\(colour.hex)\" aria-hidden=\"true\">\(xmlEscaped(letter))</text>"
        return result
    }

    mutating func legend() {
        let legend = map.frame.legend
        text += "<g class=\"legende\">\n" + rect(legend.box, fill: "#ffffff", stroke: palette.rule.hex) + "\n"
        for heading in legend.headings {
            let size = heading.isMain ? Style.headingSize + 4 : Style.headingSize
            for (number, words) in heading.lines.enumerated() {
                let y = heading.at.y + Double(number) * size * FontMetrics.lineHeight
                text += "<text x=\"\(decimal(heading.at.x))\" y=\"\(decimal(y))\" font-size=\"\(decimal(size))\" "
                text += "font-weight=\"bold\">\(xmlEscaped(words))</text>\n"
            }
        }
        for row in legend.rows {
            text += sample(row) + "\n"
            for (number, words) in row.lines.enumerated() {
                let y = row.textAt.y + Double(number) * Style.legendSize * FontMetrics.lineHeight
                text += "<text x=\"\(decimal(row.textAt.x))\" y=\"\(decimal(y))\" "
                text += "font-size=\"\(decimal(Style.legendSize))\">\(xmlEscaped(words))</text>\n"
            }
        }
        text += "</g>\n"
    }

    private func sample(_ row: LegendLayout.Row) -> String {
        switch row.sample {
        case .symbol(let shape, let paint, let letter, let isHollow, let isContext):
            return symbol(
                shape, paint, letter: letter, area: LegendLayout.symbolArea, at: centred(shape, row.sampleAt),
                isHollow: isHollow, isContext: isContext)
        case .size(let area):
            return symbol(
                .circle, Paint(0xFFFFFF, text: 0x1A1A1A), letter: "", area: area, at: row.sampleAt,
                isHollow: false, isContext: false)
        case .line(let style, let strength, let isInternal, let isContext):
            let half = 19.0
            let path =
                "M\(decimal(row.sampleAt.x - half)) \(decimal(row.sampleAt.y))"
                + "L\(decimal(row.sampleAt.x + half)) \(decimal(row.sampleAt.y))"
            return line(path, style, strength: strength, isInternal, isContext)
        }
    }

    /// A triangle's middle is not that of its box.
    private func centred(_ symbol: Symbol, _ at: Point) -> Point {
        let extent = symbol.extent(area: LegendLayout.symbolArea)
        return Point(x: at.x, y: at.y + (extent.up - extent.down) / 2)
    }
}
