import Foundation
import GraphFiles
import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import NetworkGraph
import PlainText
import SourceText
import Testing

/// Several networks and relations in one file. What counts is counted by hand from the texts.
@Suite("Several networks in one file are told apart")
struct GraphNetworkTests {
    private func read(_ text: String, _ ending: String, relation: String? = nil) throws -> GraphFile {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(
            "\(UUID().uuidString).\(ending)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(text.utf8).write(to: file)
        return readGraph(at: file.path, relation: relation)
    }

    /// Two relations, "Rat" (1–2, 2–3) and "Geld" (3–1), between the same three nodes in every format.
    static let relationFiles: [(text: String, ending: String)] = [
        (
            "<graphml><graph id='Rat'><node id='1'/><node id='2'/><node id='3'/><edge source='1' target='2'/>"
                + "<edge source='2' target='3'/></graph><graph id='Geld'><node id='1'/><node id='3'/>"
                + "<edge source='3' target='1'/></graph></graphml>", "graphml"
        ),
        (
            "graph [ label \"Rat\" node [ id 1 ] node [ id 2 ] node [ id 3 ] edge [ source 1 target 2 ] "
                + "edge [ source 2 target 3 ] ] graph [ label \"Geld\" node [ id 1 ] node [ id 3 ] edge [ source 3 target 1 ] ]",
            "gml"
        ),
        ("graph Rat { 1 -- 2 -- 3 } // zwei\ngraph Geld { 3 -- 1 }\n", "dot"),
        ("*Vertices 3\n*Edges :1 \"Rat\"\n1 2\n2 3\n*Edges :2 \"Geld\"\n3 1\n", "net"),
        ("*Vertices 3\n*Edges :2 \"Geld\"\n*Edges :1 \"Rat\"\n1: 1 2\n1: 2 3\n2: 3 1 1\n", "net"),
        ("*Network Rat\n*Vertices 3\n*Edges\n1 2\n2 3\n*Network Geld\n*Vertices 3\n*Edges\n3 1\n", "paj"),
        (
            "*Vertices 3\n*Matrix :1 \"Rat\"\n0 1 0\n1 0 1\n0 1 0\n*Matrix :2 \"Geld\"\n0 0 1\n0 0 0\n1 0 0\n",
            "net"
        ),
        ("dl n=3 nm=2\nmatrix labels:\nRat,Geld\ndata:\n0 1 0\n1 0 1\n0 1 0\n0 0 1\n0 0 0\n1 0 0\n", "dl"),
        ("dl n=3 nm=2\nmatrix labels:\nRat,Geld\ndata:\n0 1 0\n1 0 1\n0 1 0\n!\n0 0 1\n0 0 0\n1 0 0\n", "dl"),
        (
            "dl n=3 nm=2 format=edgelist1\nmatrix labels:\nRat Geld\ndata:\n1 2\n2 1\n2 3\n3 2\n!\n3 1\n1 3\n",
            "dl"
        ),
        (
            #"[{"name": "Rat", "nodes": [{"id": 1}, {"id": 2}, {"id": 3}], "links": [{"source": 1, "target": 2}, "#
                + #"{"source": 2, "target": 3}]}, {"name": "Geld", "nodes": [{"id": 1}, {"id": 3}], "#
                + #""links": [{"source": 3, "target": 1}]}]"#, "json"
        ),
    ]

    @Test("Relations between the same nodes are sorts of tie of one network", arguments: relationFiles)
    func relations(text: String, ending: String) throws {
        let graph = try read(text, ending)
        #expect(graph.errors.isEmpty)
        #expect(graph.ids == ["1", "2", "3"])
        #expect(graph.edges.count == 3)
        #expect(graph.codes == [.severalNetworks])
        #expect(graph.relations.sorted() == ["Geld", "Rat"])
        let landscape = graph.landscape(title: "", typeAttribute: nil)
        let kinds = Set(landscape.claims.map { landscape.vocabulary.kindTerm($0.kind).term.id })
        #expect(kinds == ["Rat", "Geld"])
        let index = ClaimIndex(landscape.claims, actorCount: 3)
        #expect(landscape.pairs(index).count == 3)
    }

    @Test("One relation is read on its own, by name or number", arguments: relationFiles)
    func choice(text: String, ending: String) throws {
        for word in ["Geld", "geld"] {
            let money = try read(text, ending, relation: word)
            #expect(money.errors.isEmpty && money.ids.count == 3 && money.edges.count == 1)
            #expect(money.codes == [.severalNetworks])
        }
        #expect(try read(text, ending, relation: "Rat").edges.count == 2)
        #expect(try read(text, ending, relation: "Klatsch").errors.map(\.code) == [.severalNetworks])
    }

    /// Networks of different nodes, or of the same numbers under different names.
    static let separateFiles: [(text: String, ending: String)] = [
        ("graph A { a -- b }\ngraph B { c -- d }\n", "dot"),
        (
            "graph [ node [ id 0 label \"A\" ] node [ id 1 label \"B\" ] edge [ source 0 target 1 ] ]\n"
                + "graph [ node [ id 0 label \"C\" ] node [ id 1 label \"D\" ] edge [ source 0 target 1 ] ]",
            "gml"
        ),
        (
            "*Network A\n*Vertices 2\n1 \"a\"\n2 \"b\"\n*Edges\n1 2\n*Network B\n*Vertices 2\n1 \"c\"\n2 \"d\"\n*Edges\n1 2\n",
            "paj"
        ),
        (
            "<graphml><graph><node id='a'/><node id='b'/><edge source='a' target='b'/></graph>"
                + "<graph><node id='c'/><node id='d'/><edge source='c' target='d'/></graph></graphml>",
            "graphml"
        ),
    ]

    @Test("Networks of different actors have to be chosen from", arguments: separateFiles)
    func separate(text: String, ending: String) throws {
        let graph = try read(text, ending)
        #expect(graph.errors.map(\.code) == [.severalNetworks])
        #expect(graph.errors.first?.message.german.contains("--relation") == true)
        let second = try read(text, ending, relation: "2")
        #expect(second.errors.isEmpty && second.ids.count == 2 && second.edges.count == 1)
        #expect(second.names.map { $0.lowercased() } == ["c", "d"])
    }

    @Test("A single network needs no word") func single() throws {
        let graph = try read("digraph Netz { a -> b; subgraph cluster_x { c -> d } }", "dot")
        #expect(graph.problems.isEmpty && graph.relations.isEmpty && graph.edges.count == 2)
    }

    @Test("A partition of a Pajek project is an attribute") func partition() throws {
        let graph = try read(
            "*Vertices 3\n1 \"a\"\n2 \"b\"\n3 \"c\"\n*Edges\n1 2\n*Partition Bezirk\n*Vertices 3\n7\n8\n7\n",
            "paj")
        #expect(graph.problems.isEmpty && graph.values("Bezirk") == ["7", "8", "7"])
    }
}

@Suite("What formats say beside nodes and ties")
struct GraphMeaningTests {
    static let zeroFiles: [(text: String, ending: String)] = [
        (
            """
            <graphml><key id='w' for='edge' attr.name='weight'/><graph><node id='a'/><node id='b'/><node id='c'/>
            <edge source='a' target='b'><data key='w'>0</data></edge>
            <edge source='a' target='c'><data key='w'>3</data></edge></graph></graphml>
            """, "graphml"
        ),
        (
            """
            <gexf><graph><nodes><node id='a'/><node id='b'/><node id='c'/></nodes>
            <edges><edge source='a' target='b' weight='0.0'/><edge source='a' target='c' weight='3'/></edges></graph></gexf>
            """, "gexf"
        ),
        (
            """
            graph [ node [ id 1 label "a" ] node [ id 2 label "b" ] node [ id 3 label "c" ]
            edge [ source 1 target 2 weight 0 ] edge [ source 1 target 3 weight 3 ] ]
            """, "gml"
        ),
        ("*Vertices 3\n1 a\n2 b\n3 c\n*Edges\n1 2 0\n1 3 3\n", "net"),
        ("dl n=3 format=edgelist1\nlabels embedded\ndata:\na b 0\nb a 0\na c 3\nc a 3\n", "dl"),
        ("graph { a -- b [weight=0]; a -- c [weight=3] }", "dot"),
        (
            """
            {"nodes": [{"id": "a"}, {"id": "b"}, {"id": "c"}],
             "links": [{"source": "a", "target": "b", "weight": 0}, {"source": "a", "target": "c", "weight": 3}]}
            """, "json"
        ),
    ]

    @Test("Strength 0 is no tie, in any format", arguments: zeroFiles)
    func zeros(text: String, ending: String) throws {
        let graph = try readGraph(text, ending)
        #expect(graph.errors.isEmpty && graph.ties == ["a–c 3.0"] && graph.ids.count == 3)
        #expect(graph.codes == [.zeroStrength])
        let landscape = graph.landscape(title: "", typeAttribute: nil)
        #expect(landscape.pairs(ClaimIndex(landscape.claims, actorCount: 3)).count == 1)
    }

    @Test("Wishes and ended ones are kept apart") func statuses() throws {
        let graph = try readGraph(
            "graph { a -- b [status=gewuenscht]; a -- c [status=beendet]; b -- c [status=besteht]; c -- d }",
            "dot")
        #expect(graph.ties == ["b–c 1.0", "c–d 1.0"])
        let claims = graph.landscape(title: "", typeAttribute: nil).claims
        #expect(claims.map(\.status) == [.wished, .ended, .exists, .exists])
    }

    @Test("Negative strengths are left out with a hint") func negative() throws {
        let graph = try readGraph(
            "graph { a -- b [weight=-3]; b -- c [weight=2]; c -- d [weight=-1] }", "dot")
        #expect(graph.ties == ["b–c 2.0"] && graph.codes == [.negativeStrength] && graph.ids.count == 4)
    }

    @Test("Weights that are no strengths stay the numbers they are") func weights() throws {
        let graph = try readGraph(
            "graph { a -- b [weight=2.5]; b -- c [weight=120]; c -- d; d -- a [weight=3] }", "dot")
        #expect(graph.hasOwnWeights)
        let landscape = graph.landscape(title: "", typeAttribute: nil)
        #expect(landscape.claims.map { landscape.weight(of: $0) } == [2.5, 120, nil, 3])
        #expect(landscape.claims.allSatisfy { $0.intensity == nil })
        let view = landscape.graph(ClaimIndex(landscape.claims, actorCount: 4))
        #expect(view.graph.strength(1, 2) == 120 && view.graph.strength(2, 3) == 1)
        let levels = try readGraph("graph { a -- b [weight=2]; b -- c [weight=4] }", "dot")
        #expect(!levels.hasOwnWeights)
        #expect(levels.landscape(title: "", typeAttribute: nil).claims.map(\.intensity) == [2, 4])
    }

    @Test("What is not drawn does not count") func invisible() throws {
        let graph = try readGraph(
            """
            digraph {
              a; b; c; hilf [style="invis"]; rand [style="filled, invis"];
              edge [style=invis]; a -> b -> c;
              subgraph { edge [style=solid]; a -> c }
              b -> a [style=dashed]; hilf -> a [style=solid]; c -> rand;
            }
            """, "dot")
        #expect(graph.names == ["a", "b", "c"])
        #expect(graph.ties == ["a→c 1.0", "b→a 1.0"])
        #expect(graph.codes == [.notDrawn])
        #expect(
            try readGraph("graph { node [style=invis]; x; y; node [style=filled]; a -- b; x -- a }", "dot")
                .ids == ["a", "b"])
    }

    @Test("yEd: the label that is drawn") func yEd() throws {
        let graph = try readGraph(
            """
            <graphml xmlns:y="http://www.yworks.com/xml/graphml"><key id="d6" for="node" yfiles.type="nodegraphics"/>
            <key id="d9" for="edge" yfiles.type="edgegraphics"/>
            <graph edgedefault="undirected"><node id="g" yfiles.foldertype="group"><data key="d6"><y:ProxyAutoBoundsNode>
            <y:Realizers active="1"><y:GroupNode><y:NodeLabel>offen</y:NodeLabel></y:GroupNode><y:GroupNode>
            <y:NodeLabel>Rathaus</y:NodeLabel></y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data>
            <graph edgedefault="directed"><node id="g::a"><data key="d6"><y:ShapeNode><y:NodeLabel hasText="false"/>
            <y:NodeLabel>Amt<y:LabelModel>x</y:LabelModel></y:NodeLabel><y:NodeLabel>zweites</y:NodeLabel></y:ShapeNode></data></node>
            </graph></node><node id="b"><data key="d6"><y:ShapeNode/></data></node>
            <edge source="g::a" target="b"><data key="d9"><y:PolyLineEdge><y:EdgeLabel>berät</y:EdgeLabel></y:PolyLineEdge></data></edge>
            </graph></graphml>
            """, "graphml")
        #expect(graph.problems.isEmpty)
        #expect(graph.names == ["Rathaus", "Amt", "b"])
        #expect(graph.ties == ["Amt–b 1.0"] && graph.attributes.isEmpty)
    }

    @Test(
        "Quotation marks inside a GML label",
        arguments: [
            #"node [ id 1 label "Haus &quot;Ost&quot; e.V." ]"#, #"node [ id 1 label "Haus \"Ost\" e.V." ]"#,
            #"node [ id 1 label "Haus "Ost" e.V." ]"#,
            "node [ id 1 label \"Haus \"Ost\" e.V.\"\n  weight 2 ]",
        ])
    func quotes(node: String) throws {
        let graph = try readGraph(
            "graph [ \(node) node [ id 2 label \"B\" ] edge [ source 1 target 2 ] ]", "gml")
        #expect(graph.problems.isEmpty && graph.names == ["Haus \"Ost\" e.V.", "B"])
    }

    @Test("Where nobody can tell the marks apart, the line is named") func unclearQuotes() throws {
        let graph = try readGraph(
            "graph [\n node [ id 1 label \"Haus \"Ost\" Nord 3\" ] node [ id 2 ] ]", "gml")
        #expect(graph.errors.map(\.code) == [.unreadableFile] && graph.errors.first?.row == 2)
        // A backslash at the end of a label is a letter of it.
        #expect(try readGraph("graph [ node [ id 1 label \"C:\\\" ] ]", "gml").names == ["C:\\"])
    }

    @Test("Ids of ties may be spelled with decimals") func numbers() throws {
        let graph = try readGraph(
            #"{"nodes": [{"id": "1"}, {"id": "2"}], "links": [{"source": "1.0", "target": "002"}]}"#, "json")
        #expect(
            graph.ids == ["1", "2"] && graph.edges.count == 1 && graph.codes == [.sameNumber, .sameNumber])
    }
}

@Suite("Labels that were divided to fit")
struct DividedLabelTests {
    @Test(
        "A hyphen at the end of a line goes where it divides a word, and stays where it belongs to the name",
        arguments: [
            ("Jugend-\namt", "Jugendamt"), ("Kinder-\nund Jugendhilfe", "Kinder- und Jugendhilfe"),
            ("AWO-\nKreisverband", "AWO-Kreisverband"), ("Amt für Sozi-\nales", "Amt für Soziales"),
            ("Aus- und\nWeiterbildung", "Aus- und Weiterbildung"), ("Forum -\nNord", "Forum - Nord"),
        ])
    func divided(label: String, name: String) throws {
        let graph = try readGraph(
            "<graphml><key id='d' for='node' attr.name='label'/><graph><node id='a'><data key='d'>\(label)</data></node>"
                + "<node id='b'/><edge source='a' target='b'/></graph></graphml>", "graphml")
        #expect(graph.names.first == name)
    }
}

@Suite("Matrices and labels of DL and Pajek")
struct GraphMatrixTests {
    @Test(
        "Numbers too many or too few are an error with the row",
        arguments: [
            ("*Vertices 3\n*Matrix\n0 1 0 1\n1 0 1 2\n0 1 0 1\n", "net", Problem.Code.extraCells, 3),
            ("*Vertices 3\n*Matrix\n0 1 0\n1 0 1 2\n0 1 0\n", "net", .extraCells, 4),
            ("*Vertices 3\n*Matrix\n0 1 0\n1 0\n0 1 0\n", "net", .missingValue, 4),
            ("dl n=3\ndata:\n0 1 0 1\n1 0 1 2\n0 1 0 1\n", "dl", .extraCells, 3),
            ("dl n=3\ndata:\n0 1 0\n1 0 1\n0 1\n", "dl", .missingValue, 5),
            ("dl n=2\nlabels embedded\ndata:\na b\na 0 1 1\nb 1 0 0\n", "dl", .extraCells, 5),
        ])
    func sizes(text: String, ending: String, code: Problem.Code, row: Int) throws {
        let graph = try readGraph(text, ending)
        #expect(graph.errors.first?.code == code && graph.errors.first?.row == row)
        #expect(graph.edges.isEmpty)
    }

    @Test(
        "Labels are compared whatever their case",
        arguments: [
            "dl n=3 format=fullmatrix\nlabels embedded\ndata:\nawo vhs jc\nAWO 0 1 0\nVHS 1 0 1\nJC 0 1 0\n",
            "dl n=3 format=fullmatrix\nlabels embedded\ndata:\nawo jc vhs\nVHS 1 1 0\nAWO 0 0 1\nJC 0 0 1\n",
            "dl n=3 format=edgelist1\nlabels embedded\ndata:\nawo vhs\nVHS jc\n",
            "dl n=3 format=nodelist1\nlabels embedded\ndata:\nawo VHS\nvhs JC\n",
            "dl n=3 format=edgelist1\nlabels:\nAWO,VHS,JC\ndata:\nawo vhs\nvhs jc\n",
        ])
    func labels(text: String) throws {
        let graph = try readGraph(text, "dl")
        #expect(graph.problems.isEmpty && graph.ids.map { $0.lowercased() }.sorted() == ["awo", "jc", "vhs"])
        #expect(graph.graph(isDirected: false).edgeCount == 2)
    }

    @Test("More labels than declared are an error that names them") func misspelt() throws {
        let graph = try readGraph(
            "dl n=3 format=fullmatrix\nlabels embedded\ndata:\nA B C\nA 0 1 0\nB 1 0 1\nX 0 1 0\n", "dl")
        #expect(graph.errors.map(\.text) == ["X"])
        let list = try readGraph("dl n=2 format=edgelist1\nlabels embedded\ndata:\nA B\nB Cc\n", "dl")
        #expect(list.errors.map(\.text) == ["Cc"])
        let fewer = try readGraph("dl n=4 format=edgelist1\nlabels embedded\ndata:\nA B\nB C\n", "dl")
        #expect(fewer.errors.isEmpty && fewer.codes == [.missingValue])
    }
}
