internal import Foundation
import PlainText

extension RenderedMap {
    /// The map as SVG with real text, title and description; the same bytes for the same input.
    ///
    /// - Parameter prefix: begins every id inside, so that several maps may stand in one HTML page.
    public func svg(prefix: String = "karte") -> String {
        var writer = SVGWriter(map: self, prefix: prefix)
        writer.write()
        return writer.out.text
    }
}

/// Writes the picture from back to front.
struct SVGWriter {
    let map: RenderedMap
    let prefix: String
    /// The page's script sizes the labels and shows those that there is room for; it needs each as a thing of its own.
    var isForPage = false
    var out = TextBytes()

    init(map: RenderedMap, prefix: String) {
        self.map = map
        self.prefix = prefix
    }

    var diagram: Diagram { map.diagram }
    var palette: Palette { map.diagram.palette }

    mutating func write() {
        open()
        content()
        out.add("</svg>\n")
    }

    /// Everything behind title and description.
    ///
    /// - Parameter hasLegend: false where the legend stands beside the picture.
    mutating func content(hasLegend: Bool = true) {
        out.reserve(700 * (diagram.nodes.count * 2 + diagram.edges.count) + 10_000)
        out.add("<rect width=\"100%\" height=\"100%\"")
        out.attribute("fill", .white)
        out.add("/>\n")
        if let box = map.frame.isolatesBox { frame(box, fill: nil) }
        shapes("grund", map.scenery)
        if !map.isSceneryOnly { network() }
        if hasLegend {
            key()
            legend()
            list()
        }
        header()
    }

    /// Lines, then actors, then what is said of the lines.
    private mutating func network() {
        group("kooperationen") { writer in
            for (number, edge) in writer.diagram.edges.enumerated() where !edge.isOnTop {
                writer.edge(number)
            }
        }
        if diagram.edges.contains(where: { $0.isOnTop && !$0.isGap }) {
            group("aenderungen") { writer in
                for (number, edge) in writer.diagram.edges.enumerated() where edge.isOnTop && !edge.isGap {
                    writer.edge(number)
                }
            }
        }
        group("anregungen") { writer in
            for (number, edge) in writer.diagram.edges.enumerated() where edge.isGap { writer.edge(number) }
        }
        shapes("namen", map.names)
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
        out.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        out.add(
            raw: tag(
                "svg",
                [
                    "xmlns": "http://www.w3.org/2000/svg",
                    "width": paper?.0 ?? decimal(map.size.width * Style.screenScale),
                    "height": paper?.1 ?? decimal(map.size.height * Style.screenScale),
                    "viewBox": "0 0 \(size.width) \(size.height)",
                    "lang": language, "xml:lang": language, "role": "img",
                    "aria-labelledby": "\(prefix)-titel \(prefix)-beschreibung",
                    "font-family": Style.fontFamily,
                    "font-size": decimal(Style.labelSize), "fill": palette.ink.hex,
                ], isOpen: true))
        out.add(raw: "\n<title id=\"\(prefix)-titel\">\(xmlEscaped(diagram.title))</title>\n")
        out.add(raw: "<desc id=\"\(prefix)-beschreibung\">\(xmlEscaped(fullDescription))</desc>\n")
    }

    private var fullDescription: String {
        [diagram.dateLine, diagram.filterLine, diagram.provisionalNote].compactMap { $0 }
            .reduce(diagram.description) { $0 + " " + $1 + "." }
    }

    mutating func group(_ name: StaticString, _ body: (inout SVGWriter) -> Void) {
        out.add("<g class=\"")
        out.add(name)
        out.add("\">\n")
        body(&self)
        out.add("</g>\n")
    }

    /// The start of a group that stands for one thing, with an id that the page's script finds.
    mutating func open(_ kind: StaticString, _ variant: String = "", number: Int, title: String) {
        out.add("<g class=\"")
        out.add(kind)
        if !variant.isEmpty {
            out.add(" ")
            out.add(raw: variant)
        }
        out.add("\" id=\"")
        out.add(raw: prefix)
        out.add("-")
        out.add(kind)
        out.add("-")
        out.add(number + 1)
        out.add("\">")
        out.title(title)
    }

    private mutating func header() {
        for line in map.frame.lines {
            let isQuiet = line.role == .date || line.role == .filter || line.role == .title
            words(
                line.text, at: line.at, size: Frame.size(of: line.role), isBold: Frame.isBold(line.role),
                colour: isQuiet ? palette.quiet : palette.ink)
            out.add("\n")
        }
    }

    /// One line of text.
    mutating func words(
        _ words: String, at: Point, size: Double, isBold: Bool = false, isCentred: Bool = false,
        colour: Colour? = nil
    ) {
        out.add("<text")
        out.attribute("x", at.x)
        out.attribute("y", at.y)
        out.attribute("font-size", size)
        if isBold { out.add(" font-weight=\"bold\"") }
        if isCentred { out.add(" text-anchor=\"middle\"") }
        if let colour { out.attribute("fill", colour) }
        out.add(">")
        out.add(escaped: words)
        out.add("</text>")
    }

    /// The thin frame around legend and unconnected actors.
    mutating func frame(_ box: Box, fill: Colour?) {
        out.add("<rect")
        out.attributes(of: box)
        out.add(" rx=\"6\"")
        out.attribute("fill", fill)
        out.attribute("stroke", palette.rule)
        out.add("/>\n")
    }
}
