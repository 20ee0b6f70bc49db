/// Something drawn that is neither actor nor line: a cell, a ring, a panel, words.
enum Shape: Sendable {
    case box(Box, fill: Colour?, stroke: Colour?, width: Double, radius: Double)
    case ellipse(Point, width: Double, height: Double, fill: Colour?, stroke: Colour?)
    case line(Route, LineLook)
    case symbol(SymbolLook, at: Point)
    case words(String, at: Point, size: Double, isBold: Bool, anchor: Anchor, colour: Colour)
    /// Words that read upwards, beginning at the point.
    case rising(String, at: Point, size: Double, colour: Colour)
    /// Shapes that one sentence explains.
    case group(name: String, title: String, [Shape])

    enum Anchor: String, Sendable { case start, middle, end }
}

extension Shape {
    func moved(_ offset: Point) -> Shape {
        switch self {
        case .box(let box, let fill, let stroke, let width, let radius):
            return .box(
                box.moved(offset.x, offset.y), fill: fill, stroke: stroke, width: width, radius: radius)
        case .ellipse(let centre, let width, let height, let fill, let stroke):
            return .ellipse(centre + offset, width: width, height: height, fill: fill, stroke: stroke)
        case .line(let route, let look):
            return .line(route.moved(offset), look)
        case .symbol(let look, let at): return .symbol(look, at: at + offset)
        case .words(let text, let at, let size, let isBold, let anchor, let colour):
            return .words(text, at: at + offset, size: size, isBold: isBold, anchor: anchor, colour: colour)
        case .rising(let text, let at, let size, let colour):
            return .rising(text, at: at + offset, size: size, colour: colour)
        case .group(let name, let title, let shapes):
            return .group(name: name, title: title, shapes.map { $0.moved(offset) })
        }
    }
}

extension SVGWriter {
    func shape(_ shape: Shape) -> String {
        switch shape {
        case .box(let box, let fill, let stroke, let width, let radius):
            return tag(
                "rect",
                [
                    "x": decimal(box.x), "y": decimal(box.y), "width": decimal(box.width),
                    "height": decimal(box.height), "rx": decimal(radius), "fill": fill?.hex ?? "none",
                    "stroke": stroke?.hex ?? "none", "stroke-width": decimal(width),
                ])
        case .ellipse(let centre, let width, let height, let fill, let stroke):
            return tag(
                "ellipse",
                [
                    "cx": decimal(centre.x), "cy": decimal(centre.y), "rx": decimal(width / 2),
                    "ry": decimal(height / 2), "fill": fill?.hex ?? "none", "stroke": stroke?.hex ?? "none",
                    "stroke-width": "1",
                ])
        case .line(let route, let look): return line(path(route), look)
        case .symbol(let look, let at): return symbol(look, at: at)
        case .words(let text, let at, let size, let isBold, let anchor, let colour):
            return "<text x=\"\(decimal(at.x))\" y=\"\(decimal(at.y))\" font-size=\"\(decimal(size))\""
                + (isBold ? " font-weight=\"bold\"" : "")
                + (anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\"")
                + " fill=\"\(colour.hex)\">\(xmlEscaped(text))</text>"
        case .rising(let text, let at, let size, let colour):
            let place = "\(decimal(at.x)) \(decimal(at.y))"
            return "<text x=\"\(decimal(at.x))\" y=\"\(decimal(at.y))\" font-size=\"\(decimal(size))\""
                + " transform=\"rotate(-60 \(place))\" fill=\"\(colour.hex)\">\(xmlEscaped(text))</text>"
        case .group(let name, let title, let shapes):
            return "<g class=\"\(name)\"><title>\(xmlEscaped(title))</title>"
                + shapes.map { self.shape($0) }.joined() + "</g>"
        }
    }
}
