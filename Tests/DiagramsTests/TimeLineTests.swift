import PlainText
import Testing

@testable import Diagrams

/// Figures of several states as lines: readable without colour, with every value in words.
@Suite("Lines over time") struct TimeLineTests {
    private func lines(_ page: Page, isBlackAndWhite: Bool = false) -> TimeLines {
        let names = (0..<14).map { "Handlungsfeld mit Namen \($0)" }
        var lines = TimeLines(
            title: "Das Netz über die Zeit",
            states: [
                .init(name: "2024", date: PartialDate(year: 2024)),
                .init(name: "2025", date: PartialDate(year: 2025)),
                .init(name: "2028", date: PartialDate(year: 2028)),
            ], heading: "Kooperationen nach Handlungsfeld",
            together: names.enumerated().map { number, name in
                TimeLines.Line(
                    name: name, values: [Double(number % 5), 7, Double(number % 3)],
                    written: ["\(number % 5)", "7", "\(number % 3)"])
            },
            apart: [
                TimeLines.Line(name: "Dichte", values: [0.4, nil, 0.3], written: ["0,400", "–", "0,300"]),
                TimeLines.Line(name: "Akteure", values: [61, 61, 60], written: ["61", "61", "60"]),
            ], notes: ["Gezählt ist, was erfasst wurde."], language: .german)
        lines.page = page
        lines.isBlackAndWhite = isBlackAndWhite
        return lines
    }

    @Test("No print is smaller than 12 points, and every value stands in the text", arguments: Page.allCases)
    func print(page: Page) throws {
        let map = lines(page).rendered()
        let document = SVGDocument(map.svg())
        #expect(document.isWellFormed)
        let scale = page.millimetres.map { $0.width * 72 / 25.4 / map.size.width } ?? 1
        let sizes = document.all("text").compactMap { $0.attributes["font-size"].flatMap(Double.init) }
        #expect(try #require(sizes.min()) * scale >= 12)
        let description = try #require(document.texts("desc").first)
        #expect(description.contains("Dichte: 2024 0,400, 2025 –, 2028 0,300."))
        for number in 0..<14 {
            #expect(description.contains("Namen \(number): 2024 \(number % 5), 2025 7, "))
        }
        #expect(document.all(class: "zeitlinie").count == 16)
    }

    @Test("No two lines have dash and marker in common") func apart() {
        for isBlackAndWhite in [false, true] {
            let palette = Palette(isBlackAndWhite: isBlackAndWhite)
            let looks = (0..<35).map { number in
                let look = TimeLineLayout.Look(number: number, palette)
                return "\(look.line.dashes) \(look.symbol(palette).symbol)"
            }
            #expect(Set(looks).count == 35)
            for number in 0..<35 {
                #expect(
                    TimeLineLayout.Look(number: number, palette).line.colour.contrast(to: .white) >= 4.5)
            }
        }
    }

    @Test("Labels keep apart and stay inside where they have room") func spread() {
        #expect(TimeLineLayout.spread([0, 1, 40], gap: 10, from: 0, to: 50) == [0, 10, 40])
        #expect(TimeLineLayout.spread([45, 48, 50], gap: 10, from: 0, to: 50) == [30, 40, 50])
    }

    @Test("Where a value is missing there is no line, and a year left out is as wide as it was")
    func gapsInTime() throws {
        let shapes = TimeLineLayout(lines(.screen), Palette(isBlackAndWhite: false)).shapes
        var groups: [[Shape]] = []
        for shape in shapes { if case .group(_, _, let parts) = shape { groups.append(parts) } }
        func points(_ parts: [Shape]) -> [Point] {
            parts.compactMap { if case .symbol(_, let at) = $0 { at } else { nil } }
        }
        func lineCount(_ parts: [Shape]) -> Int { parts.count { if case .line = $0 { true } else { false } } }
        let density = groups[14]
        #expect(lineCount(density) == 0 && points(density).count == 2)
        let field = points(groups[0])
        #expect(lineCount(groups[0]) == 2)
        // One year, then three.
        #expect(abs((field[2].x - field[1].x) / (field[1].x - field[0].x) - 3) < 1e-9)
        // 61 → 60 is hardly a fall.
        let actors = points(groups[15])
        #expect(abs(actors[0].y - actors[2].y) < 2)
    }
}
