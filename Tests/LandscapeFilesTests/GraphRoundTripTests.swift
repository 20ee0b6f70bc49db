import Foundation
import GraphFiles
import LandscapeFiles
import LandscapeModel
import NetworkGraph
import SourceText
import Testing

@Suite("What netviz wrote comes back")
struct GraphRoundTripTests {
    static let formats: [GraphFormat] = [.graphml, .gexf, .gml, .json, .dot, .edgeList]

    private func states(_ landscape: Landscape) -> [String: String] {
        let index = ClaimIndex(landscape.claims, actorCount: landscape.actors.count)
        return Dictionary(
            uniqueKeysWithValues: landscape.pairs(index).map { pair in
                let ends = [landscape.actors[Int(pair.a)].id, landscape.actors[Int(pair.b)].id].sorted()
                let what = [
                    pair.state.rawValue, "\(pair.upper)", "\(pair.lower)", "\(pair.isOnRecord)",
                    "\(pair.isUpperOpen)",
                ]
                return (ends.joined(separator: " – "), what.joined(separator: " "))
            })
    }

    @Test("States, strengths and „laut Koordination“ of every pair", arguments: formats)
    func states(format: GraphFormat) throws {
        let original = LandscapeReader.read(at: musterauFolder).landscape
        let index = ClaimIndex(original.claims, actorCount: original.actors.count)
        let bytes = written(GraphDocument(original, index), format)
        let place = FileManager.default.temporaryDirectory.appendingPathComponent(
            "\(UUID().uuidString).\(format.ending)")
        defer { try? FileManager.default.removeItem(at: place) }
        try Data(bytes).write(to: place)
        let result = LandscapeReader.read(at: place.path)
        #expect(result.errors.isEmpty)
        let again = states(result.landscape)
        let before = states(original)
        #expect(again.count == before.count)
        for (pair, what) in before { #expect(again[pair] == what, "\(pair)") }
        guard format != .edgeList else { return }
        // Attributes of the actors come back as well.
        let actors = Dictionary(uniqueKeysWithValues: result.landscape.actors.map { ($0.id, $0) })
        for actor in original.actors {
            let copy = try #require(actors[actor.id])
            #expect(copy.name == actor.name && copy.types == actor.types && copy.sector == actor.sector)
            #expect(copy.hasAnswered == actor.hasAnswered && copy.fields == actor.fields)
        }
    }

    @Test("A GraphML or GEXF beyond ten megabytes is read", arguments: [GraphFormat.graphml, .gexf])
    func large(format: GraphFormat) throws {
        var document = GraphDocument()
        let count = 3_000
        document.ids = (0..<count).map { "akteur-\($0)" }
        document.names = (0..<count).map { "Beratungsstelle für Zugewanderte Nummer \($0)" }
        let long = String(repeating: "Öffnungszeiten & Wege ", count: 205)
        let notes: [String] = (0..<count).map { long + String($0) }
        document.nodeColumns = [GraphDocument.Column("notiz", .text, notes)]
        for node in 1..<count {
            document.ties.append((Int32(node - 1), Int32(node), Double(node % 4 + 1)))
        }
        let bytes = written(document, format)
        #expect(bytes.count > 14_000_000)
        let file = try readGraph(bytes: bytes, format.ending)
        #expect(file.problems.isEmpty)
        #expect(file.ids.count == count && file.edges.count == count - 1)
        #expect(file.names[count - 1] == document.names[count - 1])
        #expect(file.values("notiz")?[7] == document.nodeColumns[0].values[7])
    }

    @Test(
        "XML as it may come",
        arguments: [
            "<?xml version=\"1.0\"?>\n<g:graphml xmlns:g=\"x\"><g:graph edgedefault=\"undirected\"><g:node id=\"a\"/><g:node id='b'/><g:edge source=\"a\" target=\"b\"></g:edge></g:graph></g:graphml>",
            "<!-- <node id='x'/> --><graphml><graph><![CDATA[<node id='y'/>]]><node  id = \"a\" /><node\nid='b'\n/><edge target='b' source='a'/></graph></graphml>\n<!-- Ende -->",
            "<!DOCTYPE graphml SYSTEM \"http://example.org/a.dtd\" [ <!ATTLIST node id CDATA #IMPLIED> ]><graphml><graph><node id='a'/><node id='b'/><edge source='a' target='b'/></graph></graphml>",
        ])
    func xml(text: String) throws {
        let graph = try readGraph(text, "graphml")
        #expect(graph.problems.isEmpty && graph.ids == ["a", "b"] && graph.edges.count == 1)
    }

    @Test("Entities, and encodings other than UTF-8") func encodings() throws {
        let text =
            "<gexf><graph><nodes><node id='a' label='Caf&#xE9; &lt;&quot;Süd&quot;&gt; &amp; Co'/></nodes></graph></gexf>"
        let name = "Café <\"Süd\"> & Co"
        #expect(try readGraph(text, "gexf").names == [name])
        let latin = "<?xml version='1.0' encoding='ISO-8859-1'?>" + text
        #expect(
            try readGraph(bytes: Array(latin.unicodeScalars.map { UInt8($0.value) }), "gexf").names == [name])
        let wide = Array("\u{FEFF}".utf16) + Array(("<?xml version='1.0' encoding='UTF-16'?>" + text).utf16)
        #expect(
            try readGraph(bytes: wide.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, "gexf").names == [name])
    }

    @Test(
        "Broken XML is an error with its line",
        arguments: [
            ("<graphml>\n<graph>\n<node id='a'>\n</graph></graphml>", 4),
            ("<graphml><graph>\n<node id='a'/></graph></graphml>\n<graph/>", 3),
            ("<graphml>\n<graph><node id=a/></graph></graphml>", 2), ("<graphml>\n<graph>\n<node id='a'", 3),
        ])
    func broken(text: String, line: Int) throws {
        let graph = try readGraph(text, "graphml")
        #expect(graph.errors.first?.code == .unreadableFile && graph.errors.first?.row == line)
    }
}
