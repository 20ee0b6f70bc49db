import Diagrams
import GapAnalysis
import GraphvizBridge
import LandscapeModel
import LandscapeTesting
import PlainText
import Testing

@Suite struct DOTTests {
    /// Everything but the positions, which may differ in their last digits between Graphviz versions.
    @Test func snapshot() throws {
        var landscape = smallLandscape(["Jobcenter \"Mitte\"", "Sozialamt", "Tafel"], ties: [(0, 1, 3)])
        landscape.settings.region = "Auental"
        landscape.settings.date = PartialDate(year: 2026, month: 9)
        var gap = Gap(
            kind: .tie, a: .actor(0), b: .actor(2), rules: ["SPR-1"], field: "", obligation: 4,
            outcome: .notFulfilled)
        gap.number = 4
        var options = AskedMap()
        options.view = .gaps
        // What is not known of these three has tests of its own.
        options.coverage = Coverage()
        let dot = try diagram(landscape, gaps: [gap], options).render().dot()
        let masked = dot.replacing(/(pos|lp)="[^"]*"/) { "\($0.output.1)=\"…\"" }
        #expect(masked == expected)
        #expect(dot.contains("pos=\""))
    }

    @Test func readsBackAsTheNetworkThatItShows() throws {
        let example = ExampleLandscape()
        let map = try example.diagram().render()
        let graph = try Graphviz.parse(dot: map.dot())
        #expect(graph.nodes.map(\.name) == example.landscape.actors.map(\.id))
        #expect(graph.edges.count == example.landscape.pairs(example.index).count)
        let names = graph.nodes.map { node in node.attributes.first { $0.name == "name" }?.value }
        #expect(names == example.landscape.actors.map(\.name))
        // Positions and all: Graphviz draws it without complaint.
        let svg = try Graphviz.render(dot: map.dot(), engine: .nop2, format: .svg, refusesWarnings: true)
        #expect(svg.count > 10_000)
    }

    @Test func idsThatLookAlikeStayApart() throws {
        var landscape = smallLandscape(["A", "B", "C"], ties: [(0, 1, 1), (1, 2, 1)])
        landscape.actors[0].id = "x\u{1}"
        landscape.actors[1].id = "x"
        landscape.actors[2].id = "x #1\\"
        let graph = try Graphviz.parse(dot: diagram(landscape).render().dot())
        #expect(graph.nodes.count == 3)
        #expect(graph.edges.count == 2)
    }

    private let expected = #"""
        graph karte {
          graph [label="Anregungen zur Kooperation – Auental\lStand: September 2026\lgezeigt: die \#
        einzige Anregung zwischen Akteuren\l\lLegende\lAkteure (3)\l    K = öffentlich-kommunal \#
        (1)\l    S = staatlich (Bund/Land) (1)\l    F = Freie Wohlfahrtspflege (1)\l    blass: \#
        ohne gezeigte Anregung (1)\lGröße: Zahl der Kooperationen\l    1\lAnregungen (1)\l    \#
        nachfragen: nicht bekannt, keine Aussage (1)\lKooperationen (1)\l    Hintergrund, ohne Stand und Stärke (1)\l", \#
        labelloc=b, labeljust=l, fontsize=12, fontname="Arial", outputorder=edgesfirst, forcelabels=false, \#
        splines=true, overlap=false];
          node [fixedsize=shape, style=filled, fontsize=10, fontname="Arial"];
          edge [fontsize=10, fontname="Arial Bold"];
          "a0" [name="Jobcenter \"Mitte\"", label="\n\n\n\n\nJobcenter \"Mitte\"", \#
        sektor="öffentlich-kommunal", tooltip="Jobcenter \"Mitte\" (öffentlich-kommunal): 1 \#
        Kooperation, davon 1 bestätigt oder laut Koordination; Anregung Nr. 4.", shape=square, width=0.6054, \#
        height=0.6054, pos="…", fillcolor="#0067a5", color="#1a1a1a"];
          "a1" [name="Sozialamt", label="\n\n\n\n\n\n\nSozialamt", sektor="staatlich (Bund/Land)",\#
         tooltip="Sozialamt (staatlich (Bund/Land)): 1 Kooperation, davon 1 bestätigt oder laut Koordination.", \#
        shape=diamond, width=0.8562, height=0.8562, pos="…", fillcolor="#ffffff", color="#1a1a1a",\#
         fontcolor="#595959"];
          "a2" [name="Tafel", label="\n\n\nTafel", sektor="Freie Wohlfahrtspflege", tooltip="Tafel\#
         (Freie Wohlfahrtspflege): ohne erfasste Kooperation; Anregung Nr. 4.", shape=circle, \#
        width=0.2377, height=0.2377, pos="…", fillcolor="#b84a00", color="#1a1a1a"];
          "a0" -- "a1" [zustand=bestaetigt, tooltip="Jobcenter \"Mitte\" – Sozialamt: formelle \#
        Zusammenarbeit; bestätigt.", intensitaet=3, penwidth=0.9, style=solid, color="#c3c9cf", \#
        pos="…"];
          "a0" -- "a2" [zustand=nachfragen, tooltip="Anregung 4: Jobcenter \"Mitte\" – Tafel; \#
        Rückfrage zur Kooperation, Priorität niedrig.", penwidth=2.4, style=dotted, \#
        color="#595959", pos="…", label="4", lp="…", fontcolor="#595959"];
        }

        """#
}
