import GapAnalysis
import LandscapeModel
import LandscapeTesting
import PlainText
import Testing

@testable import Diagrams

@Suite struct ViewTests {
    private let example = ExampleLandscape()

    /// Five actors in two Gremien, one of whom has two roles in one of them.
    private var boards: Landscape {
        var landscape = smallLandscape(["A", "B", "C", "D", "E"], ties: [(0, 1, 2)])
        landscape.boards = [
            Board(id: "rt", name: "Runder Tisch"), Board(id: "ak", name: "Arbeitskreis Wohnen"),
        ]
        landscape.memberships = [
            Membership(board: 0, actor: 0, role: .member), Membership(board: 0, actor: 0, role: .lead),
            Membership(board: 0, actor: 1), Membership(board: 1, actor: 1, role: .moderation),
            Membership(board: 1, actor: 2, role: .guest),
        ]
        return landscape
    }

    @Test func boardsAndTheirMembers() throws {
        var options = AskedMap()
        options.view = .boards
        let map = diagram(boards, options)
        #expect(map.nodes.map(\.name) == ["A", "B", "C", "Runder Tisch", "Arbeitskreis Wohnen"])
        #expect(map.edges.map { [$0.a, $0.b] } == [[0, 3], [1, 3], [1, 4], [2, 4]])
        #expect(map.edges.map(\.line) == [.leads, .member, .moderates, .guest])
        #expect(map.nodes.map(\.letter).suffix(2) == ["2", "2"])
        #expect(map.filterLine == "2 Akteure ohne erfassten Sitz in diesen Gremien nicht gezeigt")
        #expect(map.title == "Gremien und ihre Mitglieder")
        let entries = map.legend.flatMap(\.entries)
        #expect(entries.first { $0.text == "Leitung" }?.count == 1)
        options.ego = 2
        #expect(diagram(boards, options).nodes.map(\.name) == ["B", "C", "Arbeitskreis Wohnen"])
    }

    /// By hand: A and B of type x, C of type y, D in two districts; ties A–B, A–C, B–C, C–D.
    @Test func typesAndDistrictsAddUp() throws {
        var landscape = smallLandscape(
            ["A", "B", "C", "D"], ties: [(0, 1, 2), (0, 2, 1), (1, 2, 1), (2, 3, 1)])
        let north = landscape.districts.add("Nord", isDeclared: true)
        let south = landscape.districts.add("Süd", isDeclared: true)
        for (number, type) in ["mbe", "mbe", "school", "school"].enumerated() {
            landscape.actors[number].types = [type]
        }
        landscape.actors[0].area = .districts([north])
        landscape.actors[1].area = .everywhere
        landscape.actors[2].area = .districts([south])
        landscape.actors[3].area = .districts([north, south])
        var options = AskedMap()
        options.view = .types
        let types = diagram(landscape, options)
        #expect(types.nodes.map(\.letter) == ["2", "2"])
        #expect(types.edges.map(\.count) == [2])
        #expect(types.nodes.map { $0.label.last } == ["(1 untereinander)", "(1 untereinander)"])
        options.view = .districts
        let districts = diagram(landscape, options)
        #expect(districts.nodes.map(\.name) == ["Nord", "Süd", "kreisweit tätig"])
        #expect(districts.nodes.map(\.letter) == ["2", "2", "1"])
        // Nord–kreisweit: A–B; Nord–Süd: A–C and D–C; kreisweit–Süd: B–C; within Süd: C–D.
        #expect(districts.edges.map { [$0.a, $0.b, $0.count ?? 0] } == [[0, 1, 2], [0, 2, 1], [1, 2, 1]])
        #expect(districts.nodes[1].label.last == "(1 untereinander)")
    }

    /// By hand: up to 40 lines all carry their number, then not those that stand for one, and never more than a hundred.
    @Test func manyLinesCarryNumbersOnlyWhereTheseAreGreat() {
        #expect(DiagramBuilder.leastPrinted(of: []) == 1)
        #expect(DiagramBuilder.leastPrinted(of: Array(repeating: 1, count: 40)) == 1)
        #expect(DiagramBuilder.leastPrinted(of: Array(repeating: 1, count: 41)) == 2)
        #expect(DiagramBuilder.leastPrinted(of: Array(1...101)) == 2)
        // Of 1 to 150 the hundred greatest are 51 to 150.
        #expect(DiagramBuilder.leastPrinted(of: Array(1...150)) == 51)
        // Where the hundredth and the next are equal, neither is printed.
        let equal = Array(repeating: 70, count: 99) + [60, 60]
        #expect(DiagramBuilder.leastPrinted(of: equal) == 61)
        #expect(DiagramBuilder.leastPrinted(of: Array(repeating: 7, count: 150)) == 8)
    }

    /// By hand: of 50 types, each pair of which works together, 1,225 lines, only one of which stands for two cooperations, carry one number, and the legend says so.
    @Test func aLineWithoutNumberIsExplained() {
        var ties: [(Int, Int, UInt8)] = []
        for a in 0..<50 { for b in (a + 1)..<50 { ties.append((2 * a, 2 * b, 1)) } }
        // Between the first two types a second one.
        ties.append((1, 3, 1))
        var landscape = smallLandscape((0..<100).map { "A\($0)" }, ties: ties)
        for number in 0..<100 { landscape.actors[number].types = ["typ-\(number / 2)"] }
        var options = AskedMap()
        options.view = .types
        let map = diagram(landscape, options)
        #expect(map.edges.count == 1_225)
        #expect(map.edges.compactMap(\.countText) == ["2"])
        #expect(map.edges.map { $0.count ?? 0 }.reduce(0, +) == 1_226)
        let texts = map.legend.flatMap(\.entries).map(\.text)
        #expect(texts.contains("1 (1 ohne Zahl)"))
        #expect(texts.contains("2"))
    }

    /// By hand: a hub's type with 121 others, 60 of which stand for two cooperations, 60 for three and one for twelve. The hundredth
    /// greatest number is 2 as more are, so that only the 61 above it are printed; the first width is that of 1 to 3.
    @Test func theLegendSaysFromWhichNumberOn() {
        let sizes = Array(repeating: 2, count: 60) + Array(repeating: 3, count: 60) + [12]
        let others = sizes.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
        var landscape = smallLandscape(
            (0...others.count).map { "A\($0)" }, ties: others.indices.map { (0, $0 + 1, 1) })
        landscape.actors[0].types = ["mitte"]
        for (number, type) in others.enumerated() { landscape.actors[number + 1].types = ["typ-\(type)"] }
        var options = AskedMap()
        options.view = .types
        let map = diagram(landscape, options)
        #expect(map.edges.count == 121)
        #expect(map.edges.compactMap(\.countText).sorted() == ["12"] + Array(repeating: "3", count: 60))
        let texts = map.legend.flatMap(\.entries).map(\.text)
        #expect(texts.contains("2 bis 3 (unter 3 ohne Zahl)"))
        #expect(texts.contains("12"))
    }

    /// By hand: a legend writes 10.001 as sentences do.
    @Test func largeNumbersAreWrittenAsElsewhere() {
        let entry = Diagram.LegendEntry(sample: .shade(nil), text: "x", count: 10_001)
        #expect(entry.words(.german) == "x (10.001)")
        #expect(entry.words(.english) == "x (10,001)")
    }

    /// By hand: three cooperations between two types. Behind suggestions their line carries no number, but whoever asks for it
    /// on the interactive page hears three.
    @Test func linesBehindSuggestionsStandForAsManyAsThereAre() {
        var landscape = smallLandscape(["A", "B", "C", "D"], ties: [(0, 2, 1), (1, 3, 1), (0, 3, 1)])
        for (number, type) in ["mbe", "mbe", "school", "school"].enumerated() {
            landscape.actors[number].types = [type]
        }
        var options = AskedMap()
        options.view = .groupedGaps
        let lines = diagram(landscape, options).edges.filter { $0.line == .bundle }
        #expect(lines.map(\.count) == [3])
        #expect(lines.map(\.countText) == [nil])
    }

    /// By hand: three actors without a type, two of them municipal; two of one type, one of them of an unknown sector.
    @Test func whoHasNoTypeIsOfNoSector() throws {
        var landscape = smallLandscape(["A", "B", "C", "D", "E", "F"], ties: [(0, 1, 2), (0, 3, 1)])
        let sectors: [Sector?] = [.publicMunicipal, .publicMunicipal, nil, .publicMunicipal, nil, nil]
        for (number, sector) in sectors.enumerated() {
            landscape.actors[number].sector = sector
            landscape.actors[number].types = number < 3 ? [] : ["day-care-centre"]
        }
        var options = AskedMap()
        options.view = .types
        let map = diagram(landscape, options)
        #expect(map.nodes.map(\.symbol) == [.octagon, .octagon])
        #expect(Set(map.nodes.map(\.sector)) == ["Typ nicht angegeben", "Sektor nicht angegeben"])
        #expect(map.nodes[0].paint == Palette(isBlackAndWhite: false).paint(nil))
        let entries = map.legend.flatMap(\.entries)
        #expect(entries.first { $0.text == "Typ nicht angegeben" }?.count == 1)
        #expect(entries.first { $0.text == "Sektor nicht angegeben" }?.count == 1)
        #expect(!entries.contains { $0.text == "öffentlich-kommunal" })
        // Where most are of one sector the type is of that sector.
        landscape.actors[4].sector = .publicMunicipal
        #expect(diagram(landscape, options).nodes.map(\.symbol).contains(.square))
    }

    /// Numbers of the cells as given: two fields of one pair of types add up; a filter keeps one of them.
    @Test func theMatrixAddsFieldsUp() throws {
        func cell(_ from: String, _ to: String, _ field: String, _ numbers: [Int]) -> ExpectationCell {
            ExpectationCell(
                from: from, to: to, field: field, expected: numbers[0], existing: numbers[1],
                confirmed: numbers[2], missing: numbers[0] - numbers[1])
        }
        var landscape = smallLandscape(["A", "B", "C", "D"])
        for number in 0..<4 { landscape.actors[number].types = [number < 3 ? "mbe" : "school"] }
        var options = AskedMap()
        options.view = .matrix
        options.expectations = [
            cell("mbe", "school", "sprache", [3, 1, 1]), cell("mbe", "school", "arbeit", [3, 2, 0]),
            cell("school", "mbe", "sprache", [1, 0, 0]), cell("mbe", "mbe", "sprache", [3, 3, 3]),
        ]
        let all = try #require(diagram(landscape, options).matrix)
        #expect(Set(all.cells.map(\.text)) == ["3/6", "0/1", "3/3"])
        #expect(
            all.cells.first { $0.text == "3/6" }?.title.hasSuffix(
                "in 3 von 6 Fällen ist eine empfohlene Kooperation erfasst, in 1 davon bestätigt oder laut Koordination."
            )
                == true)
        let document = SVGDocument(try diagram(landscape, options).render().svg())
        #expect(document.all(class: "feld").map(\.text).contains { $0.hasSuffix("3/6") })
        options.filter.field = "arbeit"
        #expect(diagram(landscape, options).matrix?.cells.map(\.text) == ["2/3"])
        options.filter.field = nil
        options.profile = .oeffentlich
        let open = diagram(landscape, options)
        #expect(open.matrix?.cells.map(\.text) == ["3/3"])
        #expect(open.filterLine?.contains("1 Typ") == true)
    }

    /// By hand: A and B in the field sprache, B and C in arbeit.
    @Test func onePanelPerField() throws {
        var landscape = smallLandscape(["A", "B", "C"], ties: [(0, 1, 2), (1, 2, 1)])
        landscape.actors[0].fields = ["sprache"]
        landscape.actors[1].fields = ["sprache", "arbeit"]
        landscape.actors[2].fields = ["arbeit"]
        var options = AskedMap()
        options.view = .field
        let map = diagram(landscape, options)
        #expect(map.panels.map(\.subline) == ["2 Akteure, 1 Kooperation", "2 Akteure, 1 Kooperation"])
        #expect(map.panels.map { $0.nodes.sorted() } == [[0, 1], [1, 2]])
        let document = SVGDocument(try map.render().svg())
        #expect(document.all(class: "handlungsfeld").count == 2)
        // B, a diamond, stands at the same place inside both panels.
        let frames = document.all("rect").filter { $0.attributes["stroke"] == "#c8c8c8" }
            .compactMap { $0.attributes["x"].flatMap(Double.init) }
        let corners = document.all("polygon").filter { $0.path.contains("g") && $0.path.count == 4 }
            .compactMap { $0.attributes["points"]?.split(separator: ",").first.flatMap { Double($0) } }
        // From back to front: B, A in the first panel, B (and C, a circle) in the second.
        try #require(corners.count == 3 && frames.count >= 2)
        #expect(abs((corners[0] - frames[0]) - (corners[2] - frames[1])) < 0.05)
        #expect(abs((corners[1] - frames[0]) - (corners[2] - frames[1])) > 5)
    }

    @Test(arguments: MapView.allCases, [Language.german, .english])
    func everyViewIsDrawnInEveryFormat(view: MapView, language: Language) throws {
        var landscape = example.landscape
        landscape.boards = boards.boards
        landscape.memberships = boards.memberships
        var options = AskedMap()
        options.view = view
        options.language = language
        options.expectations = [
            ExpectationCell(
                from: "mbe", to: "school", field: "", expected: 3, existing: 1, confirmed: 1, missing: 2)
        ]
        let map = try diagram(landscape, options).render()
        #expect(SVGDocument(map.svg()).isWellFormed)
        for format in MapFormat.allCases { #expect(try map.data(format).count > (view == .list ? 200 : 600)) }
        #expect(map.svg() == (try diagram(landscape, options).render().svg()))
    }
}
