import GraphFiles
import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import SourceText
import Testing

/// Numbers at the limits of what a machine holds, where files put them. The expected texts are by hand: what cannot be
/// meant stays as it stands in the file.
@Suite("Numbers at their limits end nothing")
struct NumberLimitTests {
    static let limits = [
        "9223372036854775807", "-9223372036854775808", "9223372036854775808", "4294967296", "-1e308", "1e400",
        "5e-324", "-0", "nan", "inf", "1.7976931348623157e308",
    ]

    @Test("In the head of a matrix", arguments: limits) func matrix(_ number: String) throws {
        let folder = try TemporaryLandscape([
            "kooperationen.csv": Array(";\(number);2;3\n1;1;0;1\n\(number);0;1;1\n2;1;1;0\n".utf8)
        ])
        _ = folder.read()
    }

    /// The styles of the cells: none, a share, a time of day, a date, five digits, a million digits.
    private static let styles: String = {
        let zeros = String(repeating: "0", count: 1_000_000)
        let formats = ["00000", zeros].enumerated().map { number, code in
            "<numFmt numFmtId=\"\(200 + number)\" formatCode=\"\(code)\"/>"
        }
        let cells = [0, 9, 20, 14, 200, 201].map { "<xf numFmtId=\"\($0)\" applyNumberFormat=\"1\"/>" }
        return "<numFmts>\(formats.joined())</numFmts><cellXfs>\(cells.joined())</cellXfs>"
    }()

    @Test("In the cell of a workbook", arguments: limits, 0..<6) func workbook(_ number: String, _ style: Int)
        throws
    {
        let head = ["name", "notiz"].map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined()
        let row =
            "<row r=\"1\">\(head)</row><row r=\"2\"><c t=\"inlineStr\"><is><t>A</t></is></c>"
            + "<c s=\"\(style)\"><v>\(number)</v></c></row>"
        let result = try TemporaryLandscape([
            "l.xlsx": SmallWorkbook.xlsx(
                [("akteure", row), ("kooperationen", SmallWorkbook.rows([["von", "nach"]]))],
                styles: Self.styles)
        ]).read()
        let note = try #require(result.landscape.actors.first?.note)
        #expect(!note.isEmpty && note.utf8.count < 400)
    }

    @Test("As counts and sizes of graph files", arguments: limits) func counts(_ number: String) throws {
        for (ending, text) in [
            ("net", "*Vertices \(number)\n*Arcs\n1 2\n"),
            ("net", "*Vertices 3 \(number)\n*Matrix\n0 1\n1 0\n"),
            ("net", "*Vertices 3 -5\n*Matrix\n0 1\n1 0\n"),
            ("net", "*Vertices 2\n\(number) \"x\"\n*Arcs\n1 \(number)\n"),
            ("dl", "dl n=\(number) format=edgelist1\ndata:\n1 2\n"),
            ("dl", "dl nr=\(number), nc=\(number)\ndata:\n1 2\n"),
            ("dl", "dl n=2 nm=\(number) format=edgelist1\ndata:\n1 \(number) 3\n"),
            ("gml", "graph [ node [ id \(number) ] node [ id 2 ] edge [ source \(number) target 2 ] ]"),
            ("csv", "from,to,weight\na,b,\(number)\n"),
            ("csv", ",\(number),b\n\(number),0,\(number)\nb,1,0\n"),
        ] {
            _ = try readGraph(text, ending)
        }
    }

    @Test("As weights, read, written in every format and read again", arguments: limits)
    func weights(_ number: String) throws {
        let file = try readGraph("from,to,weight\na,b,\(number)\nb,c,1\n", "csv")
        let formats: [GraphFormat] = [.graphml, .gexf, .gml, .pajek, .dl, .edgeList, .matrix, .json, .dot]
        let expected = Double(number).flatMap { $0.isFinite && $0 != 0 ? $0 : nil }
        // Less than nothing is no cooperation, and is said.
        if let expected, expected < 0 {
            #expect(file.edges.count == 1)
            #expect(file.codes.contains(.negativeStrength))
            return
        }
        for format in formats {
            var bytes: [UInt8] = []
            GraphDocument(file, title: "").write(format) { bytes += $0 }
            #expect(!bytes.isEmpty)
        }
        // The greatest of all doubles is a number like any other, and stays itself.
        if let expected { #expect(file.edges.contains { $0.weight == expected }) }
    }
}
