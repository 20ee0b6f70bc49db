import GapAnalysis
import LandscapeModel
import LandscapeTesting
import PlainText
import Testing

@testable import Diagrams

/// The sheets for the table: numbers with who they are about, and a map to draw on.
@Suite struct TableSheetTests {
    private let example = ExampleLandscape()

    @Test func everyNumberWithWhoItIsAbout() throws {
        let map = example.diagram { $0.view = .list }
        let rows = try #require(map.numberList?.rows)
        // All 25 of the example, as they are numbered on map and list.
        #expect(rows.map(\.number) == Array(1...25))
        for (row, gap) in zip(rows, example.gaps) {
            let names = [gap.a, gap.b].map { example.landscape.name(of: $0, .german) }
            #expect(row.title == "\(gap.number): \(names[0]) – \(names[1]); \(gap.step.label(.german)).")
        }
        // Labels are cut and broken, and still nobody is taken for somebody else.
        let seen = Set(rows.flatMap { [$0.a, $0.b] }.map { $0.joined() })
        #expect(seen.count == Set(example.gaps.compactMap(\.pair).flatMap { [$0.a, $0.b] }).count)
        let text = SVGDocument(try map.render().svg()).all(class: "zeile")
        #expect(text.count == 25)
    }

    @Test func thePublicReadsNoNumbers() {
        let map = example.diagram {
            $0.view = .list
            $0.profile = .oeffentlich
        }
        #expect(map.numberList == nil)
        #expect(map.nodes.allSatisfy { $0.actor == nil })
    }

    /// No row on another, none beyond the page; what has no room is counted.
    @Test(arguments: [Page.a4, .a3, .screen]) func rowsHaveRoom(page: Page) throws {
        var gaps = example.gaps
        for number in 26...400 {
            var gap = example.gaps[number % 25]
            gap.number = number
            gaps.append(gap)
        }
        var options = AskedMap()
        options.view = .list
        options.page = page
        let map = try diagram(example.landscape, gaps: gaps, options).render()
        let document = SVGDocument(map.svg())
        let shown = document.all(class: "zeile").count
        #expect(shown > 40 && shown < 400)
        #expect(map.diagram.filterLine?.contains("\(400 - shown) weitere stehen in luecken.csv") == true)
    }

    @Test func theBlankMapHasNoLinesAndTellsNothingOfThem() throws {
        let whole = example.diagram { _ in }
        let map = example.diagram { $0.view = .blank }
        #expect(map.edges.isEmpty && map.nodes.count == whole.nodes.count)
        #expect(Set(map.nodes.map(\.area)).count == 1, "no size tells who has how many")
        #expect(map.nodes.allSatisfy { !$0.isIsolated && !$0.isHollow && !$0.title.contains("Kooperation") })
        let svg = try map.render().svg()
        #expect(SVGDocument(svg).all(class: "kooperation").isEmpty)
        #expect(!svg.contains("Fragebogen"))
        #expect(map.title.hasPrefix("Leere Karte zum Einzeichnen"))
    }

    /// Room for lines: nobody touches anybody, and at least half of the sheet is free.
    @Test(arguments: [Page.a3, .a4]) func theBlankMapHasRoom(page: Page) throws {
        func ground(_ view: MapView) throws -> (share: Double, boxes: [Box]) {
            let map = try example.diagram {
                $0.view = view
                $0.page = page
            }.render()
            let boxes = map.nodeBoxes
            let filled = boxes.reduce(0) { $0 + $1.width * $1.height }
            return (filled / (map.size.width * map.size.height), boxes)
        }
        let blank = try ground(.blank)
        for one in blank.boxes.indices {
            for two in blank.boxes.indices where two > one {
                #expect(!blank.boxes[one].overlaps(blank.boxes[two]))
            }
        }
        #expect(
            blank.share < 0.5, "names are as large as the page bears, and half of it stays free for lines")
    }
}
