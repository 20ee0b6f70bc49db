import Foundation
import GraphFiles
import LandscapeFiles
import LandscapeModel
import NetworkGraph
import PlainText
import SourceText
import Testing

/// Writes a document and reads it again.
func written(_ document: GraphDocument, _ format: GraphFormat) -> [UInt8] {
    var bytes: [UInt8] = []
    document.write(format) { bytes += $0 }
    return bytes
}

extension GraphFormat {
    /// The ending of its files.
    var ending: String {
        self == .matrix ? "matrix.csv" : endings[0]
    }
    /// Whether nodes keep their ids, and their names.
    var keepsIDs: Bool { self != .pajek }
    var keepsNames: Bool { ![.dl, .edgeList, .matrix].contains(self) }
    var keepsNodeColumns: Bool { [.graphml, .gexf, .gml, .json, .dot].contains(self) }
    var keepsTieColumns: Bool { keepsNodeColumns || self == .edgeList }
}

/// Names and ids that formats stumble over.
let hostileTexts = [
    "plain", "Café „Süd“", "a & b", "<b>fett</b>", "\"quoted\"", "it's", "back\\slash", "\\N", "end\\",
    "=1+1", "a;b,c",
    "[x] {y}", "100 %", "#tag", "//x", "data", "node", "true", "007", "1", "日本語", "😀", "&amp;", "&#228;",
    "--", "->",
    "two  blanks", "ÄÖÜß", "tab\there", "e\u{301}", "*Edges", "%comment", "n=5", "null",
]

@Suite struct GraphWritingTests {
    /// A random network with every hostile text among its ids, names and attributes.
    private func document(seed: UInt64, isDirected: Bool) -> GraphDocument {
        var random = SeededRandom(seed: seed)
        var document = GraphDocument()
        document.title = hostileTexts[Int(seed) % hostileTexts.count]
        document.isDirected = isDirected
        var texts = hostileTexts
        random.shuffle(&texts)
        let count = 3 + random.below(texts.count - 3)
        document.ids = texts.prefix(count).map(\.tidied)
        document.names = texts.suffix(count).map(\.tidied)
        let strengths = [1, 2, 3, 4, 0.1, 2.5, 1.0 / 3, 1e-7, 123456.789]
        for from in 0..<count {
            for to in 0..<count where from != to && (isDirected || from < to) && random.unit() < 0.2 {
                document.ties.append((Int32(from), Int32(to), strengths[random.below(strengths.count)]))
            }
        }
        document.nodeColumns = [
            .init("type", .text, document.names.reversed()),
            .init("größe", inferring: (0..<count).map { $0 % 3 == 0 ? "" : "\($0)" }),
        ]
        document.tieColumns = [
            .init("state", .text, document.ties.indices.map { hostileTexts[$0 % hostileTexts.count].tidied }),
            .init("lower", inferring: document.ties.indices.map { "\(Double($0) + 0.5)" }),
        ]
        return document
    }

    /// What a document's ties look like once they are read: ids or names, arrows where they have directions.
    private func ties(
        _ ids: [String], _ edges: [(from: Int32, to: Int32, weight: Double)], _ isDirected: Bool
    ) -> [String] {
        edges.map { edge in
            let ends = [ids[Int(edge.from)], ids[Int(edge.to)]]
            return (isDirected ? ends : ends.sorted()).joined(separator: " | ") + " \(edge.weight)"
        }.sorted()
    }

    @Test("Every format reads back to what it can carry", arguments: GraphFormat.all, [false, true])
    func roundTrip(format: GraphFormat, isDirected: Bool) throws {
        for seed in 1...12 as ClosedRange<UInt64> {
            let document = document(seed: seed, isDirected: isDirected)
            let bytes = written(document, format)
            let file = try readGraph(bytes: bytes, format.ending, keepsTieAttributes: true)
            let comment = Comment(
                "\(format) seed \(seed): \(file.problems) \(String(decoding: bytes, as: UTF8.self))")
            // Strengths are any numbers here.
            #expect(file.problems.allSatisfy { $0.code == .ownWeights }, comment)
            // Labels and lists have one line, and blanks in them are blanks.
            let isTable = [.matrix, .edgeList].contains(format)
            let isPlain = [.dl, .pajek, .matrix, .edgeList, .dot].contains(format)
            func line(_ text: String) -> String {
                isTable ? text.onOneLineForTests : isPlain ? text.replacing("\t", with: " ") : text
            }
            let order = format == .edgeList ? file.ids.sorted() : file.ids
            let ids = document.ids.map(line)
            if format.keepsIDs { #expect(order == (format == .edgeList ? ids.sorted() : ids), comment) }
            if format.keepsNames {
                #expect(file.names == document.names.map { $0.onOneLineForTests }, comment)
            }
            // Without ties nothing says whether they would have a direction.
            guard !document.ties.isEmpty else { continue }
            let isKnownDirected = isDirected && file.isDirected
            let left = format.keepsIDs ? file.ids : file.names
            let right = format.keepsIDs ? ids : document.names.map { $0.onOneLineForTests }
            #expect(
                ties(left, file.edges, isKnownDirected) == ties(right, document.ties, isKnownDirected),
                comment)
            if format.keepsNodeColumns, format != .gml {
                #expect(file.values("type")?.map(line) == document.nodeColumns[0].values.map(line), comment)
                #expect(file.values("größe") == document.nodeColumns[1].values, comment)
            }
            if format.keepsTieColumns {
                let lower = try #require(file.tieAttributes.first { $0.name == "lower" }, comment).values
                #expect(Set(lower) == Set(document.tieColumns[1].values), comment)
            }
        }
    }

    @Test("Equal documents give equal bytes", arguments: GraphFormat.all)
    func deterministic(format: GraphFormat) {
        let document = document(seed: 5, isDirected: false)
        #expect(written(document, format) == written(document, format))
    }

    @Test("The default graph with all actors, isolates included", arguments: GraphFormat.all)
    func musterau(format: GraphFormat) throws {
        let landscape = LandscapeReader.read(at: musterauFolder).landscape
        let index = ClaimIndex(landscape.claims, actorCount: landscape.actors.count)
        let view = landscape.graph(index)
        let document = GraphDocument(landscape, index)
        #expect(document.ids.count == 79)
        let file = try readGraph(bytes: written(document, format), format.ending)
        #expect(file.problems.isEmpty)
        #expect(!file.isDirected)
        #expect(file.ids.count == 79)
        #expect(file.edges.count == view.graph.edgeCount)
        let read = file.graph(isDirected: false)
        #expect(
            (0..<79).map { read.degree(of: $0) }.sorted()
                == (0..<79).map { view.graph.degree(of: $0) }.sorted())
        #expect(read.edges.map(\.strength).reduce(0, +) == view.graph.edges.map(\.strength).reduce(0, +))
    }

    @Test("What a format leaves out is said, and nothing else") func losses() {
        var document = document(seed: 1, isDirected: false)
        #expect(GraphFormat.graphml.losses(document).isEmpty)
        #expect(GraphFormat.json.losses(document).isEmpty)
        #expect(GraphFormat.gml.losses(document).count == 1)
        #expect(GraphFormat.pajek.losses(document).count == 2)
        document.nodeColumns = []
        document.tieColumns = []
        document.names = document.ids
        for format in GraphFormat.all where format != .edgeList {
            #expect(format.losses(document).isEmpty)
        }
        document.colours = document.ids.map { _ in 0x0067A5 }
        #expect(GraphFormat.gexf.losses(document).isEmpty)
        #expect(GraphFormat.graphml.losses(document).count == 1)
    }

    @Test func formats() {
        for format in GraphFormat.all {
            #expect(GraphFormat(path: "/x/netz." + format.ending) == format)
        }
        #expect(GraphFormat(path: "netz.csv") == .edgeList)
        #expect(GraphFormat(path: "Netz-Matrix.csv") == .matrix)
        #expect(GraphFormat(path: "netz.xlsx") == nil)
        #expect(GraphFormat(path: "ordner") == nil)
    }
}

extension String {
    /// Line breaks and runs of blanks as one blank, as readers keep names.
    fileprivate var onOneLineForTests: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// The example landscape.
let musterauFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("data/musterau").path
