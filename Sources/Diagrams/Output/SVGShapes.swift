import PlainText

// Scenery: cells, rings, panels and their words.
extension SVGWriter {
    /// Shapes in a group of their own, one to a line.
    mutating func shapes(_ name: StaticString, _ shapes: [Shape]) {
        guard !shapes.isEmpty else { return }
        group(name) { writer in
            for shape in shapes {
                writer.shape(shape)
                writer.out.add("\n")
            }
        }
    }

    mutating func shape(_ shape: Shape) {
        switch shape {
        case .box(let box, let fill, let stroke, let width, let radius):
            out.add("<rect")
            out.attributes(of: box)
            out.attribute("rx", radius)
            out.attribute("fill", fill)
            out.attribute("stroke", stroke)
            out.attribute("stroke-width", width)
            out.add("/>")
        case .ellipse(let centre, let width, let height, let fill, let stroke):
            out.add("<ellipse")
            out.attribute("cx", centre.x)
            out.attribute("cy", centre.y)
            out.attribute("rx", width / 2)
            out.attribute("ry", height / 2)
            out.attribute("fill", fill)
            out.attribute("stroke", stroke)
            out.add(" stroke-width=\"1\"/>")
        case .region(let outline, let fill, let stroke): region(outline, fill: fill, stroke: stroke)
        case .line(let route, let look): line(route, look)
        case .symbol(let look, let at): symbol(look, at: at)
        case .words(let text, let at, let size, let isBold, let anchor, let colour):
            self.text(text, at: at, size: size, colour: colour) { out in
                if isBold { out.add(" font-weight=\"bold\"") }
                if anchor != .start { out.attribute("text-anchor", anchor.rawValue) }
            }
        case .rising(let text, let at, let size, let colour):
            self.text(text, at: at, size: size, colour: colour) { out in
                out.add(" transform=\"rotate(-60 ")
                out.add(at)
                out.add(")\"")
            }
        case .group(let name, let title, let shapes):
            out.add("<g")
            out.attribute("class", name)
            out.add(">")
            out.title(title)
            for part in shapes { self.shape(part) }
            out.add("</g>")
        }
    }

    private mutating func region(_ outlines: [[Point]], fill: Colour, stroke: Colour) {
        guard !outlines.isEmpty else { return }
        out.add("<path class=\"gebiet\" d=\"")
        for outline in outlines {
            guard let last = outline.last, let first = outline.first else { continue }
            out.add("M")
            out.add((last + first) * 0.5)
            for (place, point) in outline.enumerated() {
                out.add("Q")
                out.add(point)
                out.add(" ")
                out.add((point + outline[(place + 1) % outline.count]) * 0.5)
            }
            out.add("Z")
        }
        out.add("\" fill-rule=\"evenodd\"")
        out.attribute("fill", fill)
        out.attribute("stroke", stroke)
        out.add(" stroke-width=\"0.9\"/>")
    }

    private mutating func text(
        _ text: String, at: Point, size: Double, colour: Colour, _ more: (inout TextBytes) -> Void
    ) {
        out.add("<text")
        out.attribute("x", at.x)
        out.attribute("y", at.y)
        out.attribute("font-size", size)
        more(&out)
        out.attribute("fill", colour)
        out.add(">")
        out.add(escaped: text)
        out.add("</text>")
    }
}
