import Diagrams
import Foundation
import GapAnalysis
import LandscapeModel
import Testing

/// No two labels of one map read alike: a law, held on names made for collisions; what labels say is set by hand.
@Suite("Labels on one map differ")
struct DistinctLabelTests {
    /// What a label is to the eye: without breaks and the hyphens that breaks need.
    private func seen(_ lines: [String]) -> String {
        lines.joined().filter { $0 != " " && $0 != "-" }
    }

    private func duplicates(_ labels: [[String]]) -> [String] {
        let seen = labels.filter { !$0.isEmpty }.map(seen)
        return Dictionary(grouping: seen) { $0 }.filter { $0.value.count > 1 }.map(\.key).sorted()
    }

    private let counselling = [
        "Migrationsberatung für erwachsene Zugewanderte (MBE) des Caritasverbandes Musterau",
        "Migrationsberatung für erwachsene Zugewanderte (MBE) des Diakonischen Werks Musterau",
        "Migrationsberatung für erwachsene Zugewanderte (MBE) des DRK-Kreisverbandes Musterau",
        "Migrationsberatung für erwachsene Zugewanderte (MBE) der AWO Musterau",
    ]

    @Test("The words that tell services apart stay") func services() {
        let labels = diagram(smallLandscape(counselling + ["Jobcenter"])).nodes.map {
            $0.label.joined(separator: " ")
        }
        #expect(
            labels.sorted() == [
                "Jobcenter", "MBE der AWO Musterau", "MBE des Caritasverbandes Musterau",
                "MBE des DRK- Kreisverbandes Musterau", "MBE des Diakonischen Werks Musterau",
            ])
    }

    @Test("Districts stay at the end of long names") func districts() {
        let places = ["Nord", "Süd", "Bahnhofsviertel"]
        let names = places.map { "Initiative Nachbarschaft und Willkommenskultur für den Ortsteil \($0)" }
        for node in diagram(smallLandscape(names)).nodes {
            for label in [node.label, node.shortLabel] {
                #expect(places.contains { label.joined(separator: " ").hasSuffix($0) }, "\(label)")
            }
        }
    }

    @Test("Equal names are told apart by short name, Träger or number") func equalNames() {
        var landscape = smallLandscape([
            "Beratungsstelle", "Beratungsstelle", "Beratungsstelle", "Beratungsstelle",
        ])
        landscape.actors[0].shortName = "BS Nord"
        landscape.actors[1].carrier = .named("Caritas")
        let labels = diagram(landscape).nodes.map { $0.label.joined(separator: " ") }
        #expect(labels.contains { $0.contains("BS Nord") } && labels.contains { $0.contains("Caritas") })
        #expect(Set(labels).count == 4)
        #expect(labels.contains { $0.hasSuffix("(2)") })
    }

    @Test("Labels that differ anyhow are left as they are") func untouched() {
        let names = [
            "Jobcenter", "Volkshochschule Musterau", "Migrationsberatung der Caritas in Musterau am Fluss",
        ]
        let alone = names.map { diagram(smallLandscape([$0])).nodes[0].label }
        #expect(diagram(smallLandscape(names)).nodes.map(\.label) == alone)
    }

    @Test("In every view, on every page, in every layout", arguments: MapView.allCases, Page.allCases)
    func everywhere(_ view: MapView, _ page: Page) throws {
        var landscape = smallLandscape(counselling + districtNames(14), ties: (1..<18).map { (0, $0, 2) })
        for number in landscape.actors.indices {
            landscape.actors[number].fields = ["beratung"]
            landscape.actors[number].types = ["mbe"]
            landscape.actors[number].shortName = number % 2 == 0 ? "MBE" : ""
        }
        landscape.boards = [
            Board(id: "a", name: "Arbeitskreis der Beratungsstellen und Träger im Landkreis Musterau Nord"),
            Board(id: "b", name: "Arbeitskreis der Beratungsstellen und Träger im Landkreis Musterau Süd"),
        ]
        landscape.memberships = [Membership(board: 0, actor: 0), Membership(board: 1, actor: 1)]
        for layout in [MapLayout.auto, .target, .sectors] {
            var options = AskedMap()
            (options.view, options.page, options.layout) = (view, page, layout)
            let diagram = diagram(landscape, options)
            guard diagram.refusal == nil else { continue }
            #expect(duplicates(diagram.nodes.map(\.label)) == [])
            #expect(duplicates(diagram.nodes.map(\.shortLabel)) == [])
            if !diagram.panels.isEmpty { #expect(duplicates(diagram.nodes.map(\.tinyLabel)) == []) }
        }
    }

    private func districtNames(_ count: Int) -> [String] {
        (0..<count).map {
            "Initiative Nachbarschaft und Willkommenskultur im Ortsteil \("ABCDEFGHIJKLMNOP".dropFirst($0).prefix(1))"
        }
    }

    @Test("A law on generated names", arguments: 0..<24)
    func law(_ seed: Int) throws {
        var random = Words(seed: UInt64(seed))
        let landscape = smallLandscape(random.names(2 + seed))
        for layout in [MapLayout.stress, .target] {
            var options = AskedMap()
            options.layout = layout
            let nodes = diagram(landscape, options).nodes
            #expect(duplicates(nodes.map(\.label)) == [])
            #expect(duplicates(nodes.map(\.shortLabel)) == [])
            for node in nodes {
                #expect(node.label.count <= 4 && node.shortLabel.count <= 3)
                #expect(!node.label.isEmpty && !node.label.contains(""))
            }
        }
    }

    /// Names of a few words in any order, long ones, equal ones, and some that differ in a single letter.
    private struct Words {
        private var state: UInt64
        private let words = [
            "Migrationsberatung", "für", "erwachsene", "Zugewanderte", "(MBE)", "Ortsteil", "Nord", "Süd",
            "e. V.",
            "Kreisverband", "Aufnahmeeinrichtungsverwaltungskoordinationsstelle", "A", "B", "Musterau", "des",
            "–",
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "и", "東京",
            "1", "2",
        ]

        init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

        private mutating func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }

        mutating func names(_ count: Int) -> [String] {
            let start = (0..<below(7)).map { _ in words[below(words.count)] }
            return (0..<count).map { _ in
                var name = start
                for _ in 0...below(4) { name.append(words[below(words.count)]) }
                if below(3) == 0 { name.append(String("abcdefgh".dropFirst(below(8)).prefix(1))) }
                if below(4) == 0 { name[0] += String("xyz".dropFirst(below(3)).prefix(1)) }
                return name.joined(separator: " ")
            }
        }
    }
}
