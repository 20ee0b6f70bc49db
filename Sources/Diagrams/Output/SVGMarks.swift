// What stands on the lines: arrowheads, cross strokes, words.
extension SVGWriter {
    /// Arrowheads and cross strokes of an edge.
    func marks(_ number: Int) -> String {
        let edge = diagram.edges[number]
        let look = LineLook(edge, palette)
        let ticks = map.ticks(on: map.routes[number], count: edge.tickCount, width: look.width)
        return ticks.map { tick($0.0, $0.1, look.colour) }.joined()
            + map.arrowHeads(number).map { arrow($0, look.colour) }.joined()
    }

    func tick(_ from: Point, _ to: Point, _ colour: Colour) -> String {
        "<path class=\"strich\" d=\"M\(decimal(from.x)) \(decimal(from.y))L\(decimal(to.x)) \(decimal(to.y))\" "
            + "fill=\"none\" stroke=\"\(colour.hex)\" stroke-width=\"1.4\"/>"
    }

    func arrow(_ head: ArrowHead, _ colour: Colour) -> String {
        let corners = head.corners.map { "\(decimal($0.x)) \(decimal($0.y))" }.joined(separator: "L")
        return "<path class=\"pfeil\" d=\"M\(corners)Z\" fill=\"\(colour.hex)\"/>"
    }

    /// The kinds of cooperation in words, on the lines.
    mutating func kindWords() {
        let worded = map.wordPlaces.indices.filter { map.wordPlaces[$0] != nil }
        guard !worded.isEmpty else { return }
        text += "<g class=\"arten\">\n"
        for number in worded {
            guard let word = diagram.edges[number].kindWord, let at = map.wordPlaces[number] else { continue }
            text += "<g class=\"art\" id=\"\(prefix)-art-\(number + 1)\">"
            text += "<title>\(xmlEscaped(diagram.edges[number].title))</title>"
            text += kindWord(word, at: at) + "</g>\n"
        }
        text += "</g>\n"
    }

    func kindWord(_ word: String, at: Point) -> String {
        let box = Router.box(of: word, at: at)
        let paper = tag(
            "rect",
            [
                "x": decimal(box.x), "y": decimal(box.y), "width": decimal(box.width),
                "height": decimal(box.height), "rx": "3", "fill": Colour.white.hex, "fill-opacity": "0.92",
            ])
        let baseline = at.y + Style.labelSize * FontMetrics.capital / 2
        return paper
            + words(
                word, at: Point(x: at.x, y: baseline), size: Style.labelSize, isCentred: true,
                colour: palette.quiet)
    }
}
