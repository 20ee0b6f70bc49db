import Foundation
import GraphFiles
import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import NetworkGraph
import PlainText
import SourceText
import Testing

/// Exports as other programs make them, and what each of them means (`Tests/Reference/make_tools.py` writes both).
@Suite("Exports of other programs are read as they are meant")
struct ToolExportTests {
    struct Export: CustomTestStringConvertible, Sendable {
        var file: String
        var actors: String
        var ties: String
        var errors: [String]
        var hints: [String]
        var why: String
        var testDescription: String { "\(file): \(why)" }
    }

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "Tools")

    static let all: [Export] = {
        let table =
            (try? String(contentsOf: folder.appendingPathComponent("inhalt.tsv"), encoding: .utf8)) ?? ""
        return table.split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
            func list(_ text: String) -> [String] {
                text.split(separator: ",").map { String($0).tidied }.filter { !$0.isEmpty }.sorted()
            }
            return Export(
                file: cells[0], actors: cells[1], ties: cells[2], errors: list(cells[3]),
                hints: list(cells[4]), why: cells[5])
        }
    }()

    static func path(_ file: String) -> String { folder.appendingPathComponent(file).path }

    @Test("There are at least three of each program") func enough() {
        for program in ["kumu", "gephi", "graphology", "cytoscape", "nodexl", "visone"] {
            #expect(Self.all.count { $0.file.hasPrefix(program) } >= 2, "\(program)")
        }
        #expect(Self.all.count >= 25)
    }

    @Test("Each means what it should", arguments: all)
    func meaning(_ export: Export) throws {
        let result = LandscapeReader.read(at: Self.path(export.file))
        let landscape = result.landscape
        let actors = landscape.actors.map { actor in
            let type = actor.types.isEmpty ? "" : "[\(actor.types.joined(separator: "|"))]"
            return actor.name + type + (actor.group.isEmpty ? "" : "{\(actor.group)}")
        }
        #expect(actors.joined(separator: " | ") == export.actors)
        #expect(ties(landscape) == export.ties.components(separatedBy: " | ").filter { !$0.isEmpty }.sorted())
        #expect(result.errors.map(\.code.rawValue).sorted() == export.errors)
        // The words of the table are the names of the codes.
        let codes = Set(result.warnings.map { "\($0.code)" })
        for hint in export.hints { #expect(codes.contains(hint), "\(hint) among \(codes)") }
    }

    private func ties(_ landscape: Landscape) -> [String] {
        let index = ClaimIndex(landscape.claims, actorCount: landscape.actors.count)
        var filter = TieFilter()
        filter.kinds = KindSet(landscape.vocabulary.kinds.indices.map { Kind(index: UInt8($0)) })
        return landscape.pairs(index, filter).map { pair in
            let isOneWay = pair.isForward != pair.isBackward
            let names = [pair.a, pair.b].map { landscape.actors[Int($0)].name }
            let ends = isOneWay && pair.isBackward ? names.reversed() : names
            var text = ends.joined(separator: isOneWay ? ">" : "–")
            if let weight = pair.weight {
                text += "~" + Language.english.weight(weight)
            } else if !pair.isUpperOpen {
                text += ":\(Int(pair.upper))"
            }
            let kinds = pair.kinds.kinds.filter { $0 != Vocabulary.unspecifiedKind }
                .map { landscape.vocabulary.kindTerm($0).term.id }
            return kinds.isEmpty ? text : text + " " + kinds.joined(separator: "+")
        }.sorted()
    }

    @Test("What is said in words goes into notes") func notes() {
        let kumu = LandscapeReader.read(at: Self.path("kumu.xlsx")).landscape
        #expect(kumu.actors[0].note == "Tags: Beratung|Sprache; offen für alle")
        let other = LandscapeReader.read(at: Self.path("kumu-fremd.xlsx")).landscape
        // The unknown kind and the tag, in the order of the columns.
        #expect(other.claimTexts[0]?.note == "Type: Freundschaft; Tags: neu")
        let nodeXL = LandscapeReader.read(at: Self.path("nodexl.xlsx")).landscape
        #expect(nodeXL.claimTexts[0]?.note == "dienstags")
    }

    @Test("Places and colours are kept by id") func looks() {
        let nodeXL = LandscapeReader.read(at: Self.path("nodexl.xlsx")).looks
        #expect(nodeXL.places["Werft"] == NodeLooks.Place(x: 100, y: 200))
        #expect(nodeXL.colours == ["Werft": 0x800000, "Aue": 0x0000FF])
        // Gephi counts from below.
        let gexf = LandscapeReader.read(at: Self.path("gephi.gexf")).looks
        #expect(gexf.places == ["w": .init(x: -100, y: -40), "a": .init(x: 100, y: -40)])
        #expect(gexf.colours == ["w": 0xD55E00, "a": 0x0072B2])
        // yEd states the upper left corner of a box of 40 by 30.
        let yEd = LandscapeReader.read(at: Self.path("yed.graphml")).looks
        #expect(yEd.places["n1"] == NodeLooks.Place(x: 330, y: 35))
        #expect(yEd.colours["n2"] == 0xFFCC00)
        let visone = LandscapeReader.read(at: Self.path("visone.graphml")).looks
        #expect(visone.places["n1"] == NodeLooks.Place(x: 120, y: 65))
        let sigma = LandscapeReader.read(at: Self.path("graphology.json")).looks
        #expect(sigma.places["r"] == NodeLooks.Place(x: 0, y: -5))
        #expect(sigma.colours == ["w": 0xD55E00])
        let cytoscape = LandscapeReader.read(at: Self.path("cytoscape.cyjs")).looks
        #expect(cytoscape.places["66"] == NodeLooks.Place(x: -10.5, y: 3))
        let gephi = LandscapeReader.read(at: Self.path("gephi-semikolon")).looks
        #expect(gephi.places["b"] == NodeLooks.Place(x: 10, y: -5))
        #expect(gephi.colours["a"] == 0xFF0000)
        #expect(LandscapeReader.read(at: Self.path("kumu.xlsx")).looks.isEmpty)
    }

    @Test(
        "Colours as programs write them",
        arguments: [
            ("#0067A5", 0x0067A5), ("#06a", 0x0066AA), ("#0067A5ff", 0x0067A5), ("rgb(1, 2,3)", 0x010203),
            ("rgba(255,0,0,0.5)", 0xFF0000), ("128, 0, 0", 0x800000), ("Red", 0xFF0000), ("#ggg", nil),
            ("rgb(1,2)", nil), ("rgb(256,0,0)", nil), ("", nil), ("Blaugrau", nil), ("1,2,3,4", nil),
        ] as [(String, Int?)])
    func colours(_ text: String, _ expected: Int?) {
        #expect(NodeLooks.colour(text).map { Int($0) } == expected)
    }
}

/// Labels of Graphviz that are more than text; what each says is read off by hand.
@Suite("Labels of DOT become their words")
struct DOTLabelTests {
    private func name(_ attributes: String) throws -> String {
        let file = try readGraph("graph { k [\(attributes)]; k -- z; }", "dot")
        return file.names[file.ids.firstIndex(of: "k") ?? 0]
    }

    @Test(
        "Markup",
        arguments: [
            ("<<b>Jobcenter</b><br/>Aue>", "Jobcenter Aue"),
            ("<<B>Job</B>center>", "Jobcenter"),
            (
                "<<TABLE BORDER=\"0\"><TR><TD PORT=\"p\">Haus</TD><TD>am Deich</TD></TR></TABLE>>",
                "Haus am Deich"
            ),
            ("<Haus &amp; Hof>", "Haus & Hof"),
            ("<<font color=\"red\">Amt<br align=\"left\"/></font>50>", "Amt 50"),
            ("<Amt<!-- <b>intern</b> --> 50>", "Amt 50"),
        ])
    func markup(_ label: String, _ expected: String) throws {
        #expect(try name("label=\(label)") == expected)
    }

    @Test(
        "Records",
        arguments: [
            ("{Jobcenter|U25}", "Jobcenter U25"), ("<p> Jobcenter | <q> U25", "Jobcenter U25"),
            ("{Haus|{am|Deich}}", "Haus am Deich"), ("Haus \\| Hof", "Haus | Hof"),
            ("Haus\\nHof|\\N", "Haus Hof k"), ("a \\{b\\} \\<c\\>", "a {b} <c>"),
        ])
    func records(_ label: String, _ expected: String) throws {
        #expect(try name("shape=record, label=\"\(label)\"") == expected)
        #expect(try name("shape=Mrecord, label=\"\(label)\"") == expected)
    }

    @Test("What looks like a record in another shape stays as it is") func plain() throws {
        #expect(try name("label=\"{Haus|Hof}\"") == "{Haus|Hof}")
        #expect(try name("label=\"a < b\"") == "a < b")
    }

    @Test("Places in points from below, and colours") func looks() throws {
        let file = try readGraph(
            "graph { a [pos=\"10,20!\", fillcolor=\"red:blue\"]; b [pos=\"3.5,-4\", color=\"#010203\"]; c; a -- b -- c }",
            "dot")
        #expect(file.looks.places == ["a": .init(x: 10, y: -20), "b": .init(x: 3.5, y: 4)])
        #expect(file.looks.colours == ["a": 0xFF0000, "b": 0x010203])
    }
}

/// Places and colours of formats of text; expected values read off the files by hand.
@Suite("Places and colours of Pajek and GML")
struct TextLookTests {
    @Test("Pajek: a square from above, and the inner colour") func pajek() throws {
        let file = try readGraph(
            "*Vertices 3\n1 \"Werft\" 0.1 0.25 0.5 ic Red\n2 \"Aue\" 0.9 0.5\n3 \"Rand\"\n*Edges\n1 2 2\n",
            "net")
        #expect(file.looks.places.count == 2)
        let ids = Dictionary(uniqueKeysWithValues: zip(file.names, file.ids))
        #expect(file.looks.places[try #require(ids["Werft"])] == NodeLooks.Place(x: 0.1, y: 0.25))
        #expect(file.looks.places[try #require(ids["Aue"])] == NodeLooks.Place(x: 0.9, y: 0.5))
        #expect(Array(file.looks.colours.values) == [0xFF0000])
    }

    @Test("GML: graphics of a node") func gml() throws {
        let file = try readGraph(
            """
            graph [ node [ id 1 label "Werft" graphics [ x 10 y 20 fill "#FFCC00" ] ]
            node [ id 2 label "Aue" graphics [ x 30 y 5 ] ] edge [ source 1 target 2 ] ]
            """, "gml")
        #expect(file.looks.places.values.map(\.y).sorted() == [5, 20])
        #expect(Array(file.looks.colours.values) == [0xFFCC00])
    }
}

@Suite("Files of formats that are not read")
struct ForeignFormatTests {
    @Test(
        "say what is read and what helps",
        arguments: [
            ("netz.vna", "UCINET"), ("netz.gdf", "Gephi"), ("netz.tgf", "yEd"), ("netz.cys", "Cytoscape"),
            ("brief.pdf", "netviz neu --xlsx"), ("liste.docx", "netviz neu --xlsx"), ("bild.png", "GraphML"),
            ("daten.zip", "entpacken"), ("netz.abc", "in eines dieser Formate"),
        ])
    func advice(_ name: String, _ words: String) throws {
        let place = try TemporaryLandscape([name: "*node data\nid name\n1 a\n"])
        let result = LandscapeReader.read(at: place.path + "/" + name)
        #expect(result.errors.map(\.code) == [.unreadableFile])
        let message = result.errors.first?.message.german ?? ""
        #expect(message.contains("Dieses Format liest netviz nicht") && message.contains("es liest"))
        #expect(message.contains(words) && message.contains(".graphml"))
        #expect(result.landscape.actors.isEmpty)
    }

    @Test("Tables keep being read under any ending of a table") func tables() throws {
        for name in ["kanten.csv", "kanten.txt", "kanten.tsv"] {
            let place = try TemporaryLandscape([name: "von;nach\nWerft;Aue\n"])
            let result = LandscapeReader.read(at: place.path + "/" + name)
            #expect(result.errors.isEmpty && result.landscape.actors.count == 2)
        }
    }
}

@Suite("Strengths and weights of graph files")
struct GraphWeightTests {
    private func landscape(_ weights: [String?]) throws -> Landscape {
        let edges = weights.enumerated().map { number, weight in
            "a -- b\(number)" + (weight.map { " [weight=\($0)]" } ?? "")
        }
        return try readGraph("graph { \(edges.joined(separator: "; ")) }", "dot")
            .landscape(title: "", typeAttribute: nil)
    }

    @Test("Whole numbers from 1 to 4 are strengths, and a network of nothing but 1 keeps it") func levels()
        throws
    {
        #expect(try landscape(["1", "4"]).claims.map(\.intensity) == [1, 4])
        #expect(try landscape(["1", "1.0"]).claims.map(\.intensity) == [1, 1])
        #expect(try landscape(["2", nil]).claims.map(\.intensity) == [2, nil])
        #expect(try landscape([nil, nil]).claims.map(\.intensity) == [nil, nil])
    }

    @Test(
        "Anything else stays a weight",
        arguments: [["1", "20", "120"], ["0.37", "1"], ["5"], ["2.5", "3"]])
    func weights(_ weights: [String]) throws {
        let landscape = try landscape(weights)
        #expect(landscape.claims.allSatisfy { $0.intensity == nil })
        #expect(landscape.claims.map { landscape.weight(of: $0) } == weights.map { Double($0) })
        let index = ClaimIndex(landscape.claims, actorCount: landscape.actors.count)
        // Measures and filters count in the unit of the file.
        let strengths = landscape.graph(index).graph.edges.map(\.strength)
        #expect(strengths.sorted() == weights.compactMap { Double($0) }.sorted())
    }
}
