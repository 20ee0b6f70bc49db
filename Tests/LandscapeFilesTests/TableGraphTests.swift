import GraphFiles
import SourceText
import Testing

@Suite struct CSVGraphTests {
    @Test(arguments: [
        "von;nach;gewicht\nA;B;3\nB;\"C\nD\";0,5\n", "from,to,weight\nA,B,3\nB,\"C\nD\",0.5\n",
        "Source\tTarget\tGewicht\r\nA\tB\t3\r\nB\t\"C\r\nD\"\t0.5\r\n",
        "\u{FEFF}Von;Nach;Gewicht (Stunden)\nA;B;3\nB;\"C\nD\";0,5\n",
    ])
    func edgeLists(text: String) throws {
        // A line break separates partners, as in any cell.
        let graph = try readGraph(text, "csv")
        #expect(graph.codes.sorted { $0.rawValue < $1.rawValue } == [.cellSplit, .ownWeights])
        #expect(graph.ids == ["A", "B", "C", "D"])
        #expect(graph.ties == ["A→B 3.0", "B→C 0.5", "B→D 0.5"])
    }

    @Test func gephi() throws {
        let graph = try readGraph(
            "Source,Target,Type,Id,Label,timeset,Weight\n0,1,Undirected,0,,,2.0\n1,0,Undirected,1,,,5\n1,1,Undirected,2,,,1\n",
            "csv")
        #expect(!graph.isDirected)
        #expect(graph.ties == ["0–1 5.0"])
        #expect(graph.codes == [.loopDropped, .ownWeights])
    }

    @Test("A row may say that its tie has a direction") func directions() throws {
        let graph = try readGraph(
            "source,target,weight,direction\nA,B,2,undirected\nB,C,1,directed\nD,,,isolated\n", "csv")
        #expect(graph.problems.isEmpty)
        #expect(graph.ids == ["A", "B", "C", "D"])
        #expect(graph.ties == ["A→B 2.0", "B→A 2.0", "B→C 1.0"])
    }

    @Test func strengths() throws {
        let graph = try readGraph("von,nach,weight,stunden\na,b,eng,7\na,c,,8\na,d,-2,nan\na,e,7,1\n", "csv")
        #expect(
            graph.codes.sorted { $0.rawValue < $1.rawValue } == [
                .negativeStrength, .ownWeights, .unknownColumn, .unknownValue,
            ])
        #expect(graph.ties == ["a→b 1.0", "a→c 1.0", "a→e 7.0"])
        let hours = try readGraph("von,nach,weight,stunden\na,b,3,7\na,c,,8\n", "csv", strength: "Stunden")
        #expect(hours.ties == ["a→b 7.0", "a→c 8.0"])
        let absent = try readGraph("von,nach,weight\na,b,3\n", "csv", strength: "Minuten")
        #expect(absent.codes == [.missingColumn] && absent.errors.first?.text == "Minuten")
    }

    @Test("`intensitaet` promises the levels 0–4: another number is a slip") func slips() throws {
        #expect(try readGraph("von;nach;intensitaet\na;b;7\n", "csv").errors.map(\.code) == [.outOfRange])
        #expect(try readGraph("von;nach;intensitaet\na;b;-1\n", "csv").errors.map(\.code) == [.outOfRange])
        // One number beyond the levels in a matrix is a slip, half of them are another unit.
        let slip = try readGraph(";A;B;C\nA;;1;2\nB;1;;33\nC;2;;\n", "csv")
        #expect(slip.errors.map(\.code) == [.outOfRange])
        let counts = try readGraph(";A;B;C\nA;;12;2\nB;12;;33\nC;2;33;\n", "csv")
        #expect(counts.ties == ["A–B 12.0", "A–C 2.0", "B–C 33.0"])
        #expect(counts.codes == [.ownWeights])
    }

    @Test func matrices() throws {
        let named = try readGraph(";A;B;C\nA;0;1;x\nB;1;;0\nC;1;0;0\nSumme;2;1;1\n", "csv")
        #expect(!named.isDirected)
        #expect(named.ties == ["A–B 1.0", "A–C 1.0"])
        #expect(named.codes == [.unknownActor])
        let arcs = try readGraph(",A,B\nA,0,2\nB,0,0\n", "csv")
        #expect(arcs.ties == ["A→B 2.0"])
        let bare = try readGraph("0,1,0\n1,0,3\n0,3,0\n", "csv")
        #expect(bare.ties == ["1–2 1.0", "2–3 3.0"])
    }

    @Test func broken() throws {
        #expect(try readGraph("id,titel\n1,a\n2,b\n", "csv").errors.contains { $0.code == .missingColumn })
        #expect(try readGraph("  \n", "csv").codes == [.emptyFile])
        #expect(try readGraph("von,nach\na,\n,b\na,b\n", "csv").codes == [.missingValue, .missingValue])
        #expect(try readGraph(bytes: [0x50, 0x4B, 3, 4, 0, 0], "csv").codes == [.notText])
        #expect(GraphFileReader.read(at: "/nirgends/netz.graphml").codes == [.missingFile])
        #expect(GraphFileReader.read(at: graphFolder).codes == [.unreadableFile])
    }
}

@Suite struct JSONGraphTests {
    @Test func indices() throws {
        // D3's example of character names joins nodes by their place in the list.
        let graph = try readGraph(
            """
            {"nodes": [{"name": "Myriel", "group": 1}, {"name": "Napol\\u00e9on \\ud83d\\ude00", "group": null}],
             "links": [{"source": 1, "target": 0, "value": 8}]}
            """, "json")
        #expect(graph.problems.isEmpty)
        #expect(graph.ids == ["0", "1"])
        #expect(graph.names == ["Myriel", "Napoléon 😀"])
        #expect(graph.values("group") == ["1", ""])
        #expect(graph.ties == ["Myriel–Napoléon 😀 8.0"])
    }

    @Test func networkx() throws {
        let graph = try readGraph(
            """
            {"directed": true, "multigraph": false, "graph": {}, "nodes": [{"id": 1, "x": NaN, "tags": ["a", "b"]}, {"id": [1, 2]}],
             "edges": [{"source": 1, "target": [1, 2], "weight": 1e1}]}
            """, "json")
        #expect(graph.problems.isEmpty)
        #expect(graph.ids == ["1", "1|2"])
        #expect(graph.values("tags") == ["a|b", ""])
        #expect(graph.isDirected)
        #expect(graph.edges.map(\.weight) == [10])
    }

    @Test func cytoscape() throws {
        let graph = try readGraph(
            """
            {"data": [], "directed": false, "elements": {"nodes": [{"data": {"id": "a", "name": "A"}}, {"data": {"id": "b"}}],
             "edges": [{"data": {"source": "a", "target": "b", "weight": 2}}]}}
            """, "json")
        #expect(graph.ties == ["A–b 2.0"])
    }

    @Test func broken() throws {
        #expect(try readGraph("{\"nodes\": [", "json").codes == [.unreadableFile])
        #expect(try readGraph("{\"a\": 1}", "json").codes == [.missingColumn])
        #expect(try readGraph("[]", "json").codes == [.missingColumn])
        let deep = try readGraph(String(repeating: "[", count: 1_000_000), "json")
        #expect(deep.codes == [.unreadableFile])
        let unknown = try readGraph(
            "{\"nodes\":[{\"id\":\"a\"}],\"links\":[{\"source\":\"a\",\"target\":\"b\"},{}]}", "json")
        #expect(unknown.codes == [.missingValue, .unknownActor])
    }
}

@Suite struct DOTGraphTests {
    @Test func subgraphs() throws {
        let graph = try readGraph(
            """
            digraph "Netz" {
              node [shape=box];
              a [label="Amt\\nfür Integration", typ=amt]; b [label="\\N & Söhne"]; c
              subgraph cluster_0 { d; e }
              a -> {b c} [weight=3];
              d -> e -> d; a -> a;
            }
            """, "dot")
        #expect(graph.codes == [.loopDropped])
        #expect(graph.names == ["Amt für Integration", "b & Söhne", "c", "d", "e"])
        #expect(graph.values("typ") == ["amt", "", "", "", ""])
        #expect(
            graph.ties == [
                "Amt für Integration→b & Söhne 3.0", "Amt für Integration→c 3.0", "d→e 1.0", "e→d 1.0",
            ])
    }

    @Test func broken() throws {
        #expect(try readGraph("digraph { a -> ", "dot").codes == [.unreadableFile])
        // Two groups of 10,000 nodes each would be a hundred million ties.
        let group = (0..<10_000).map { "n\($0)" }.joined(separator: " ")
        let other = (0..<10_000).map { "m\($0)" }.joined(separator: " ")
        #expect(try readGraph("graph { {\(group)} -- {\(other)} }", "dot").codes == [.outOfRange])
        let small = try readGraph("graph { {a b c} -- {d e} -- f }", "dot")
        #expect(small.edges.count == 8)
    }
}
