import Diagrams
import GapAnalysis
import LandscapeModel
import LandscapeTesting
import PlainText
import Testing

/// Maps of a part of the landscape: a district, a Gremium, a Handlungsfeld, one actor. Expected by hand.
@Suite struct PartTests {
    /// A and B in the north, C everywhere, D in the south, E nowhere stated, F in the north without any cooperation.
    /// Ties: A–B, A–C, C–D, B–E. Suggestions: 1 A–D, 2 C–D, 3 B–F, 4 D–E.
    private static let landscape: Landscape = {
        var landscape = smallLandscape(
            ["A", "B", "C", "D", "E", "F"], ties: [(0, 1, 2), (0, 2, 2), (2, 3, 2), (1, 4, 2)])
        let north = landscape.districts.add("Nord", isDeclared: true)
        let south = landscape.districts.add("Süd", isDeclared: true)
        for (number, area) in [
            Area.districts([north]), .districts([north]), .everywhere, .districts([south]), .unknown,
            .districts([north]),
        ].enumerated() {
            landscape.actors[number].area = area
        }
        landscape.boards = [Board(id: "rt", name: "Runder Tisch")]
        landscape.memberships = [
            Membership(board: 0, actor: 0, role: .lead), Membership(board: 0, actor: 2),
            Membership(board: 0, actor: 3, role: .guest),
        ]
        return landscape
    }()

    private static let gaps: [Gap] = ([(0, 3), (2, 3), (1, 5), (3, 4)] as [(ActorIndex, ActorIndex)])
        .enumerated().map {
            place, pair in
            var gap = Gap(
                kind: .tie, a: .actor(pair.0), b: .actor(pair.1), rules: ["SPR-1"], field: "sprache",
                obligation: 5, outcome: .notFulfilled)
            gap.number = place + 1
            gap.step = .new
            return gap
        }

    private func drawn(_ change: (inout AskedMap) -> Void) -> Diagram {
        var options = AskedMap()
        change(&options)
        return diagram(Self.landscape, gaps: Self.gaps, options)
    }

    private func names(_ map: Diagram, _ outside: Diagram.Outside?) -> [String] {
        map.nodes.filter { $0.outside == outside }.map(\.name)
    }

    private func pairs(_ map: Diagram, _ isChosen: (Diagram.Edge) -> Bool) -> [String] {
        map.edges.filter(isChosen).map { map.nodes[$0.a].name + map.nodes[$0.b].name }
    }

    @Test func aDistrictShowsItsActorsAndTellsTheirPartnersApart() {
        let map = drawn { $0.filter.district = 0 }
        #expect(names(map, nil) == ["A", "B", "F"])
        #expect(names(map, .partner) == ["C", "E"])
        // Suggestion 1 is the district's own and brings D along; 2 and 4 are not.
        #expect(names(map, .suggested) == ["D"])
        #expect(pairs(map) { !$0.isGap } == ["AB", "AC", "BE"], "C–D has no end in the district")
        #expect(map.edges.compactMap(\.number) == [1, 3])
        #expect(map.title == "Kooperationslandkarte: Nord")
        #expect(map.legend.first?.heading == "Akteure (3)")
        #expect(map.filterLine?.contains("3 Akteure dort, dazu 2, die mit ihnen zusammenarbeiten") == true)
        #expect(map.filterLine?.contains("bei 1 von 6 Akteuren ist kein Sozialraum angegeben") == true)
        let entries = map.legend.flatMap(\.entries)
        #expect(entries.first { $0.text.contains("arbeitet mit ihnen zusammen") }?.count == 2)
        #expect(entries.first { $0.text.contains("nur in einer Anregung") }?.count == 1)
        // Not by paleness alone.
        #expect(map.nodes.first { $0.name == "D" }?.letter == "+")
    }

    @Test func aPartnerIsItalicAndSmall() throws {
        let document = SVGDocument(try drawn { $0.filter.district = 0 }.render().svg())
        let italic = document.all("text").filter { $0.attributes["font-style"] == "italic" }.map(\.text)
        #expect(Set(italic) == ["C", "D", "E"])
    }

    /// F has no cooperation but a suggestion: it stands with the others, not in the box.
    @Test func whoHasASuggestionStandsOnTheMapOfAPart() {
        #expect(drawn { $0.filter.district = 0 }.nodes.filter(\.isIsolated).isEmpty)
        #expect(drawn { _ in }.nodes.filter(\.isIsolated).map(\.name) == ["F"])
    }

    @Test func thePublicSeesNoSuggestionsOfAPart() {
        let map = drawn {
            $0.filter.district = 0
            $0.profile = .oeffentlich
        }
        #expect(map.edges.allSatisfy { !$0.isGap })
        #expect(names(map, .suggested).isEmpty)
    }

    @Test func aGremiumShowsItsMembersOnly() {
        let map = drawn { $0.filter.board = 0 }
        #expect(map.nodes.map(\.name) == ["A", "C", "D"])
        #expect(pairs(map) { !$0.isGap } == ["AC", "CD"])
        #expect(map.edges.compactMap(\.number) == [1, 2], "what its members could settle among themselves")
        #expect(map.title == "Kooperationslandkarte: Runder Tisch")
        #expect(map.filterLine?.contains("nur im Gremium Runder Tisch") == true)
    }

    @Test func theWholeMapShowsNoSuggestions() {
        #expect(drawn { _ in }.edges.allSatisfy { !$0.isGap })
    }

    /// Around D: C is a partner; A and E are known from suggestions only.
    @Test func aroundAnActorStandWhomItDoesNotKnowYet() throws {
        let map = drawn { $0.ego = 3 }
        #expect(names(map, nil) == ["C", "D"])
        #expect(names(map, .suggested) == ["A", "E"])
        #expect(map.edges.compactMap(\.number) == [1, 2, 4])
        #expect(map.centre.map { map.nodes[$0].name } == "D")
        let document = SVGDocument(try map.render().svg())
        #expect(document.all(class: "mitte").count == 1)
        #expect(document.texts("text").contains("direkte Partner (1)"))
        #expect(document.texts("text").contains("hier nur in Anregungen (2)"))
    }

    /// The ring marks the middle, and nobody is nearer to it than the partners of the inner ring.
    @Test func theActorStandsInTheMiddleOfItsPartners() throws {
        let example = ExampleLandscape()
        let ego = try #require(example.gaps.first?.pair?.a)
        let map = try example.diagram { $0.ego = ego }.render()
        let boxes = map.nodeBoxes
        let centre = try #require(map.diagram.centre)
        let own = boxes[centre].centre
        func distance(_ node: Int) -> Double {
            let (dx, dy) = (boxes[node].centre.x - own.x, boxes[node].centre.y - own.y)
            return (dx * dx + dy * dy).squareRoot()
        }
        let others = boxes.indices.filter { $0 != centre && !map.diagram.nodes[$0].isIsolated }
        let mean = others.map { boxes[$0].centre.x }.reduce(0, +) / Double(others.count)
        let width = (others.map { boxes[$0].right }.max() ?? 0) - (others.map { boxes[$0].x }.min() ?? 0)
        #expect(abs(mean - own.x) < width * 0.2, "the others stand on all sides")
        let suggested = others.filter { map.diagram.nodes[$0].outside == .suggested }.map(distance).min()
        let partners = others.filter { map.diagram.nodes[$0].outside == nil }.map(distance).min()
        #expect(try #require(suggested) > #require(partners))
        for one in boxes.indices {
            for two in boxes.indices where two > one { #expect(!boxes[one].overlaps(boxes[two])) }
        }
    }
}
