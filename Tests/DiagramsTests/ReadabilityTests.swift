import Diagrams
import GapAnalysis
import LandscapeModel
import LandscapeTesting
import Testing

@Suite struct ReadabilityTests {
    private let example = ExampleLandscape()

    /// Points per unit of the drawing when it is printed, or pixels on a screen.
    private func scale(_ document: SVGDocument, _ page: Page) throws -> Double {
        let root = try #require(document.root)
        let width = try #require(root.attributes["viewBox"]?.split(separator: " ").compactMap { Double($0) })[
            2]
        guard let millimetres = page.millimetres else {
            return try #require(root.attributes["width"].flatMap(Double.init)) / width
        }
        return millimetres.width * 72 / 25.4 / width
    }

    /// As many types as in a whole Landkreis.
    private var matrix: [ExpectationCell] {
        let types = Vocabulary.standard.actorTypeTerms.all.map(\.id).prefix(26)
        return types.flatMap { from in
            types.prefix(24).map { to in
                ExpectationCell(
                    from: from, to: to, field: "", expected: 5, existing: 2, confirmed: 1, missing: 3)
            }
        }
    }

    /// 7 pt on paper and 11 px on a screen, for every word of every view.
    @Test(arguments: MapView.allCases, [Page.screen, .a4, .a3])
    func nothingIsTooSmallToRead(view: MapView, page: Page) throws {
        var landscape = example.landscape
        landscape.boards = (0..<6).map { Board(id: "g\($0)", name: "Runder Tisch Integration Nummer \($0)") }
        landscape.memberships = (0..<60).map { Membership(board: $0 % 6, actor: ActorIndex($0 * 7 % 70)) }
        var options = AskedMap()
        options.view = view
        options.page = page
        options.expectations = matrix
        let map = try Diagram(
            landscape: landscape, index: example.index, gaps: example.gaps, options: options
        ).render()
        let document = SVGDocument(map.svg())
        let sizes = document.all("text").compactMap { $0.attributes["font-size"].flatMap(Double.init) } + [10]
        let smallest = try #require(sizes.min()) * (try scale(document, page))
        #expect(smallest >= (page == .screen ? 10.99 : 6.99), "\(view) on \(page): \(smallest)")
    }

    @Test func aLargeMapNamesTheImportantOnesAndSaysSo() throws {
        let landscape = smallLandscape(
            (0..<200).map { "Akteur Nummer \($0)" }, ties: (1..<200).map { ($0, $0 / 3, 2) })
        let map = try diagram(landscape).render()
        let named = map.diagram.nodes.filter { !$0.label.isEmpty }
        #expect(named.count >= 150)
        #expect(named.count < 200)
        #expect(
            map.diagram.filterLine
                == "mit Namen: \(named.count) von 200, ausgewählt nach Größe und Platz; alle nennt die interaktive Karte"
        )
        // The 150 with most cooperations are among them.
        let values = map.diagram.nodes.map(\.value).sorted(by: >)
        let nameless = map.diagram.nodes.filter { $0.label.isEmpty }.map(\.value).max() ?? 0
        #expect(nameless <= values[149])
        // Nobody is lost: the title of every symbol has the name.
        #expect(SVGDocument(map.svg()).texts("title").count { $0.hasPrefix("Akteur Nummer") } >= 200)
    }

    @Test func aSmallPageSaysHowManyNamesItHasRoomFor() throws {
        let map = try example.diagram { $0.page = .a4 }.render()
        let named = map.diagram.nodes.count { !$0.label.isEmpty }
        #expect(named > 30)
        if named < 70 {
            #expect(map.diagram.filterLine?.contains("mit Namen: \(named) von 70,") == true)
        }
        let boxes = map.nodeBoxes
        #expect(
            !boxes.indices.contains { one in
                boxes.indices.contains { $0 > one && boxes[one].overlaps(boxes[$0]) }
            })
    }

    /// Highest values in the middle; equal values in one ring.
    @Test func theTargetHasTheMostCentralInTheMiddle() throws {
        let map = try example.diagram { $0.layout = .target }.render()
        let middle = map.nodeBoxes.indices.filter { !map.diagram.nodes[$0].isIsolated }
        let ellipses = SVGDocument(map.svg()).all("ellipse").compactMap {
            element -> (Double, Double, Double, Double)? in
            let numbers = ["cx", "cy", "rx", "ry"].compactMap { element.attributes[$0].flatMap(Double.init) }
            return numbers.count == 4 ? (numbers[0], numbers[1], numbers[2], numbers[3]) : nil
        }
        #expect(ellipses.count == 4)
        // Which ring a node is in: how many ellipses hold its middle.
        let rings = middle.map { node -> (value: Double, ring: Int) in
            let at = map.nodeBoxes[node].centre
            let inside = ellipses.count { ellipse in
                let x = (at.x - ellipse.0) / ellipse.2
                let y = (at.y - ellipse.1) / ellipse.3
                return x * x + y * y <= 1
            }
            return (map.diagram.nodes[node].value, inside)
        }
        for one in rings { for two in rings where one.value > two.value { #expect(one.ring >= two.ring) } }
        for one in rings { for two in rings where one.value == two.value { #expect(one.ring == two.ring) } }
        #expect(Set(rings.map(\.ring)).count == 4)
    }
}
