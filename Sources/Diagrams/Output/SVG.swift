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
        text.reserveCapacity(700 * (map.diagram.nodes.count * 2 + map.diagram.edges.count) + 10_000)
    }

    var diagram: Diagram { map.diagram }
    var palette: Palette { map.diagram.palette }

    mutating func write() {
        open()
        content()
        text += "</svg>\n"
    }

    /// Everything behind title and description.
    ///
    /// - Parameter hasLegend: false where the legend stands beside the picture.
    mutating func content(hasLegend: Bool = true) {
        text += tag("rect", ["width": "100%", "height": "100%", "fill": Colour.white.hex]) + "\n"
        if let box = map.frame.isolatesBox { text += frame(box, fill: "none") + "\n" }
        if !map.scenery.isEmpty {
            group("grund") { writer in
                for shape in writer.map.scenery { writer.text += writer.shape(shape) + "\n" }
            }
        }
        if !map.isSceneryOnly { network() }
        if hasLegend { legend() }
        header()
    }

    /// Lines, then actors, then what is said of the lines.
    private mutating func network() {
        group("kooperationen") { writer in
            for (number, edge) in writer.diagram.edges.enumerated() where !edge.isGap { writer.edge(number) }
        }
        group("anregungen") { writer in
            for (number, edge) in writer.diagram.edges.enumerated() where edge.isGap { writer.edge(number) }
        }
        if !map.names.isEmpty {
            group("namen") { writer in
                for shape in writer.map.names { writer.text += writer.shape(shape) + "\n" }
            }
        }
        kindWords()
        group("akteure") { writer in
            for number in writer.diagram.nodes.indices { writer.node(number) }
        }
        group("nummern") { writer in
            for number in writer.diagram.edges.indices { writer.badge(number) }
        }
    }

    private mutating func open() {
        let size = (width: decimal(map.size.width), height: decimal(map.size.height))
        let language = diagram.language.rawValue
        let paper = diagram.page.millimetres.map { (decimal($0.width) + "mm", decimal($0.height) + "mm") }
        text += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        text += tag(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg",
                "width": paper?.0 ?? decimal(map.size.width * Style.screenScale),
                "height": paper?.1 ?? decimal(map.size.height * Style.screenScale),
                "viewBox": "0 0 \(size.width) \(size.height)",
                "lang": language, "xml:lang": language, "role": "img",
                "aria-labelledby": "\(prefix)-titel \(prefix)-beschreibung", "font-family": Style.fontFamily,
                "font-size": decimal(Style.labelSize), "fill": palette.ink.hex,
            ], isOpen: true)
        text += "\n<title id=\"\(prefix)-titel\">\(xmlEscaped(diagram.title))</title>\n"
        text += "<desc id=\"\(prefix)-beschreibung\">\(xmlEscaped(fullDescription))</desc>\n"
    }

    private var fullDescription: String {
        [diagram.dateLine, diagram.filterLine, diagram.provisionalNote].compactMap { $0 }
            .reduce(diagram.description) { $0 + " " + $1 + "." }
    }

    private mutating func group(_ name: String, _ body: (inout SVGWriter) -> Void) {
        text += "<g class=\"\(name)\">\n"
        body(&self)
        text += "</g>\n"
    }

    // MARK: Edges

    private mutating func edge(_ number: Int) {
        let edge = diagram.edges[number]
        let kind = edge.isGap ? "anregung" : "kooperation"
        text += "<g class=\"\(kind) \(edge.line.identifier)\" id=\"\(prefix)-\(kind)-\(number + 1)\">"
        text += "<title>\(xmlEscaped(edge.title))</title>"
        text += line(path(map.routes[number]), LineLook(edge, palette)) + marks(number) + "</g>\n"
    }

    func path(_ route: Route) -> String {
        let start = "M\(decimal(route.start.x)) \(decimal(route.start.y))"
        let end = "\(decimal(route.end.x)) \(decimal(route.end.y))"
        if route.isStraight { return start + "L" + end }
        let first = "Q\(decimal(route.controls[0].x)) \(decimal(route.controls[0].y)) "
        // The control points that follow are reflections, which SVG finds by itself.
        return route.parabolas.dropLast().reduce(start + first) { path, parabola in
            path + "\(decimal(parabola.end.x)) \(decimal(parabola.end.y))T"
        } + end
    }

    /// A line as map and legend draw it.
    func line(_ path: String, _ look: LineLook) -> String {
        let dashes = look.dashes.map { decimal($0) }.joined(separator: " ")
        func stroke(_ colour: Colour, _ width: Double, isDashed: Bool) -> String {
            "<path d=\"\(path)\" fill=\"none\" stroke=\"\(colour.hex)\" stroke-width=\"\(decimal(width))\""
                + (isDashed && !dashes.isEmpty ? " stroke-dasharray=\"\(dashes)\"" : "")
                + (look.isRound ? " stroke-linecap=\"round\"" : "") + "/>"
        }
        let whole = stroke(look.colour, look.width, isDashed: true)
        return whole + (look.core.map { stroke(.white, $0, isDashed: false) } ?? "")
    }

    private mutating func badge(_ number: Int) {
        let edge = diagram.edges[number]
        guard let at = map.badges[number], let printed = edge.number ?? edge.count else { return }
        let label = String(printed)
        // The number of a gap is a name; a count is only a note on its line.
        let isName = edge.isGap
        let colour = LineLook(edge, palette).colour
        let radius = Style.badgeRadius
        let half = max(radius, FontMetrics.width(label, size: Style.badgeSize, isBold: true) / 2 + 4)
        text += "<g class=\"nummer\"><title>\(xmlEscaped(edge.title))</title>"
        text += tag(
            "rect",
            [
                "x": decimal(at.x - half), "y": decimal(at.y - radius), "width": decimal(2 * half),
                "height": decimal(2 * radius), "rx": decimal(radius),
                "fill": isName ? colour.hex : Colour.white.hex,
                "stroke": isName ? Colour.white.hex : palette.rule.hex,
                "stroke-width": isName ? "1.2" : "0.6",
            ])
        let baseline = at.y + Style.badgeSize * FontMetrics.capital / 2
        text += words(
            label, at: Point(x: at.x, y: baseline), size: Style.badgeSize, isBold: true, isCentred: true,
            colour: isName ? .white : palette.ink)
        text += "</g>\n"
    }

    // MARK: Text

    private mutating func header() {
        for line in map.frame.lines {
            let isQuiet = line.role == .date || line.role == .filter
            text += words(
                line.text, at: line.at, size: Frame.size(of: line.role), isBold: Frame.isBold(line.role),
                colour: isQuiet ? palette.quiet : palette.ink)
            text += "\n"
        }
    }

    /// One line of text.
    func words(
        _ words: String, at: Point, size: Double, isBold: Bool = false, isCentred: Bool = false,
        colour: Colour? = nil
    ) -> String {
        "<text x=\"\(decimal(at.x))\" y=\"\(decimal(at.y))\" font-size=\"\(decimal(size))\""
            + (isBold ? " font-weight=\"bold\"" : "") + (isCentred ? " text-anchor=\"middle\"" : "")
            + (colour.map { " fill=\"\($0.hex)\"" } ?? "") + ">\(xmlEscaped(words))</text>"
    }

    /// The thin frame around legend and unconnected actors.
    func frame(_ box: Box, fill: String) -> String {
        tag(
            "rect",
            [
                "x": decimal(box.x), "y": decimal(box.y), "width": decimal(box.width),
                "height": decimal(box.height), "rx": "6", "fill": fill, "stroke": palette.rule.hex,
            ])
    }
}

/// An element with attributes whose values need no escaping.
func tag(_ name: String, _ attributes: KeyValuePairs<String, String>, isOpen: Bool = false) -> String {
    var text = "<"
    text.reserveCapacity(160)
    text += name
    for (key, value) in attributes {
        text += " "
        text += key
        text += "=\""
        text += value
        text += "\""
    }
    text += isOpen ? ">" : "/>"
    return text
}
