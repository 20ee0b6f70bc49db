import Foundation
import GraphvizBridge
import Testing

@Suite struct GraphvizTests {
    @Test func positionsComeInTheOrderOfTheText() throws {
        let dot = """
            graph { node [fixedsize=true, width=1, height=1]; c [pos="0,0"]; a [pos="100,0"]; b [pos="0,200"]; a -- b; }
            """
        let positions = try Graphviz.positions(dot: dot, engine: .nop2)
        #expect(positions.count == 3)
        // nop2 moves the drawing so that its lower left corner lies at the origin, and no node otherwise.
        #expect(positions[1].x - positions[0].x == 100)
        #expect(positions[2].y - positions[0].y == 200)
    }

    @Test(arguments: [GraphvizEngine.neato, .sfdp, .dot, .circo, .twopi])
    func sameSeedSameLayout(engine: GraphvizEngine) throws {
        let dot =
            "graph { graph [start=3]; " + (0..<30).map { "\($0) -- \(($0 * 7 + 3) % 30);" }.joined() + " }"
        let first = try Graphviz.positions(dot: dot, engine: engine, seed: 3)
        _ = try Graphviz.positions(dot: "graph { x -- y -- z }", engine: .sfdp, seed: 99)
        let second = try Graphviz.positions(dot: dot, engine: engine, seed: 3)
        #expect(first == second)
        #expect(first.count == 30)
    }

    @Test func brokenTextIsAnErrorWithGraphvizsWords() throws {
        #expect {
            try Graphviz.positions(dot: "graph { a -- ", engine: .neato)
        } throws: { error in
            guard case .unreadable(let message)? = error as? GraphvizError else { return false }
            return message.contains("syntax error")
        }
        // The error must not cling to the next graph.
        #expect(try Graphviz.positions(dot: "graph { a -- b }", engine: .neato).count == 2)
    }

    @Test(arguments: ["", "hello", "\u{0}", "graph { \u{FF} [", "<html>", "digraph { a -> }}}"])
    func nonsenseIsNeverATrap(text: String) {
        _ = try? Graphviz.positions(dot: text, engine: .dot)
        _ = try? Graphviz.parse(dot: text)
    }

    @Test func parsesNodesEdgesAndAttributes() throws {
        let graph = try Graphviz.parse(
            dot: """
                digraph "Netz \\"A\\"" { a [label="Jobcenter", typ=jobcenter]; subgraph cluster_x { b; c }
                c -> a [weight=3]; a -> b; }
                """)
        #expect(graph.name == "Netz \"A\"")
        #expect(graph.isDirected)
        #expect(graph.nodes.map(\.name) == ["a", "b", "c"])
        #expect(graph.nodes[0].attributes.contains(.init(name: "label", value: "Jobcenter")))
        #expect(graph.nodes[0].attributes.contains(.init(name: "typ", value: "jobcenter")))
        #expect(graph.edges.map { [$0.tail, $0.head] } == [[0, 1], [2, 0]])
        #expect(graph.edges[1].attributes == [.init(name: "weight", value: "3")])
    }

    @Test(arguments: [
        "\"", "\\", "\\N", "\\\"", "a\\", "<b>fett</b>", "&lt;", "]]>", "Zeile eins\nZeile zwei",
        "\u{1}\u{7F}x",
        "🌻", "\u{202E}abc", "%n{}|[];--",
    ])
    func labelsComeOutAsTheyWere(label: String) throws {
        let dot = "graph { n [label=\(DOT.quoted(label))]; \(DOT.name(label)) -- m; }"
        let svg = String(
            decoding: try Graphviz.render(dot: dot, engine: .neato, format: .svg), as: UTF8.self)
        let shown = label.unicodeScalars.filter { $0.value >= 0x20 && $0 != "\u{7F}" }
        var expected = ""
        for scalar in shown {
            switch scalar {
            case "&": expected += "&amp;"
            case "<": expected += "&lt;"
            case ">": expected += "&gt;"
            case "\"": expected += "&quot;"
            default: expected.unicodeScalars.append(scalar)
            }
        }
        if label.contains("\n") {
            #expect(svg.contains(">Zeile eins</text>"))
            #expect(svg.contains(">Zeile zwei</text>"))
        } else {
            // Graphviz writes some marks as numeric entities.
            let text = svg.replacing("&#45;", with: "-").replacing("&#39;", with: "'").replacing(
                "&#160;", with: " ")
            #expect(text.contains(">\(expected)</text>"), "\(label)")
        }
        #expect(try Graphviz.parse(dot: dot).nodes.count == 3)
    }

    @Test func differentNamesStayDifferent() throws {
        let names = ["a\"", "a'", "a\\", "a\\\\", "a\\\"", "a"]
        let dot = "graph {" + names.map { DOT.name($0) + ";" }.joined() + "}"
        #expect(try Graphviz.parse(dot: dot).nodes.count == names.count)
    }

    @Test func manyAtOnceDoNotDisturbEachOther() async throws {
        let alone = try Graphviz.positions(dot: "graph { a -- b -- c -- a -- d }", engine: .neato)
        let results = await withTaskGroup(of: [Graphviz.Position]?.self) { group in
            for number in 0..<24 {
                group.addTask {
                    let engine: GraphvizEngine = number % 3 == 0 ? .sfdp : .neato
                    let dot = number % 5 == 4 ? "graph { a -- " : "graph { a -- b -- c -- a -- d }"
                    let result = try? Graphviz.positions(dot: dot, engine: engine)
                    return engine == .neato && number % 5 != 4 ? result : nil
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.count == 24)
        for result in results.compactMap({ $0 }) { #expect(result == alone) }
    }

    @Test func picturesOfAnSVG() throws {
        let svg = """
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" width="144" height="72" viewBox="0 0 144 72"><text x="9" y="40" \
            font-family="Liberation Sans">Träger</text></svg>
            """
        let png = try Graphviz.picture(svg: svg, width: 144, height: 72, format: .png, dotsPerInch: 144)
        #expect(Array(png.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        // Width and height stand in the first chunk of a PNG, big-endian.
        #expect(Array(png[16..<24]) == [0, 0, 1, 0x20, 0, 0, 0, 0x90])
        let pdf = try Graphviz.picture(svg: svg, width: 144, height: 72, format: .pdf, date: "20260930000000")
        #expect(pdf.starts(with: Data("%PDF-".utf8)))
        #expect(pdf.range(of: Data("/CreationDate (D:20260930000000".utf8)) != nil)
        #expect(
            pdf
                == (try Graphviz.picture(
                    svg: svg, width: 144, height: 72, format: .pdf, date: "20260930000000")))
    }

    @Test func aPictureThatCannotBeDrawnIsAnError() {
        #expect(throws: GraphvizError.self) {
            try Graphviz.picture(svg: "no picture", width: 10, height: 10, format: .png)
        }
    }
}
