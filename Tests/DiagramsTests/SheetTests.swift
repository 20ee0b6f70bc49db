import GapAnalysis
import LandscapeModel
import LandscapeTesting
import Testing

@testable import Diagrams

/// What stands on a sheet can be read: nothing lies on a name, nothing is too small for its distance.
@Suite struct SheetTests {
    /// Landscapes of different size, and one from a matrix: no sector, no survey, the coordination's word alone.
    enum Given: String, CaseIterable, CustomTestStringConvertible {
        case example, five, eighty, threeHundred, matrix

        var testDescription: String { rawValue }

        var landscape: Landscape {
            switch self {
            case .example: ExampleLandscape().landscape
            case .five: Self.made(5)
            case .eighty: Self.made(80)
            case .threeHundred: Self.made(300)
            case .matrix: Self.made(40, isMatrix: true)
            }
        }

        /// A centre, and ties that the numbers themselves decide.
        private static func made(_ count: Int, isMatrix: Bool = false) -> Landscape {
            var ties: [(Int, Int, UInt8)] = []
            for number in 1..<count {
                ties.append((number, number / 3, UInt8(number % 4 + 1)))
                let other = (number * 7 + 3) % count
                if other != number, other != number / 3 {
                    ties.append((number, other, UInt8(number % 3 + 1)))
                }
            }
            var landscape = smallLandscape(
                (0..<count).map { "Beratungsstelle Nummer \($0) Neustadt" }, ties: ties,
                reporter: isMatrix ? .coordination : .both, hasSurvey: !isMatrix)
            if isMatrix { for number in landscape.actors.indices { landscape.actors[number].sector = nil } }
            return landscape
        }

        /// Twelve suggestions from actor to actor.
        var gaps: [Gap] {
            let count = landscape.actors.count
            return (0..<min(12, count - 1)).map { number in
                var gap = Gap(
                    kind: .tie, a: .actor(ActorIndex(number)),
                    b: .actor(ActorIndex((number * 5 + 2) % count == number ? 0 : (number * 5 + 2) % count)),
                    rules: ["SPR-\(number % 3)"], field: ["sprache", "wohnen"][number % 2], obligation: 3,
                    outcome: .notFulfilled)
                gap.number = number + 1
                gap.step = Gap.Step.allCases[number % 4]
                return gap
            }
        }

        func map(_ view: MapView, _ page: Page) throws -> RenderedMap {
            var options = AskedMap()
            options.view = view
            options.page = page
            if self == .matrix { options.communities = landscape.actors.indices.map { $0 % 3 } }
            return try diagram(landscape, gaps: gaps, options).render()
        }
    }

    /// 8 pt on A4, which a report prints a little smaller; 12 pt on A3; 24 pt on A0.
    @Test(arguments: Given.allCases, [Page.a4, .a3, .a0])
    func nothingIsSmallerThanItsDistanceAsks(given: Given, page: Page) throws {
        // One size of paper is enough for the large one, which takes its time.
        guard given != .threeHundred || page == .a3 else { return }
        for view in [MapView.cooperation, .gaps] {
            let map = try given.map(view, page)
            let document = SVGDocument(map.svg())
            let sizes =
                document.all("text").compactMap { $0.attributes["font-size"].flatMap(Double.init) } + [10]
            let millimetres = try #require(page.millimetres)
            let scale = millimetres.width * 72 / 25.4 / map.size.width
            let smallest = try #require(sizes.min()) * scale
            #expect(smallest >= page.smallestPrint - 0.02, "\(view): \(smallest)")
        }
    }

    @Test(arguments: Given.allCases, [Page.screen, .a3])
    func nothingLiesOnANameOrOnANumber(given: Given, page: Page) throws {
        guard given != .threeHundred || page == .a3 else { return }
        for view in [MapView.cooperation, .gaps] {
            let map = try given.map(view, page)
            var boxes = map.nodes.map(\.box)
            let labels = map.nodes.filter { $0.lineCount > 0 }.map(\.labelBox) + map.nodes.map(\.symbolBox)
            for one in boxes.indices {
                for two in boxes.indices where two > one { #expect(!boxes[one].overlaps(boxes[two])) }
            }
            let badges = map.diagram.edges.indices.compactMap { number in
                map.badges[number].map {
                    Router.badge(at: $0, label: String(map.diagram.edges[number].number ?? 0))
                }
            }
            if view == .gaps { #expect(badges.count == map.diagram.list?.entries.count) }
            for badge in badges {
                #expect(!labels.contains { $0.overlaps(badge) })
                for route in zip(map.diagram.edges, map.routes).filter({ $0.0.isGap }).map(\.1) {
                    #expect(!(0...400).contains { badge.contains(route.point(Double($0) / 400)) })
                }
            }
            boxes = badges
            for one in boxes.indices {
                for two in boxes.indices where two > one { #expect(!boxes[one].overlaps(boxes[two])) }
            }
            // Nor do legend, list, key and box cover an actor.
            let foot = map.frame.legend.box
            for node in map.nodes {
                #expect(!node.box.overlaps(foot))
                if let list = map.frame.list { #expect(!node.box.overlaps(list.box)) }
                if let key = map.frame.key { #expect(!node.box.overlaps(key.box)) }
            }
        }
    }

    /// Names of regions are names, too.
    @Test(arguments: [Given.example, .eighty, .matrix])
    func namesOfRegionsHideNobody(given: Given) throws {
        let map = try given.map(.cooperation, .a3)
        #expect(map.diagram.regions.count > 1)
        let names = map.names.compactMap { shape -> Box? in
            if case .box(let box, _, _, _, _) = shape { box } else { nil }
        }
        #expect(names.count >= map.diagram.regions.count - 1)
        for name in names { for node in map.nodes { #expect(!node.box.overlaps(name)) } }
    }

    /// Whoever reads the list finds its actors by name.
    @Test(arguments: Given.allCases)
    func theListCanBeReadAlone(given: Given) throws {
        let map = try given.map(.gaps, .a3)
        let list = try #require(map.diagram.list)
        #expect(list.entries.count == min(10, given.gaps.count))
        #expect(list.heading == "\(list.entries.count) von \(given.gaps.count) Anregungen")
        for edge in map.diagram.edges where edge.isGap {
            for end in [edge.a, edge.b] {
                #expect(!map.diagram.nodes[end].label.isEmpty)
                #expect(map.diagram.nodes[end].number == nil)
            }
        }
        let document = SVGDocument(map.svg())
        let words = document.texts("text").joined(separator: " ")
        for entry in list.entries { #expect(words.contains(entry.who.split(separator: " ")[0])) }
    }

    /// Of three hundred actors a sheet of suggestions shows those it names and their partners, and says how many it leaves out.
    @Test func aLargeNetworkStaysBehindItsSuggestions() throws {
        let given = Given.threeHundred
        var options = AskedMap()
        options.view = .gaps
        options.page = .a3
        let sheet = diagram(given.landscape, gaps: given.gaps, options)
        let shown = sheet.nodes.count
        #expect((10...120).contains(shown))
        #expect(
            sheet.filterLine?.contains("\(300 - shown) Akteure ohne gezeigte Anregung weggelassen") == true)
        // Who has a partner that is left out is not said to have none.
        #expect(sheet.isolatesHeading == "ohne hier gezeigte Kooperation")
        options.page = .screen
        #expect(diagram(given.landscape, gaps: given.gaps, options).nodes.count == 300)
    }

    /// Actors without a name bear a number, and the sheet says whose it is.
    @Test func numbersAreExplained() throws {
        let map = try Given.example.map(.cooperation, .a4)
        let numbered = map.diagram.nodes.filter { $0.number != nil }
        #expect(map.diagram.key.map(\.number) == numbered.compactMap(\.number).sorted())
        for node in numbered {
            #expect(node.label == [String(node.number ?? 0)])
            #expect(node.actor.map { Int($0) + 1 } == node.number)
        }
        #expect(map.frame.key?.entries.count ?? 0 == map.diagram.key.count)
    }

    /// Measured on the state before: 236 by 512 at the same size of letters, on the example.
    @Test func theLegendIsAStripAtTheFoot() throws {
        let map = try Given.example.map(.cooperation, .a3)
        let box = map.frame.legend.box
        #expect(box.width * box.height < 236 * 512 * 0.75)
        #expect(abs(box.bottom - (map.size.height - Frame.margin)) < 0.02)
    }
}
