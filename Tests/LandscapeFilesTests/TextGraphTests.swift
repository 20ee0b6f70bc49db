import GraphFiles
import SourceText
import Testing

@Suite struct PajekTests {
    @Test func sections() throws {
        let graph = try readGraph(
            """
            % Pajek 5
            *Network Musterau
            *Vertices 5
            1 "Amt für Integration" 0.1 0.2 0.5 ellipse ic Red
            2 "Caf&#233;"
            3 Kita
            5 "Letzter"
            *Arcs :1 "empfiehlt"
            1 2 3 c Blue
            2 1 1
            *Edges
            3 1 2
            1 1 4
            *Arcslist
            5 1 2
            *Edgeslist
            3 5
            *Partition Bezirk
            *Vertices 5
            1
            """, "net")
        #expect(graph.errors.isEmpty)
        #expect(graph.ids == ["1", "2", "3", "4", "5"])
        #expect(graph.names == ["Amt für Integration", "Café", "Kita", "4", "Letzter"])
        #expect(graph.values("ic") == ["Red", "", "", "", ""])
        #expect(
            graph.ties == [
                "Amt für Integration→Café 3.0", "Amt für Integration→Kita 2.0",
                "Café→Amt für Integration 1.0",
                "Kita→Amt für Integration 2.0", "Kita→Letzter 1.0", "Letzter→Amt für Integration 1.0",
                "Letzter→Café 1.0", "Letzter→Kita 1.0",
            ])
        // The partition has one value for five nodes.
        #expect(graph.codes == [.ignoredContent, .loopDropped])
    }

    @Test func countsFromZero() throws {
        let graph = try readGraph("*Vertices 3\n0 \"a\"\n1 \"b\"\n2 \"c\"\n*Edges\n0 2\n1 2 0.5\n", "net")
        #expect(graph.problems.isEmpty)
        #expect(graph.ids == ["0", "1", "2"])
        #expect(graph.ties == ["a–c 1.0", "b–c 0.5"])
    }

    @Test func matrices() throws {
        let symmetric = try readGraph("*Vertices 3\r\n*Matrix\r\n0 1 0\r\n1 0 2\r\n0 2 0\r\n", "net")
        #expect(!symmetric.isDirected)
        #expect(symmetric.ties == ["1–2 1.0", "2–3 2.0"])
        let directed = try readGraph("*Vertices 3\n*Matrix\n0 1 0\n0 0 2\n0 0 0\n", "net")
        #expect(directed.ties == ["1→2 1.0", "2→3 2.0"])
        let twoMode = try readGraph("*Vertices 5 2\n*Matrix\n1 0 1\n0 3 0\n", "net")
        #expect(twoMode.problems.isEmpty)
        #expect(twoMode.values("mode") == ["1", "1", "2", "2", "2"])
        #expect(twoMode.ties == ["1–3 1.0", "1–5 1.0", "2–4 3.0"])
    }

    @Test func wrongNumbers() throws {
        #expect(
            try readGraph("*Vertices 1000000000\n*Edges\n1 2\n", "net").codes == [
                .outOfRange
            ])
        #expect(try readGraph("*Vertices -1\n", "net").errors.count >= 1)
        let outside = try readGraph("*Vertices 2\n*Edges\n1 9\nx y\n1 2\n", "net")
        #expect(outside.codes == [.unknownActor, .unknownActor])
        #expect(outside.ties == ["1–2 1.0"])
        let short = try readGraph("*Vertices 2\n*Matrix\n0 1\n", "net")
        #expect(short.codes == [.missingValue] && short.edges.isEmpty)
    }
}

@Suite struct DLTests {
    static let ties = ["anna→ben 1.0", "anna→cem 2.0", "cem→anna 1.0"]

    @Test(arguments: [
        "dl n=3\nlabels:\nanna,ben,cem\ndata:\n0 1 2\n0 0 0\n1 0 0\n",
        "DL N = 3 FORMAT = FULLMATRIX\nLABELS:\nanna\nben\ncem\nDATA:\n0 1\n2 0 0 0\n1 0 0\n",
        "dl n=3 format=fullmatrix\nlabels embedded\ndata:\nanna ben cem\nanna 0 1 2\nben 0 0 0\ncem 1 0 0\n",
        "dl n=3 format=edgelist1\nlabels:\nanna,ben,cem\ndata:\n1 2\n1 3 2\n3 1 1\n",
        "dl n=3, format = edgelist1\nlabels embedded:\ndata:\nanna ben\nanna cem 2\ncem anna\n",
        "dl n=3 diagonal absent\nlabels:\nanna,ben,cem\ndata:\n1 2\n0 0\n1 0\n",
    ])
    func matrixAndEdges(text: String) throws {
        let graph = try readGraph(text, "dl")
        #expect(graph.problems.isEmpty)
        #expect(graph.ids == ["anna", "ben", "cem"])
        #expect(graph.ties == Self.ties)
    }

    @Test func nodeLists() throws {
        let graph = try readGraph(
            "dl n=3 format=nodelist1\nlabels embedded\ndata:\nanna ben \"cem zwei\"\n\"cem zwei\" anna\n",
            "dl")
        #expect(graph.ties == ["anna→ben 1.0", "anna→cem zwei 1.0", "cem zwei→anna 1.0"])
        let numbers = try readGraph("dl n=4 format=nodelist1\ndata:\n1 2 3\n2 3\n", "dl")
        #expect(numbers.ids == ["1", "2", "3", "4"])
        #expect(numbers.ties == ["1→2 1.0", "1→3 1.0", "2→3 1.0"])
    }

    @Test func halves() throws {
        let lower = try readGraph("dl n=3 format=lowerhalf diagonal=absent\ndata:\n1\n0 5\n", "dl")
        #expect(lower.problems.isEmpty)
        #expect(lower.ties == ["1–2 1.0", "2–3 5.0"])
        let upper = try readGraph("dl n=3 format=upperhalf\ndata:\n0 1 0\n0 5\n0\n", "dl")
        #expect(upper.ties == ["1–2 1.0", "2–3 5.0"])
    }

    @Test func twoModes() throws {
        let graph = try readGraph(
            "dl nr=2 nc=3\nrow labels:\na,b\ncolumn labels:\nx,y,z\ndata:\n1 0 1\n0 1 0\n", "dl")
        #expect(graph.problems.isEmpty)
        #expect(graph.names == ["a", "b", "x", "y", "z"])
        #expect(graph.values("mode") == ["1", "1", "2", "2", "2"])
        #expect(graph.ties == ["a–x 1.0", "a–z 1.0", "b–y 1.0"])
        let edges = try readGraph("dl nr=2 nc=2 format=edgelist2\nlabels embedded\ndata:\na x\nb y 3\n", "dl")
        #expect(edges.values("mode") == ["1", "2", "1", "2"])
        #expect(edges.ties == ["a–x 1.0", "b–y 3.0"])
    }

    @Test func broken() throws {
        #expect(try readGraph("dl n=1000000000\ndata:\n", "dl").codes == [.outOfRange])
        #expect(try readGraph("dl n=99999999999999999999\ndata:\n", "dl").codes == [.unreadableFile])
        #expect(try readGraph("n=3\n", "dl").codes == [.unreadableFile])
        #expect(try readGraph("dl n=3\ndata:\n0 1\n", "dl").codes == [.missingValue])
        #expect(try readGraph("dl n=2 format=blockmatrix\ndata:\n0 1\n", "dl").codes == [.unknownValue])
    }
}

@Suite struct GMLTests {
    @Test func nested() throws {
        let graph = try readGraph(
            """
            # Gephi
            Creator "Gephi"
            graph
            [
              directed 1
              node [ id 7 label "A \\ &quot;B&quot;
            zweite Zeile" graphics [ x 1.5 fill "#FF0000" ] ]
              node [ id -3 typ "x" typ "y" ]
              edge [ id 0 source 7 target -3 value 2.5 ]
            ]
            """, "gml")
        #expect(graph.problems.isEmpty)
        #expect(graph.ids == ["7", "-3"])
        #expect(graph.names == ["A \\ \"B\" zweite Zeile", "-3"])
        #expect(graph.values("graphics.x") == ["1.5", ""])
        #expect(graph.values("typ") == ["", "x|y"])
        #expect(graph.edges.map(\.weight) == [2.5])
        #expect(graph.isDirected)
    }

    @Test func broken() throws {
        let open = try readGraph("graph [ node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 ]", "gml")
        #expect(open.edges.count == 1)
        #expect(open.codes == [.unreadableFile])
        #expect(try readGraph("graph [ node [ id 1 label \"x ] ]", "gml").codes == [.unreadableFile])
        #expect(try readGraph("]", "gml").codes == [.unreadableFile])
        let deep = String(repeating: "a [ ", count: 300_000)
        #expect(try readGraph("graph [ node [ id 1 " + deep, "gml").codes == [.unreadableFile])
    }
}
