import GraphFiles
import LandscapeFiles
import LandscapeModel
import NetworkGraph
import SourceText
import Testing

/// Files as other programs write them: one network, the same nodes, ties and strengths in every format.
@Suite struct WrittenGraphTests {
    static let names = [
        "Fachstelle Integration", "Jobcenter & Agentur <Süd>", "VHS \"Musterau\"",
        "Migrationsberatung der Caritas", "Tafel",
    ]
    static let ids = ["fachstelle", "jc", "vhs", "mbe", "tafel"]
    static let types = ["integration-office", "jobcenter", "adult-education-centre", "mbe", ""]
    static let ties = [
        "Fachstelle Integration–Jobcenter & Agentur <Süd> 3.0",
        "Fachstelle Integration–VHS \"Musterau\" 2.5",
        "Jobcenter & Agentur <Süd>–Migrationsberatung der Caritas 1.0",
        "Migrationsberatung der Caritas–VHS \"Musterau\" 4.0",
    ]

    private func read(_ name: String) -> GraphFile {
        GraphFileReader.read(at: graphFolder + "/" + name)
    }

    @Test(arguments: [
        ("networkx.graphml", ids), ("networkx.gexf", ids), ("networkx-links.json", ids),
        ("networkx-edges.json", ids), ("networkx.gml", ["0", "1", "2", "3", "4"]),
        ("networkx.net", ["1", "2", "3", "4", "5"]), ("igraph.graphml", ["n0", "n1", "n2", "n3", "n4"]),
        ("igraph.gml", ["0", "1", "2", "3", "4"]), ("igraph.net", ["1", "2", "3", "4", "5"]),
        ("igraph.dot", ["0", "1", "2", "3", "4"]),
    ])
    func undirected(file: String, ids: [String]) {
        let graph = read(file)
        #expect(graph.problems.isEmpty)
        #expect(graph.ids == ids)
        #expect(graph.names == Self.names)
        #expect(graph.ties == Self.ties)
        #expect(!graph.isDirected)
        // igraph's Pajek files have no attributes but the name.
        if file != "igraph.net" { #expect(graph.values("type") == Self.types) }
        #expect(graph.values("name") == nil)
    }

    @Test(arguments: [
        "networkx-arcs.graphml", "networkx-arcs.gexf", "networkx-arcs.gml", "networkx-arcs.net",
        "networkx-arcs.json",
    ])
    func arcs(file: String) {
        let graph = read(file)
        #expect(graph.isDirected)
        #expect(graph.names == Self.names)
        #expect(
            graph.ties == [
                "Fachstelle Integration→Jobcenter & Agentur <Süd> 3.5",
                "Fachstelle Integration→VHS \"Musterau\" 2.5",
                "Jobcenter & Agentur <Süd>→Fachstelle Integration 1.5",
                "Jobcenter & Agentur <Süd>→Migrationsberatung der Caritas 1.0",
                "VHS \"Musterau\"→Migrationsberatung der Caritas 4.0",
            ])
        // One arc comes twice, one leads from a node to itself: one warning each.
        #expect(graph.codes.sorted { $0.rawValue < $1.rawValue } == [.loopDropped, .parallelClaims])
        #expect(graph.errors.isEmpty)
    }

    @Test func engine() {
        let file = read("networkx-arcs.graphml")
        let undirected = file.graph(isDirected: false)
        #expect(undirected.edgeCount == 4)
        // Of two opposite arcs the stronger one is the tie.
        #expect(undirected.strength(1, 0) == 3.5)
        let directed = file.graph(isDirected: true)
        #expect(directed.edgeCount == 5)
        #expect(directed.strength(1, 0) == 1.5)
        #expect(read("networkx.graphml").graph(isDirected: true).edgeCount == 8)
    }

    @Test func groups() {
        let file = read("networkx.graphml")
        #expect(file.groups(attribute: "type")?.labels == [0, 1, 2, 3, -1])
        #expect(file.groups(attribute: "TYPE")?.labels == [0, 1, 2, 3, -1])
        #expect(file.groups(attribute: "sektor") == nil)
    }

    @Test func endings() {
        for ending in ["graphml", "gexf", "gml", "net", "dl", "json", "dot", "NET"] {
            #expect(GraphFileReader.isGraphFile("/nirgends/netz." + ending))
        }
        #expect(!GraphFileReader.isGraphFile("/nirgends/netz.xlsx"))
        #expect(!GraphFileReader.isGraphFile("netz"))
        // Tables are read as tables.
        #expect(!GraphFileReader.isGraphFile("/nirgends/netz.csv"))
        #expect(!GraphFileReader.isGraphFile(graphFolder))
    }
}
