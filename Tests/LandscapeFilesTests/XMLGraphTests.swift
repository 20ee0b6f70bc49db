import GraphFiles
import PlainText
import SourceText
import Testing

@Suite struct XMLGraphTests {
    @Test func gephi() throws {
        let graph = try readGraph(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:viz="http://gexf.net/1.3/viz">
              <meta lastmodifieddate="2026-03-01"><creator>Gephi 0.10.1</creator></meta>
              <graph defaultedgetype="undirected" mode="static">
                <attributes class="node" mode="static">
                  <attribute id="modularity_class" title="Modularity Class" type="integer"><default>0</default></attribute>
                  <attribute id="typ" title="typ" type="string"/>
                </attributes>
                <attributes class="edge"><attribute id="st" title="staerke" type="double"/></attributes>
                <nodes>
                  <node id="1.0" label="Caf&#233; &amp; Treff">
                    <attvalues><attvalue for="modularity_class" value="2"/><attvalue for="typ" value="verein"/></attvalues>
                    <viz:size value="10.0"/><viz:position x="1" y="2"/><viz:color r="1" g="2" b="3"/>
                  </node>
                  <node id="2.0" label="Kita"><nodes><node id="2.1" label="Gruppe"/></nodes></node>
                  <node id="3.0"/>
                </nodes>
                <edges>
                  <edge id="0" source="1.0" target="2.0" weight="2.0"><attvalues><attvalue for="st" value="7"/></attvalues></edge>
                  <edge id="1" source="2.0" target="3.0" type="directed"/>
                </edges>
              </graph>
            </gexf>
            """, "gexf")
        #expect(graph.problems.isEmpty)
        #expect(graph.ids == ["1.0", "2.0", "2.1", "3.0"])
        #expect(graph.names == ["Café & Treff", "Kita", "Gruppe", "3.0"])
        #expect(graph.values("Modularity Class") == ["2", "0", "0", "0"])
        #expect(graph.values("typ") == ["verein", "", "", ""])
        // One arc makes the file directed; the tie without direction is then two arcs.
        #expect(graph.isDirected)
        #expect(graph.ties == ["Café & Treff→Kita 2.0", "Kita→3.0 1.0", "Kita→Café & Treff 2.0"])
    }

    @Test func strengthAttribute() throws {
        let text = """
            <graphml><key id="a" for="edge" attr.name="Häufigkeit" attr.type="int"><default>2</default></key>
            <graph edgedefault="undirected"><node id="x"/><node id="y"/><node id="z"/>
            <edge source="x" target="y"><data key="a">5</data></edge><edge source="y" target="z"/></graph></graphml>
            """
        #expect(try readGraph(text, "graphml").ties == ["x–y 1.0", "y–z 1.0"])
        #expect(try readGraph(text, "graphml", strength: "haeufigkeit").ties == ["x–y 5.0", "y–z 2.0"])
        let missing = try readGraph(text, "graphml", strength: "weight")
        #expect(missing.errors.map(\.code) == [.missingColumn])
        #expect(missing.errors.first?.message.german.contains("Häufigkeit") == true)
    }

    @Test func yEd() throws {
        let graph = try readGraph(
            """
            <?xml version="1.0" encoding="ISO-8859-1" standalone="no"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
            <key id="d6" for="node" yfiles.type="nodegraphics"/><key id="d9" for="edge" attr.name="weight"/>
            <graph edgedefault="directed" id="G">
            <node id="n0"><data key="d6"><y:ShapeNode><y:Fill color="#FFCC00"/><y:NodeLabel>Träger
            Nord<y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node>
            <node id="n1"><data key="d6"/><graph edgedefault="directed" id="n1:"><node id="n1::n0"/></graph></node>
            <edge id="e0" source="n0" target="n1::n0"><data key="d9"><![CDATA[0.5]]></data></edge>
            <edge id="e1" source="n1" target="n0" directed="false"/>
            </graph></graphml>
            """, "graphml")
        #expect(graph.problems.isEmpty)
        #expect(graph.names == ["Träger Nord", "n1", "n1::n0"])
        #expect(graph.ties == ["Träger Nord→n1 1.0", "Träger Nord→n1::n0 0.5", "n1→Träger Nord 1.0"])
    }

    @Test func missingAndDoubleNodes() throws {
        let graph = try readGraph(
            """
            <graphml><graph edgedefault="undirected"><node/><node id="a"/><node id="a"/>
            <edge source="a" target="weg"/><edge source="a"/></graph></graphml>
            """, "graphml")
        #expect(graph.ids == ["node-1", "a"])
        #expect(graph.edges.isEmpty)
        #expect(graph.errors.map(\.code) == [.duplicateID, .missingValue, .unknownActor])
        #expect(graph.errors.first?.row == 1)
    }

    @Test func entitiesAreRefused() throws {
        let laughs = """
            <?xml version="1.0"?>
            <!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
            <graphml><graph><node id="&c;"/></graph></graphml>
            """
        let graph = try readGraph(laughs, "graphml")
        #expect(graph.ids.isEmpty)
        #expect(graph.codes == [.unreadableFile])
        let external =
            "<!DOCTYPE g [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><gexf><graph>&x;</graph></gexf>"
        #expect(try readGraph(external, "gexf").codes == [.unreadableFile])
    }

    @Test func deepNestingEnds() throws {
        let nodes = String(repeating: "<node id=\"n\"><graph>", count: 100_000)
        let graph = try readGraph("<graphml><graph>" + nodes, "graphml")
        #expect(graph.codes.contains(.unreadableFile))
    }

    @Test func brokenKeepsTheRest() throws {
        let graph = try readGraph(
            "<graphml>\n<graph>\n<node id=\"a\"/><node id=\"b\"/>\n<edge source=\"a\" target=\"b\"/>\n<node id=",
            "graphml")
        #expect(graph.ids == ["a", "b"])
        #expect(graph.edges.count == 1)
        #expect(graph.codes == [.unreadableFile])
        #expect(graph.problems.first?.row == 5)
        #expect(try readGraph("<html><body/></html>", "graphml").codes == [.unreadableFile])
    }

    @Test(
        "Declarations and instructions before the elements are passed over",
        arguments: [
            "<?x?>", "<?xml version=\"1.0\"?><?style?>", "<!DOCTYPE gexf>", "<!-- <?x?> -->",
            "<!DOCTYPE gexf [<!NOTATION x SYSTEM \"y>\">]>",
            "<!DOCTYPE gexf [\n<!ATTLIST a b CDATA #IMPLIED>\n]>",
        ])
    func prolog(text: String) throws {
        let graph = try readGraph(text + "<gexf><graph><nodes><node id='a'/></nodes></graph></gexf>", "gexf")
        #expect(graph.problems.isEmpty)
        #expect(graph.ids == ["a"])
    }

    @Test("A declaration that never ends is an error", arguments: ["<?x", "<!DOCTYPE gexf [", "<!-- "])
    func unclosed(text: String) throws {
        let graph = try readGraph(text + "<gexf><graph><nodes><node id='a'/></nodes></graph></gexf>", "gexf")
        #expect(graph.problems.contains { $0.severity == .error })
    }
}
