internal import Foundation
import PlainText

extension PolarLayout {
    /// Rings, spokes and their names, around a middle.
    func guides(_ diagram: Diagram, around middle: Point) -> [Shape] {
        let palette = diagram.palette
        var shapes: [Shape] = []
        for (number, ring) in rings.enumerated().reversed() {
            let fill = palette.paint(ring: number, of: rings.count)
            shapes.append(ellipse(ring.outer, middle, fill: fill, palette))
        }
        // A wheel has an open hub for the lines.
        if let first = rings.first, first.inner > 0 {
            shapes.append(ellipse(first.inner, middle, fill: .white, palette))
        }
        let outer = rings.last?.outer ?? 1
        if wedges.count > 1 {
            for wedge in wedges {
                let inner = rings.first?.inner ?? 0
                let from = middle + point(radius: inner, angle: wedge.start)
                let to = middle + point(radius: outer, angle: wedge.start)
                shapes.append(.line(.straight(from, to), .guide(palette)))
            }
        }
        return shapes
    }

    /// What rings and wedges are called, to be drawn above the lines.
    func names(_ diagram: Diagram, around middle: Point) -> [Shape] {
        wedgeNames(diagram.palette, middle) + ringNames(diagram.palette, middle)
    }

    /// What is on record between every two wedges, through the hub of a wheel, with the numbers.
    func chords(_ diagram: Diagram, around middle: Point) -> [Shape] {
        guard let hub = rings.first?.inner, hub > 0 else { return [] }
        let gates = Dictionary(
            wedges.map { ($0.name, $0.start + $0.width / 2) }, uniquingKeysWith: { first, _ in first })
        let most = Double(diagram.sectorTies.map(\.count).max() ?? 1)
        var lines: [Shape] = []
        var numbers: [Shape] = []
        var taken: [Box] = []
        // Where little is must be seen: it is drawn last, and its numbers choose their places first.
        let order = diagram.sectorTies.sorted { one, two in
            (one.amount == .usual ? 0 : 1, -one.count) < (two.amount == .usual ? 0 : 1, -two.count)
        }
        for tie in order.reversed() {
            guard let from = gates[tie.a], let to = gates[tie.b] else { continue }
            let (start, end) = (point(radius: hub * 0.97, angle: from), point(radius: hub * 0.97, angle: to))
            let route = Route(
                start: middle + start, control: middle + (start + end) * 0.18, end: middle + end)
            let width = tie.amount == .usual ? 1.2 + 9 * Double(tie.count) / max(1, most) : 2.6
            let look = LineLook(chord: tie.amount, width: width, diagram.palette)
            let words = "\(tie.a) – \(tie.b): \(tie.count)"
            lines.insert(.group(name: "sektoren", title: words, [.line(route, look)]), at: 0)
            let text = String(tie.count)
            let wide = FontMetrics.width(text, size: Style.headingSize, isBold: true) + 9
            let places = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78].map { share -> Box in
                let at = route.point(share)
                return Box(x: at.x - wide / 2, y: at.y - 8, width: wide, height: 16)
            }
            let box = places.first { box in !taken.contains { $0.overlaps(box) } } ?? places[0]
            taken.append(box)
            numbers += [
                .box(box, fill: .white, stroke: look.colour, width: 1, radius: 8),
                .words(
                    text,
                    at: Point(x: box.centre.x, y: box.centre.y + Style.headingSize * FontMetrics.capital / 2),
                    size: Style.headingSize, isBold: true, anchor: .middle, colour: diagram.palette.ink),
            ]
        }
        return lines + numbers
    }

    private func ellipse(_ radius: Double, _ middle: Point, fill: Colour, _ palette: Palette) -> Shape {
        .ellipse(
            middle, width: 2 * radius * cell.x, height: 2 * radius * cell.y, fill: fill, stroke: palette.guide
        )
    }

    /// Room that the names of the wedges need beyond the rim.
    static let rim = (x: 118.0, y: 34.0)

    private func wedgeNames(_ palette: Palette, _ middle: Point) -> [Shape] {
        let outer = rings.last?.outer ?? 1
        let size = Style.headingSize
        return wedges.flatMap { wedge -> [Shape] in
            let angle = wedge.start + wedge.width / 2
            let rim = middle + point(radius: outer, angle: angle)
            let lines = Wrapping.lines("\(wedge.name) (\(wedge.count))", limit: Self.rim.x - 10, most: 3) {
                FontMetrics.width($0, size: size, isBold: true)
            }
            let side = sin(angle)
            let anchor: Shape.Anchor = side > 0.35 ? .start : side < -0.35 ? .end : .middle
            let lineHeight = size * FontMetrics.lineHeight
            let height = Double(lines.count) * lineHeight
            // Above the rim the words end at it, below they begin there.
            let top = rim.y - height * (1 + cos(angle)) / 2 - 6 * cos(angle)
            return lines.enumerated().map { number, line in
                .words(
                    line,
                    at: Point(
                        x: rim.x + 7 * side, y: top + Double(number) * lineHeight + size * FontMetrics.ascent),
                    size: size, isBold: true, anchor: anchor, colour: palette.ink)
            }
        }
    }

    /// At twelve o'clock, where two wedges meet.
    private func ringNames(_ palette: Palette, _ middle: Point) -> [Shape] {
        rings.filter { !$0.name.isEmpty }.flatMap { ring -> [Shape] in
            let at = middle + point(radius: ring.outer, angle: 0)
            let width = FontMetrics.width(ring.name, size: Style.labelSize) + 8
            let box = Box(x: at.x - width / 2, y: at.y - 7, width: width, height: 14)
            return [
                .box(box, fill: .white, stroke: palette.guide, width: 0.6, radius: 7),
                .words(
                    ring.name, at: Point(x: at.x, y: at.y + Style.labelSize * FontMetrics.capital / 2),
                    size: Style.labelSize, isBold: false, anchor: .middle, colour: palette.ink),
            ]
        }
    }
}

extension Diagram {
    /// "ab 17", "4 bis 7": the values of a ring.
    func rangeWords(_ least: Double, _ most: Double) -> String {
        func written(_ value: Double) -> String { language.written(value) }
        if written(least) == written(most) { return written(least) }
        return language == .german
            ? "\(written(least)) bis \(written(most))" : "\(written(least)) to \(written(most))"
    }
}
