internal import Foundation
internal import LandscapeModel

extension RenderedMap {
    /// The map as SVG with real text, title and description; the same bytes for the same input.
    ///
    /// - Parameter prefix: begins every id inside, so that several maps may stand in one HTML page.
    public func svg(prefix: String = "karte") -> String {
        var writer = SVGWriter(map: self, prefix: prefix)
        writer.write()
        return writer.text
    }
}

/// Writes the picture from back to front.
struct SVGWriter {
    let map: RenderedMap
    let prefix: String
    var text = ""

    init(map: RenderedMap, prefix: String) {
        self.map = map
        self.prefix = prefix
        text.reserveCapacity(400 * (map.diagram.nodes.count * 2 + map.diagram.edges.count) + 10_000)
    }

    var diagram: Diagram { map.diagram }
    var palette: Palette { map.diagram.palette }

    mutating func write() {
        open()
        text += "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
        if let box = map.frame.isolatesBox {
            text += rect(box, fill: "none", stroke: palette.rule.hex) + "\n"
        }
        group("kooperationen") { writer in
            for (number, edge) in writer.diagram.edges.enumerated() where !edge.isGap { writer.edge(number) }
        }
        group("anregungen") { writer in
            for (number, edge) in writer.diagram.edges.enumerated() where edge.isGap { writer.edge(number) }
        }
        group("akteure") { writer in
            for number in writer.diagram.nodes.indices { writer.node(number) }
        }
        group("nummern") { writer in
            for number in writer.diagram.edges.indices { writer.badge(number) }
        }
        legend()
        header()
        text += "</svg>\n"
    }

    private mutating func open() {
        let width = decimal(map.size.width)
        let height = decimal(map.size.height)
        let language = diagram.language.rawValue
        text += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        text += "<svg xmlns=\"http://www.w3.org/2000/svg\" "
        if let page = diagram.page.millimetres {
            text += "width=\"\(decimal(page.width))mm\" height=\"\(decimal(page.height))mm\" "
        } else {
            text += "width=\"\(width)\" height=\"\(height)\" "
        }
        text += "viewBox=\"0 0 \(width) \(height)\" lang=\"\(language)\" xml:lang=\"\(language)\" role=\"img\" "
        text += "aria-labelledby=\"\(prefix)-titel \(prefix)-beschreibung\" "
        text += "font-family=\"\(Style.fontFamily)\" font-size=\"\(decimal(Style.labelSize))\" "
        text += "fill=\"\(palette.ink.hex)\">\n"
        text += "<title id=\"\(prefix)-titel\">\(xmlEscaped(diagram.title))</title>\n"
        text += "<desc id=\"\(prefix)-beschreibung\">\(xmlEscaped(fullDescription))</desc>\n"
    }

    private var fullDescription: String {
        [diagram.dateLine, diagram.filterLine, diagram.provisionalNote].compactMap { $0 }
            .reduce(diagram.description) { $0 + " " + $1 + "." }
    }

    private mutating func group(_ name: String, _ body: (inout SVGWriter) -> Void) {
        let before = text.utf8.count
        let start = text
        text += "<g class=\"\(name)\">\n"
        let opened = text.utf8.count
        body(&self)
        if text.utf8.count == opened, before < opened { text = start } else { text += "</g>\n" }
    }

    // MARK: Edges

    private mutating func edge(_ number: Int) {
        let edge = diagram.edges[number]
        let kind = edge.isGap ? "anregung" : "kooperation"
        text += "<g class=\"\(kind) \(edge.line.identifier)\" id=\"\(prefix)-\(kind)-\(number + 1)\">"
        text += "<title>\(xmlEscaped(edge.title))</title>"
        text += line(path(map.routes[number]), edge.line, strength: edge.strength, edge.isInternal, edge.isContext)
        text += "</g>\n"
    }

    private func path(_ route: Route) -> String {
        let start = "M\(decimal(route.start.x)) \(decimal(route.start.y))"
        let end = "\(decimal(route.end.x)) \(decimal(route.end.y))"
        if route.isStraight { return start + "L" + end }
        return start + "Q\(decimal(route.control.x)) \(decimal(route.control.y)) " + end
    }

    /// Colour and width of a line.
    func look(
        _ style: Diagram.LineStyle, strength: Int, _ isInternal: Bool, _ isContext: Bool
    ) -> (colour: Colour, width: Double) {
        switch style {
        case .gap: (palette.gap, Style.gapWidth)
        case .confirmation: (palette.confirmation, Style.gapWidth)
        default:
            isContext
                ? (palette.context, Style.contextWidth)
                : (
                    isInternal ? palette.internalTie : style == .confirmed ? palette.tie : palette.unsureTie,
                    Style.width(strength: strength)
                )
        }
    }

    /// A line as map and legend draw it.
    func line(
        _ path: String, _ style: Diagram.LineStyle, strength: Int, _ isInternal: Bool, _ isContext: Bool
    ) -> String {
        let (colour, width) = look(style, strength: strength, isInternal, isContext)
        let dashes = Style.dashes(style, width: width)
        var stroke = "fill=\"none\" stroke=\"\(colour.hex)\""
        if !dashes.isEmpty { stroke += " stroke-dasharray=\"\(dashes.map { decimal($0) }.joined(separator: " "))\"" }
        if style == .unverified { stroke += " stroke-linecap=\"round\"" }
        guard isInternal else {
            return "<path d=\"\(path)\" \(stroke) stroke-width=\"\(decimal(width))\"/>"
        }
        // Two lines side by side: a wider one with a white core.
        return "<path d=\"\(path)\" \(stroke) stroke-width=\"\(decimal(width + 2.6))\"/>"
            + "<path d=\"\(path)\" fill=\"none\" stroke=\"#ffffff\" stroke-width=\"\(decimal(max(1.4, width * 0.6)))\"/>"
    }

    private mutating func badge(_ number: Int) {
        guard let at = map.badges[number], let gap = diagram.edges[number].number else { return }
        let colour = diagram.edges[number].line == .gap ? palette.gap : palette.confirmation
        let label = String(gap)
        let half = max(Style.badgeRadius, FontMetrics.width(label, size: Style.badgeSize, isBold: true) / 2 + 4)
        text += "<g class=\"nummer\"><title>\(xmlEscaped(diagram.edges[number].title))</title>"
        text += "<rect x=\"\(decimal(at.x - half))\" y=\"\(decimal(at.y - Style.badgeRadius))\" "
        text += "width=\"\(decimal(2 * half))\" height=\"\(decimal(2 * Style.badgeRadius))\" "
        text += "rx=\"\(decimal(Style.badgeRadius))\" fill=\"\(colour.hex)\" stroke=\"#ffffff\" stroke-width=\"1.2\"/>"
        text += "<text x=\"\(decimal(at.x))\" y=\"\(decimal(at.y + Style.badgeSize * FontMetrics.capital / 2))\" "
        text += "text-anchor=\"middle\" font-size=\"\(decimal(Style.badgeSize))\" font-weight=\"bold\" "
        text += "fill=\"#ffffff\">\(label)</text></g>\n"
    }

    // MARK: Text

    func rect(_ box: Box, fill: String, stroke: String) -> String {
        "<rect x=\"\(decimal(box.x))\" y=\"\(decimal(box.y))\" width=\"\(decimal(box.width))\" "
            + "height=\"\(decimal(box.height))\" rx=\"6\" fill=\"\(fill)\" stroke=\"\(stroke)\"/>"
    }

    private mutating func header() {
        for line in map.frame.lines {
            let isBold = Frame.isBold(line.role)
            let colour = line.role == .date || line.role == .filter ? palette.quiet : palette.ink
            text += "<text class=\"\(line.role == .title ? "titel" : "zeile")\" x=\"\(decimal(line.at.x))\" "
            text += "y=\"\(decimal(line.at.y))\" font-size=\"\(decimal(Frame.size(of: line.role)))\""
            text += (isBold ? " font-weight=\"bold\"" : "") + " fill=\"\(colour.hex)\">"
            text += "\(xmlEscaped(line.text))</text>\n"
        }
    }
}
