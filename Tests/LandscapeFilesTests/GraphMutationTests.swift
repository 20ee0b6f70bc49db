import Foundation
import GraphFiles
import NetworkGraph
import Testing

/// Files gone wrong in every way that chance thinks of: reading ends, and what it gives fits together.
@Suite struct GraphMutationTests {
    static let files = [
        "networkx.graphml", "networkx-arcs.gexf", "networkx-arcs.gml", "networkx-arcs.net",
        "networkx-links.json",
        "igraph.dot", "igraph.net",
    ]
    static let texts = [
        ("dl nr=2 nc=3\nrow labels:\na,b\ncolumn labels:\nx,y,z\ndata:\n1 0 1\n0 1 0\n", "dl"),
        ("dl n=3 format=edgelist1\nlabels embedded\ndata:\nanna ben\nanna \"cem d\" 2\n", "dl"),
        (";A;B;C\nA;0;1;x\nB;1;;0\nC;1;0;0\n", "csv"), ("von;nach;weight\na;\"b\";2\nb;c;0,5\n", "csv"),
        ("*Vertices 4 2\n1 \"a\"\n*Matrix\n1 0\n0 1\n*Arcslist\n1 2 3\n", "net"),
    ]

    @Test(arguments: files) func written(name: String) throws {
        let path = graphFolder + "/" + name
        let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        try mutate(bytes, String(name.split(separator: ".")[1]), rounds: 60)
    }

    @Test(arguments: texts) func byHand(text: String, ending: String) throws {
        try mutate(Array(text.utf8), ending, rounds: 200)
    }

    private func mutate(_ bytes: [UInt8], _ ending: String, rounds: Int) throws {
        let signs = Array("\"'<>[]{}()*&;,:=-%#\\\n\t 019az/".utf8) + [0, 0x80, 0xC3, 0xFF]
        for round in 0..<rounds {
            var random = SeededRandom(seed: UInt64(round))
            var copy = bytes
            for _ in 0...random.below(6) {
                let place = random.below(copy.count)
                switch random.below(4) {
                case 0: copy[place] = signs[random.below(signs.count)]
                case 1: copy.insert(signs[random.below(signs.count)], at: place)
                case 2: copy.removeSubrange(place..<min(copy.count, place + 1 + random.below(12)))
                default:
                    copy.insert(contentsOf: copy[place..<min(copy.count, place + random.below(40))], at: 0)
                }
                if copy.isEmpty { copy = [0x20] }
            }
            let graph = try readGraph(bytes: copy, ending)
            let count = graph.ids.count
            #expect(graph.names.count == count)
            #expect(Set(graph.ids).count == count)
            #expect(graph.attributes.allSatisfy { $0.values.count == count })
            #expect(
                graph.edges.allSatisfy {
                    $0.from != $0.to && (0..<count).contains(Int($0.from)) && (0..<count).contains(Int($0.to))
                })
            #expect(graph.graph(isDirected: graph.isDirected).edgeCount == graph.edges.count)
        }
    }
}
