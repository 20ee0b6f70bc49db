internal import Foundation
internal import GraphvizBridge
import PlainText

extension RenderedMap {
    /// The map as DOT with every position: `neato -n2` draws it as it is, any engine may lay it out anew.
    ///
    /// Each actor is one node and each line one edge, so that the file may be read as a network again; `name`
    /// is the whole name, `label` what the picture shows.
    public func dot() -> String {
        var text = "graph karte {\n"
        text += "  graph [label=\(captionLabel), labelloc=b, labeljust=l, fontsize=12, "
        text += "fontname=\"Arial\", outputorder=edgesfirst, forcelabels=false, splines=true, "
        text += "overlap=false];\n"
        text += "  node [fixedsize=shape, style=filled, fontsize=\(decimal(Style.labelSize)), "
        text += "fontname=\"Arial\"];\n"
        text += "  edge [fontsize=\(decimal(Style.badgeSize)), fontname=\"Arial Bold\"];\n"
        if let matrix = diagram.matrix { return text + dot(matrix) + "}\n" }
        let names = nodeNames
        for number in diagram.nodes.indices { text += node(number, names[number]) }
        for number in diagram.edges.indices { text += edge(number, names) }
        return text + "}\n"
    }

    /// Title, date, filter and legend as lines.
    private var captionLabel: String {
        var lines = [diagram.title]
        lines += [diagram.dateLine, diagram.filterLine, diagram.provisionalNote].compactMap { $0 }
        lines += ["", diagram.language == .german ? "Legende" : "Legend"]
        for section in diagram.legend {
            lines.append(section.heading)
            for entry in section.entries {
                lines.append("    " + sampleName(entry.sample) + entry.words(diagram.language))
            }
            if let note = section.note { lines.append("    " + note) }
        }
        return DOT.quoted(lines.joined(separator: "\n"), lineEnd: .left)
    }

    private func sampleName(_ sample: Diagram.Sample) -> String {
        switch sample {
        case .symbol(_, _, let letter, _, _): letter.isEmpty ? "" : letter + " = "
        case .word(let word): word + " = "
        case .line, .chord, .weight, .size, .shade, .arrow, .ticks, .changed: ""
        }
    }

    /// Types as nodes, cells as edges that carry their numbers.
    private func dot(_ matrix: Matrix) -> String {
        var text = ""
        for (number, row) in matrix.rows.enumerated() {
            text += "  z\(number) [name=\(DOT.name(row)), label=\(DOT.quoted(row)), shape=box];\n"
        }
        for (number, column) in matrix.columns.enumerated() {
            text += "  s\(number) [name=\(DOT.name(column)), label=\(DOT.quoted(column)), shape=box];\n"
        }
        for cell in matrix.cells {
            text += "  z\(cell.row) -- s\(cell.column) [label=\"\(cell.text)\", erwartet=\(cell.expected), "
            text += cell.existing.map { "erfasst=\($0), " } ?? ""
            text += "tooltip=\(DOT.quoted(cell.title))];\n"
        }
        return text
    }

    /// The actors' ids, quoted; a number is added where dropping control characters made two of them one.
    private var nodeNames: [String] {
        var seen: Set<String> = []
        return diagram.nodes.enumerated().map { number, node in
            var name = DOT.name(node.id)
            var suffix = number + 1
            while !seen.insert(name).inserted {
                name = DOT.name("\(node.id) #\(suffix)")
                suffix += diagram.nodes.count
            }
            return name
        }
    }

    private func node(_ number: Int, _ name: String) -> String {
        let node = diagram.nodes[number]
        let place = nodes[number]
        let extent = node.symbol.extent(area: node.area)
        // A label is centred on its node: blank lines above push the text below the symbol.
        let lineHeight = Style.labelSize * 1.2
        let blanks = node.label.count + Int((2 * (extent.down + 2) / lineHeight).rounded(.up))
        let label = String(repeating: "\n", count: blanks) + node.label.joined(separator: "\n")
        let isEmpty = node.isHollow || node.isContext
        let fill = isEmpty ? Colour.white : node.paint.fill
        let box = dotBox(node)
        var text = "  \(name) [name=\(DOT.name(node.name)), label=\(DOT.quoted(label)), "
        text +=
            "sektor=\(DOT.name(node.sector)), tooltip=\(DOT.quoted(node.title)), shape=\(node.symbol.dotName), "
        text += "width=\(decimal(box.width / 72, digits: 4)), height=\(decimal(box.height / 72, digits: 4)), "
        text += "pos=\"\(position(Point(x: place.centre.x, y: place.centre.y + box.shift)))\", "
        text += "fillcolor=\"\(fill.hex)\", color=\"\(diagram.palette.ink.hex)\""
        if node.isHollow { text += ", style=\"filled,dashed\"" }
        if node.isContext { text += ", fontcolor=\"\(diagram.palette.quiet.hex)\"" }
        return text + "];\n"
    }

    /// Graphviz inscribes its polygons in an ellipse: the box that gives the shape our area.
    private func dotBox(_ node: Diagram.Node) -> (width: Double, height: Double, shift: Double) {
        let extent = node.symbol.extent(area: node.area)
        return (2 * extent.halfWidth, extent.up + extent.down, (extent.down - extent.up) / 2)
    }

    private func edge(_ number: Int, _ names: [String]) -> String {
        let edge = diagram.edges[number]
        let route = routes[number]
        // Quadratic curves as the cubic ones that Graphviz knows.
        let curves = route.parabolas.flatMap { curve in
            [
                curve.start + (curve.control - curve.start) * (2.0 / 3),
                curve.end + (curve.control - curve.end) * (2.0 / 3), curve.end,
            ]
        }
        let points = ([route.start] + curves).map(position).joined(separator: " ")
        let look = LineLook(edge, diagram.palette)
        var text = "  \(names[edge.a]) -- \(names[edge.b]) ["
        text += "zustand=\(edge.line.identifier), tooltip=\(DOT.quoted(edge.title)), "
        if let word = edge.kindWord, !word.isEmpty { text += "art=\(DOT.name(word)), " }
        if !edge.arrows.isEmpty { text += "dir=\(direction(edge.arrows)), " }
        if let weight = edge.weight {
            text += "gewicht=\(DOT.quoted(Language.english.weight(weight.value))), "
        } else if edge.strength > 0 {
            text += "intensitaet=\(edge.strength), "
        }
        text += "penwidth=\(decimal(look.width)), style=\(dotStyle(edge.line)), "
        let colour = look.colour.hex
        text += "color=\"\(edge.isInternal ? "\(colour):\(colour)" : colour)\", pos=\"\(points)\""
        if let label = edge.badge, let at = badges[number] {
            text += ", label=\"\(label)\", lp=\"\(position(at))\", fontcolor=\"\(colour)\""
        }
        return text + "];\n"
    }

    private func direction(_ arrows: Arrows) -> String {
        arrows == .atB ? "forward" : arrows == .atA ? "back" : "both"
    }

    private func dotStyle(_ line: Diagram.LineStyle) -> String {
        switch line {
        case .confirmed, .onRecord, .deepen, .bundle, .leads, .member: "solid"
        case .oneSided, .new, .suggestions, .confirm, .moderates: "dashed"
        case .came, .stronger, .nowConfirmed: "solid"
        case .gone, .weaker: "dashed"
        case .unverified, .clarify, .guest, .cameUnsure, .goneUnsure: "dotted"
        }
    }

    /// Graphviz counts upwards.
    private func position(_ point: Point) -> String {
        "\(decimal(point.x)),\(decimal(size.height - point.y))"
    }
}
