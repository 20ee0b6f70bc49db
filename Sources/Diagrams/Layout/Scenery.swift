/// Something drawn that is neither actor nor line: a cell, a ring, a panel, words.
enum Shape: Sendable {
    case box(Box, fill: Colour?, stroke: Colour?, width: Double, radius: Double)
    case ellipse(Point, width: Double, height: Double, fill: Colour?, stroke: Colour?)
    /// Closed curves through the middles between their points; one inside another is a hole.
    case region([[Point]], fill: Colour, stroke: Colour)
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
        case .region(let outline, let fill, let stroke):
            return .region(outline.map { $0.map { $0 + offset } }, fill: fill, stroke: stroke)
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
