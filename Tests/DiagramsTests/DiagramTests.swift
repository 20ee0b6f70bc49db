import Diagrams
import GapAnalysis
import LandscapeModel
import LandscapeTesting
import PlainText
import Testing

@Suite struct DiagramTests {
    private let example = ExampleLandscape()

    @Test func everyActorIsThereAndTheLegendCountsThem() {
        let diagram = example.diagram()
        #expect(diagram.nodes.count == example.landscape.actors.count)
        #expect(Set(diagram.nodes.map(\.name)) == Set(example.landscape.actors.map(\.name)))
        let sectors = diagram.legend[0].entries.filter { entry in
            guard case .symbol(_, _, let letter, _, _) = entry.sample else { return false }
            return !letter.isEmpty
        }
        #expect(sectors.count == 7)
        #expect(sectors.compactMap(\.count).reduce(0, +) == diagram.nodes.count)
        #expect(diagram.legend[0].heading == "Akteure (\(diagram.nodes.count))")
    }

    @Test func legendCountsTiesByStateAndStrength() {
        let diagram = example.diagram()
        let pairs = example.landscape.pairs(example.index)
        #expect(diagram.edges.count == pairs.count)
        func count(_ text: String) -> Int? {
            diagram.legend.flatMap(\.entries).first { $0.text.hasPrefix(text) }?.count
        }
        #expect(count("bestätigt") == pairs.count { $0.state == .confirmed })
        #expect(count("einseitig gemeldet") == pairs.count { $0.state == .oneSided })
        #expect(count("nicht überprüft") == pairs.count { $0.state == .unverified && !$0.isOnRecord })
        #expect(count("laut Koordination") == nil || pairs.contains(where: \.isOnRecord))
        #expect(count("Doppellinie") == pairs.count { $0.isInternal })
        #expect((1...4).compactMap { count("\($0) ") }.reduce(0, +) == pairs.count)
    }

    @Test func theLegendNamesNothingThatIsNotThere() {
        let landscape = smallLandscape(["Jobcenter", "Sozialamt"], ties: [(0, 1, 3)])
        let texts = diagram(landscape).legend.flatMap(\.entries).map(\.text)
        #expect(texts.contains("bestätigt"))
        #expect(texts.contains("3 formelle Zusammenarbeit"))
        for absent in [
            "einseitig", "nicht überprüft", "laut Koordination", "Doppellinie", "Umriss", "Bildung",
        ] {
            #expect(!texts.contains { $0.contains(absent) }, "\(absent)")
        }
    }

    @Test func withoutASurveyTheRecordHasALineOfItsOwn() {
        let landscape = smallLandscape(
            ["Jobcenter", "Sozialamt"], ties: [(0, 1, 2)], reporter: .coordination, hasSurvey: false)
        let map = diagram(landscape)
        #expect(map.edges.map(\.line) == [.onRecord])
        #expect(map.legend.flatMap(\.entries).contains { $0.text == "laut Koordination" && $0.count == 1 })
        #expect(map.edges[0].title.contains("laut Koordination"))
    }

    @Test func gapsKeepTheirNumbers() {
        let diagram = example.diagram {
            $0.view = .gaps
            $0.gapLimit = 25
        }
        #expect(diagram.edges.compactMap(\.number) == Array(1...25))
        let pairs = diagram.edges.filter(\.isGap).map {
            [diagram.nodes[$0.a], diagram.nodes[$0.b]].compactMap(\.actor)
        }
        #expect(pairs == example.gaps.compactMap { $0.pair }.map { [$0.a, $0.b] })
        #expect(diagram.edges.filter { !$0.isGap }.allSatisfy { $0.isContext })
        let involved = Set(example.gaps.compactMap(\.pair).flatMap { [$0.a, $0.b] })
        for node in diagram.nodes { #expect(node.isContext == !(node.actor.map(involved.contains) ?? false)) }
    }

    @Test func aLongListIsCutAndSaysSo() {
        var gaps = example.gaps
        // The last one is the most important: it must be drawn, under its own number.
        gaps[24].priority = .high
        let diagram = Diagram(
            landscape: example.landscape, index: example.index, gaps: gaps,
            options: {
                var options = AskedMap(); options.view = .gaps; return options
            }())
        let numbers = diagram.edges.compactMap(\.number)
        #expect(numbers.count == 10)
        #expect(numbers == numbers.sorted())
        #expect(numbers.contains(25))
        #expect(diagram.filterLine?.contains("gezeigt: 10 von 25 Anregungen zwischen Akteuren") == true)
        #expect(diagram.list?.entries.map(\.number) == numbers)
        #expect(diagram.list?.heading == "10 von 25 Anregungen")
    }

    @Test func gapsWithoutTwoActorsAreCounted() {
        var gaps = example.gaps
        gaps.append(
            Gap(
                kind: .participation, a: .actor(3), b: .concept, rules: ["KON-2"], field: "steuerung",
                obligation: 4, outcome: .notFulfilled))
        let diagram = Diagram(
            landscape: example.landscape, index: example.index, gaps: gaps,
            options: {
                var options = AskedMap(); options.view = .gaps; return options
            }())
        #expect(diagram.filterLine?.contains("1 zu Gremien und Konzept") == true)
    }

    @Test func areaIsInProportionToTheValue() throws {
        var options = AskedMap()
        options.sizes = [4, 2, nil, 0]
        options.sizeLabel = Bilingual("Vermittlung", "Brokerage")
        let map = diagram(smallLandscape(["A", "B", "C", "D"], ties: [(0, 1, 1), (2, 3, 1)]), options)
        #expect(map.nodes[0].area == 2 * map.nodes[1].area)
        #expect(map.nodes[2].area == map.nodes[3].area)
        #expect(map.nodes[2].area < map.nodes[1].area)
        let section = try #require(map.legend.first { $0.heading.hasPrefix("Größe") })
        #expect(section.heading == "Größe: Vermittlung")
        #expect(section.entries.map(\.text) == ["höchstens 0,48", "2", "4"])
    }

    @Test func oddSizesDoNoHarm() {
        var options = AskedMap()
        options.sizes = [.infinity, .nan, -3]
        let map = diagram(smallLandscape(["A", "B", "C", "D"], ties: [(0, 1, 1)]), options)
        #expect(map.nodes.allSatisfy { $0.area.isFinite && $0.area > 0 })
    }

    @Test func egoShowsTheCircleAroundOne() {
        let landscape = smallLandscape(["A", "B", "C", "D", "E"], ties: [(0, 1, 1), (1, 2, 1), (2, 3, 1)])
        var options = AskedMap()
        options.ego = 0
        #expect(diagram(landscape, options).nodes.map(\.name) == ["A", "B"])
        options.radius = 2
        #expect(diagram(landscape, options).nodes.map(\.name) == ["A", "B", "C"])
        options.radius = 99
        #expect(diagram(landscape, options).nodes.map(\.name) == ["A", "B", "C", "D"])
        options.ego = 99
        #expect(diagram(landscape, options).refusal == .nothingToDraw)
    }

    @Test func theFieldFilterIsNamed() throws {
        let diagram = example.diagram {
            $0.view = .field
            $0.filter.field = "sprache"
        }
        // All 25 suggestions of the example are of this field; ten are shown unless more are asked for, beside cooperations never more than twelve.
        #expect(
            diagram.filterLine
                == "nur Handlungsfeld Sprache und Integrationskurse · gezeigt: 10 von 25 Anregungen zwischen Akteuren"
        )
        #expect(diagram.title == "Kooperationslandkarte: Sprache und Integrationskurse – Landkreis Auental")
        #expect(
            diagram.nodes.filter { $0.outside == nil }.compactMap(\.actor).allSatisfy {
                example.landscape.actors[Int($0)].fields == ["sprache"]
            })
    }

    @Test func dateAndNoteComeFromTheLandscape() {
        let diagram = example.diagram { $0.provisionalNote = "vorläufig: 3 Zeilen nicht verstanden" }
        #expect(diagram.dateLine == "Stand: 30. September 2026")
        #expect(diagram.provisionalNote == "vorläufig: 3 Zeilen nicht verstanden")
        var landscape = example.landscape
        landscape.settings.date = nil
        #expect(
            Diagrams.Diagram(
                landscape: landscape, index: example.index, gaps: [], options: AskedMap()
            ).dateLine == nil)
    }

    @Test func englishIsEnglishThroughout() throws {
        let diagram = example.diagram {
            $0.language = .english
            $0.view = .gaps
            $0.sizeLabel = Bilingual("Zahl der Kooperationen", "Number of cooperations")
        }
        let words =
            [diagram.title, diagram.dateLine ?? "", diagram.filterLine ?? "", diagram.description]
            + diagram.legend.flatMap { [$0.heading] + $0.entries.map(\.text) }
        for german in [
            "Akteur", "Kooperation", "Stand", "gezeigt", "bestätigt", "Größe", "Anregung", "offen",
        ] {
            #expect(!words.contains { $0.contains(german) }, "\(german)")
        }
        #expect(try diagram.render().svg().contains("lang=\"en\""))
    }

    @Test(arguments: [
        ("Jobcenter", ["Jobcenter"]),
        ("Kulturverein Dreiklang Oberlinden e. V.", ["Kulturverein", "Dreiklang", "Oberlinden e. V."]),
        ("Schwangerschaftskonfliktberatungsstelle", ["Schwangerschafts-", "konfliktberatungs-", "stelle"]),
        ("Aufwind – Frauen in Arbeit e. V.", ["Aufwind – Frauen in", "Arbeit e. V."]),
        ("Jugend-/Sozialamt der Stadt Auental", ["Jugend-/Sozialamt", "der Stadt Auental"]),
        ("Wohnraumsicherung", ["Wohnraumsicherung"]),
    ])
    func namesBreakWhereGermanBreaks(name: String, lines: [String]) {
        #expect(diagram(smallLandscape([name])).nodes[0].label == lines)
    }

    @Test func theShortNameStandsInForALongOne() {
        var landscape = smallLandscape([
            "Arbeitsgemeinschaft der Spitzenverbände der Freien Wohlfahrtspflege im Landkreis", "Amt",
        ])
        landscape.actors[0].shortName = "AG Wohlfahrt"
        landscape.actors[1].shortName = "A"
        #expect(diagram(landscape).nodes.map(\.label) == [["AG Wohlfahrt"], ["Amt"]])
        landscape.actors[0].shortName = ""
        let label = diagram(landscape).nodes[0].label
        #expect(label.count == 4)
        #expect(label.last?.hasSuffix("…") == true)
    }
}
