import Foundation
import GraphFiles
import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import NetworkGraph
import SourceText
import Testing

/// A single table as the one reader takes it; the values are counted by hand from the text.
@Suite("A single table means the same for every command")
struct OneReadingTests {
    /// Without directions: who reports makes no difference to whether two work together.
    private func graph(_ text: String) throws -> GraphFile {
        var file = try readGraph(text, "csv")
        guard file.isDirected else { return file }
        let graph = file.graph(isDirected: false)
        file.isDirected = false
        file.edges = graph.edges.map { (Int32($0.a), Int32($0.b), $0.strength) }
        return file
    }

    @Test(
        "A 0 is no tie",
        arguments: [
            ("von;nach;intensitaet\nA;B;0\nA;C;3\nB;C;0\nC;D;2\nB;D;0\n", ["A–C 3.0", "C–D 2.0"], 4),
            ("source,target,weight\nA,B,0\nA,C,3\nB,C,0\n", ["A–C 3.0"], 3),
            ("from\tto\tgewicht\nA\tB\t0,0\nA\tC\t12,5\n", ["A–C 12.5"], 3),
            (",A,B,C\nA,,0,3\nB,0,,0\nC,3,0,\n", ["A–C 3.0"], 3),
            (",A,B,C\nA,0,0,0.5\nB,0,0,0\nC,0.5,0,0\n", ["A–C 0.5"], 3),
        ] as [(String, [String], Int)])
    func zeros(text: String, ties: [String], actors: Int) throws {
        let graph = try graph(text)
        #expect(graph.errors.isEmpty)
        #expect(graph.ties == ties && graph.ids.count == actors)
    }

    @Test("Wishes, ended ones and mere acquaintance are no cooperations") func others() throws {
        let text = """
            von;nach;art;status
            A;B;Informationsaustausch;gewuenscht
            A;C;Informationsaustausch;beendet
            B;C;kennt;besteht
            C;D;Informationsaustausch;besteht
            """
        #expect(try graph(text).ties == ["C–D 1.0"])
    }

    @Test(
        "A cell with several names is several partners",
        arguments: [
            ("From,To\nA,B|C\n", ["A–B 1.0", "A–C 1.0"], ["A", "B", "C"]),
            (
                "Source,Target\nA,B;C;D\nE,B\n", ["A–B 1.0", "A–C 1.0", "A–D 1.0", "B–E 1.0"],
                ["A", "B", "C", "D", "E"]
            ),
            ("von;nach;weight\nA;\"B, C\";2\n", ["A–B 2.0", "A–C 2.0"], ["A", "B", "C"]),
            ("von;nach\nA|B;C\n", ["A–C 1.0", "B–C 1.0"], ["A", "B", "C"]),
            // A name with a comma that begins a row of its own is one name.
            ("von;nach\nB, Süd;A\nC;B, Süd\n", ["A–B, Süd 1.0", "B, Süd–C 1.0"], ["B, Süd", "A", "C"]),
            // So is one whose commas cannot separate partners.
            (
                "von;nach\nA;Amt für Jugend, Schule und Sport\nB;Bund, Ortsgruppe Süd\n",
                ["A–Amt für Jugend, Schule und Sport 1.0", "B–Bund, Ortsgruppe Süd 1.0"],
                ["A", "Amt für Jugend, Schule und Sport", "B", "Bund, Ortsgruppe Süd"]
            ),
            // Remarks in brackets belong to the partner that is known without them, else to the name.
            (
                "von;nach\nA;VHS (nur Kurse)\nVHS;B (Süd)\n", ["A–VHS 1.0", "B (Süd)–VHS 1.0"],
                ["A", "VHS", "B (Süd)"]
            ),
        ] as [(String, [String], [String])])
    func lists(text: String, ties: [String], names: [String]) throws {
        let graph = try graph(text)
        #expect(graph.errors.isEmpty)
        #expect(graph.ties == ties && graph.names == names)
    }

    @Test(
        "1.0, 001 and 1 are one actor",
        arguments: [
            ("source;target\n1.0;2.0\n1;3\n", ["1", "2.0", "3"]),
            ("source;target\n001;2\n1;003\n2;3\n", ["1", "2", "3"]),
            ("source;target\n1,0;2\n1;3\n", ["1", "2", "3"]),
        ])
    func numbers(text: String, ids: [String]) throws {
        let graph = try graph(text)
        #expect(graph.ids == ids && graph.edges.count == (text.hasPrefix("source;target\n001") ? 3 : 2))
        #expect(Set(graph.codes) == [.sameNumber])
    }

    @Test("Numbers that are no whole ones stay apart") func otherNumbers() throws {
        let graph = try graph("source;target\n1.5;2\n1;1.50\n")
        #expect(graph.ids == ["1.5", "2", "1", "1.50"] && graph.problems.isEmpty)
    }

    @Test("A cooperation finds its actor by the number of the id") func numbersInFolder() throws {
        let place = try TemporaryLandscape([
            "akteure.csv": "id;name;typ\n1;Haus A;mbe\n2;Haus B;vhs\n12;Haus C;jmd\n",
            "kooperationen.csv": "von;nach\n1.0;002\n2,0;12\n1.5;2\n",
        ])
        let result = place.read()
        #expect(result.landscape.claims.map { [$0.from, $0.to] } == [[0, 1], [1, 2]])
        #expect(result.errors.map(\.text) == ["1.5"])
        #expect(result.warnings.filter { $0.code == .sameNumber }.map(\.text) == ["1.0", "002", "2,0"])
    }

    @Test(
        "Tables without heads that can mean one thing only",
        arguments: [
            ("A-Haus,VHS,JC\n0,1,1\n1,0,0\n1,0,0\n", ["A-Haus–JC 1.0", "A-Haus–VHS 1.0"]),
            ("# A-Haus, VHS, JC\n0, 1, 1\n1, 0, 0\n1, 0, 0\n", ["A-Haus–JC 1.0", "A-Haus–VHS 1.0"]),
            ("A-Haus;0;2\nVHS;2;0\n", ["A-Haus–VHS 2.0"]),
            // As R writes it: the first row is shorter by one cell.
            ("A,B,C\nA,0,1,0\nB,1,0,3\nC,0,3,0\n", ["A–B 1.0", "B–C 3.0"]),
            ("0,1,0\n1,0,1\n0,1,0\n", ["1–2 1.0", "2–3 1.0"]),
            ("0;1;1;0\n1;0;0;1\n1;0;0;0\n0;1;0;0\n", ["1–2 1.0", "1–3 1.0", "2–4 1.0"]),
            ("A;B\n;x\nx;\n", ["A–B 1.0"]),
            ("A-Haus,VHS\nVHS,JC\n", ["A-Haus–VHS 1.0", "JC–VHS 1.0"]),
            ("# exported\nA-Haus,VHS\nVHS,JC\n", ["A-Haus–VHS 1.0", "JC–VHS 1.0"]),
            ("A-Haus;VHS;3\nJC;Tafel;1\n", ["A-Haus–VHS 3.0", "JC–Tafel 1.0"]),
            ("1,2,1\n1,3,1\n2,3,1\n", ["1–2 1.0", "1–3 1.0", "2–3 1.0"]),
            ("a;b;c\nb;c\nd;a\n", ["a–b 1.0", "a–c 1.0", "a–d 1.0", "b–c 1.0"]),
            ("Aue;Ost;Tor\nOst;Tor;Aue\nTor;Aue;Ost\n", ["Aue–Ost 1.0", "Aue–Tor 1.0", "Ost–Tor 1.0"]),
        ])
    func heads(text: String, ties: [String]) throws {
        let graph = try graph(text)
        #expect(graph.errors.isEmpty)
        #expect(graph.ties == ties)
    }

    @Test("A list of neighbours keeps an actor without any") func isolate() throws {
        #expect(try graph("a;b;c\nb;a\nd\n").ids == ["a", "b", "c", "d"])
    }

    @Test(
        "Headers that nobody knows are no names",
        arguments: ["nummer;titel\n1;a\n2;b\n", "x;y\na;b\nc;d\n", "x;y;z\nAue;Nord;gut\nOst;Nord;gut\n"])
    func unknownHeaders(text: String) throws {
        #expect(try graph(text).errors.contains { $0.code == .missingColumn })
    }

    @Test("Names in a full matrix of numbers count as they are written") func exactNames() throws {
        let graph = try graph(",--,a,A\n--,0,1,0\na,1,0,2\nA,0,2,0\n")
        #expect(graph.ids == ["--", "a", "A"])
        #expect(graph.edges.count == 2)
    }
}
