import Diagrams
import Foundation
import GapAnalysis
import LandscapeModel
import LandscapeTesting
import NetworkGraph
import PlainText
import Testing

/// The law of labels on every view: whatever the landscape, no two labels of a sheet read alike, and no two rows of a page.
@Suite("No label equals another, whatever the landscape")
struct LabelLawTests {
    /// A landscape whose names are made for collisions: families that differ in a word at the start, in the middle or at
    /// the end, equal names with and without what tells them apart, Gremien called like actors and like each other.
    private static func landscape(_ seed: UInt64, count: Int) -> Landscape {
        var random = SeededRandom(seed: seed)
        func pick<Value>(_ values: [Value]) -> Value { values[random.below(values.count)] }
        let heads = [
            "Migrationsberatung für erwachsene Zugewanderte (MBE)", "Initiative Nachbarschaft", "JMD",
            "Verein",
        ]
        let middles = [
            "", " für interkulturelle Begegnung, Bildung und Beratung", " und Willkommenskultur Ortsteil",
            " der",
        ]
        let tails = ["", " Nord", " Süd", " AWO", " AWO Musterau", " Oberlinden", " Unterlinden", " e. V."]
        let shorts = ["", "", "MBE", "JMD", "Treff", "Treff Nord"]
        var landscape = Landscape()
        let places = ["Nord", "Süd", "Mitte"].map { landscape.districts.add($0, isDeclared: true) }
        for number in 0..<count {
            var actor = Actor(id: "a\(number)", name: pick(heads) + pick(middles) + pick(tails))
            actor.shortName = pick(shorts)
            actor.sector = pick(Sector.allCases.map(Optional.some) + [nil])
            actor.types = [pick(["mbe", "jmd", "school", "employer", "volunteer-initiative"])]
            actor.fields = [pick(["beratung", "sprache", "wohnen"])]
            actor.area = pick([.unknown, .everywhere] + places.map { .districts([$0]) })
            if random.below(3) == 0 { actor.carrier = .named(pick(["Caritas", "AWO", "DRK"])) }
            landscape.actors.append(actor)
        }
        for number in 0..<max(2, count / 6) {
            landscape.boards.append(
                Board(id: "g\(number)", name: pick(["Runder Tisch", "Beirat", landscape.actors[0].name])))
            for _ in 0..<3 {
                landscape.memberships.append(
                    Membership(board: number, actor: ActorIndex(random.below(count))))
            }
        }
        for _ in 0..<(2 * count) {
            let ends = (random.below(count), random.below(count))
            guard ends.0 != ends.1 else { continue }
            var claim = Claim(
                from: ActorIndex(ends.0), to: ActorIndex(ends.1), kind: Vocabulary.unspecifiedKind)
            claim.intensity = 2
            landscape.claims.append(claim)
        }
        return landscape
    }

    private static func gaps(_ count: Int) -> [Gap] {
        (1..<min(count, 9)).map { number in
            var gap = Gap(
                kind: .tie, a: .actor(0), b: .actor(ActorIndex(number)), rules: ["SPR-1"], field: "sprache",
                obligation: 5, outcome: .notFulfilled)
            gap.number = number
            gap.step = .new
            return gap
        }
    }

    /// What a label is to the eye.
    private func seen(_ text: String) -> String {
        String(text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "-" && $0 != "\u{AD}" })
    }

    private func doubles(_ labels: [String]) -> [String] {
        Dictionary(grouping: labels.filter { !$0.isEmpty }.map(seen)) { $0 }.filter { $0.value.count > 1 }
            .map(\.key).sorted()
    }

    @Test(
        "On every view, page and layout", arguments: [(1, 5), (2, 30), (3, 90)] as [(UInt64, Int)])
    func maps(_ seed: UInt64, _ count: Int) throws {
        let landscape = Self.landscape(seed, count: count)
        for view in MapView.allCases {
            for (page, layout) in [
                (Page.screen, MapLayout.auto), (.a4, .auto), (.a3, .target), (.a4, .sectors),
            ] {
                var options = AskedMap()
                options.view = view
                options.page = page
                options.layout = options.options.hasSectors ? layout : .auto
                let drawn = diagram(landscape, gaps: Self.gaps(count), options)
                guard drawn.refusal == nil else { continue }
                let map = try drawn.render()
                #expect(
                    doubles(map.diagram.nodes.map { $0.label.joined() }).isEmpty, "\(view) \(page) \(layout)")
                #expect(doubles(map.diagram.nodes.map(\.name)).isEmpty, "\(view): names")
                if let matrix = map.diagram.matrix {
                    #expect(doubles(matrix.rows).isEmpty && doubles(matrix.columns).isEmpty)
                }
            }
        }
    }

    @Test("Around one actor, in a field and in a district", arguments: [(5, 12), (6, 60)] as [(UInt64, Int)])
    func parts(_ seed: UInt64, _ count: Int) throws {
        let landscape = Self.landscape(seed, count: count)
        let changes: [(inout AskedMap) -> Void] = [
            { $0.ego = 0 }, { $0.filter.district = 0 }, { $0.filter.board = 0 },
            {
                $0.view = .field
                $0.filter.field = "sprache"
            },
        ]
        for change in changes {
            var options = AskedMap()
            options.page = .a4
            change(&options)
            let map = try diagram(landscape, gaps: Self.gaps(count), options).render()
            #expect(doubles(map.diagram.nodes.map { $0.label.joined() }).isEmpty)
        }
    }

    @Test("On the page: names, search and suggestions", arguments: [(7, 40), (8, 70)] as [(UInt64, Int)])
    func page(_ seed: UInt64, _ count: Int) throws {
        let landscape = Self.landscape(seed, count: count)
        let index = ClaimIndex(landscape.claims, actorCount: landscape.actors.count)
        for view in [MapView.cooperation, .boards] {
            var options = AskedMap()
            options.view = view
            let page = try InteractiveMap(
                landscape: landscape, index: index, gaps: Self.gaps(count), options: options
            ).html()
            let table = try #require(page.range(of: "<table id=\"akteure\""))
            let end = try #require(page.range(of: "</table>", range: table.upperBound..<page.endIndex))
            let rows = page[table.upperBound..<end.lowerBound].components(separatedBy: "<th scope=\"row\">")
                .dropFirst()
                .map { String($0.prefix { $0 != "<" }) }
            #expect(rows.count >= count / 4)
            #expect(doubles(rows).isEmpty)
        }
    }

    /// What is known of one tells it from the other; by hand.
    @Test("Equal names bear what tells them apart")
    func equalNames() {
        var landscape = smallLandscape(["Treff", "Treff", "Treff", "Beirat"], ties: [(0, 1, 1), (2, 3, 1)])
        landscape.actors[0].carrier = .named("Caritas")
        landscape.boards = [Board(id: "b", name: "Beirat")]
        landscape.memberships = [Membership(board: 0, actor: 3), Membership(board: 0, actor: 1)]
        #expect(
            diagram(landscape).nodes.map(\.name) == ["Treff (Caritas)", "Treff (1)", "Treff (2)", "Beirat"])
        var options = AskedMap()
        options.view = .boards
        #expect(diagram(landscape, options).nodes.map(\.name) == ["Treff (1)", "Beirat", "Beirat (Gremium)"])
    }
}
