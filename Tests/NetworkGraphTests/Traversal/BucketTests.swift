import Testing

@testable import NetworkGraph

/// Buckets for whole lengths beside Dijkstra's heap, which knows nothing of units, batches and lanes.
@Suite("Shortest paths by buckets")
struct BucketTests {
    /// Scales on which distances 1/strength are multiples of one unit; 0 is a tie that is no path.
    private static let scales: [[Double]] = [
        [1, 2, 3, 4], [1], [1, 2, 4], [3, 4], [0, 1, 2, 3, 4], [0.5, 1.5], [2, 3, 5], [0.25, 0.1, 1],
    ]

    private static func graph(
        _ n: Int, ties: Int, _ scale: [Double], isDirected: Bool, _ random: inout SeededRandom
    ) -> Graph {
        var builder = GraphBuilder(nodeCount: n, isDirected: isDirected)
        for _ in 0..<ties {
            let strength = scale[random.below(scale.count)]
            builder.addEdge(random.below(n), random.below(n), strength: strength)
        }
        return builder.build()
    }

    private static func compare(_ graph: Graph, _ note: String) {
        guard let lengths = WholeLengths(graph) else {
            // Nothing but ties of strength 0.
            #expect(graph.outgoing.strengths.allSatisfy { $0 == 0 }, "\(note)")
            return
        }
        let (sums, plain) = (graph.bucketSums(lengths), graph.dijkstraDistanceSums())
        #expect(sums.reached == plain.reached, "\(note)")
        #expect(agree(sums.farness, plain.farness, within: 1e-12), "\(note)")
        #expect(agree(sums.harmonic, plain.harmonic, within: 1e-12), "\(note)")
        #expect(agree(sums.eccentricity, plain.eccentricity, within: 1e-12), "\(note)")
        let counts = graph.bucketPathCounts(lengths, ofEntries: true)
        let single = graph.singlePathCounts(weighted: true, ofEntries: true)
        #expect(agree(counts.nodes, single.nodes, within: 1e-12), "\(note)")
        if graph.isDirected {
            #expect(agree(counts.entries, single.entries, within: 1e-12), "\(note)")
        } else {
            // The two directions of a tie may change places, what both carry does not.
            let mates = graph.outgoing.mates()
            func both(_ entries: [Double]) -> [Double] {
                entries.indices.map { entries[$0] + entries[mates[$0]] }
            }
            #expect(agree(both(counts.entries), both(single.entries), within: 1e-12), "\(note)")
        }
        #expect(graph.bucketPathCounts(lengths, ofEntries: false).nodes == counts.nodes, "\(note)")
    }

    @Test("Equal to Dijkstra on 10,000 random graphs", arguments: 0..<20) func small(_ part: Int) {
        var random = SeededRandom(seed: UInt64(part))
        for index in 0..<500 {
            let n = 2 + random.below(9)
            let scale = Self.scales[random.below(Self.scales.count)]
            let graph = Self.graph(
                n, ties: random.below(3 * n), scale, isDirected: index % 2 == 1, &random)
            Self.compare(graph, "part \(part), graph \(index), \(scale)")
        }
    }

    /// More than one batch, the last one not full, and lanes that stay empty.
    @Test("And on larger ones", arguments: [false, true]) func larger(_ isDirected: Bool) {
        var random = SeededRandom(seed: 77)
        for n in [63, 64, 65, 517] {
            let graph = Self.graph(n, ties: 3 * n, [1, 2, 3, 4], isDirected: isDirected, &random)
            Self.compare(graph, "\(n) nodes")
        }
    }

    @Test("The measures take buckets where they can, with and without strengths", arguments: [false, true])
    func measures(_ isDirected: Bool) {
        var random = SeededRandom(seed: 5)
        let graph = Self.graph(130, ties: 400, [1, 2, 3, 4], isDirected: isDirected, &random)
        let single = graph.singlePathCounts(weighted: true, ofEntries: false).nodes
        #expect(agree(graph.pathCounts(weighted: true, ofEntries: false).nodes, single, within: 1e-12))
        let plain = graph.dijkstraDistanceSums()
        #expect(agree(graph.harmonic(normalized: false, weighted: true), plain.harmonic, within: 1e-12))
        #expect(graph.distanceSums(weighted: true).withinTwo == graph.countsWithinTwo())
        let steps = graph.singlePathCounts(weighted: false, ofEntries: true)
        let found = graph.bucketPathCounts(WholeLengths(stepsOf: graph), ofEntries: true)
        #expect(agree(found.nodes, steps.nodes, within: 1e-12))
        // A tie more, of no whole length: the same measures by Dijkstra.
        let other = graph.addingEdge(0, 129, strength: 3.7)
        #expect(WholeLengths(other)?.outgoing == nil)
        let counts = other.singlePathCounts(weighted: true, ofEntries: false).nodes
        #expect(other.pathCounts(weighted: true, ofEntries: false).nodes == counts)
    }

    /// By hand: 12, 6, 4 and 3 twelfths; halves of an odd scale; what has no unit up to 64.
    @Test func units() throws {
        func lengths(_ strengths: [Double]) -> WholeLengths? {
            WholeLengths(
                Graph(
                    edges: strengths.enumerated().map { ($0.offset, $0.offset + 1, $0.element) },
                    isDirected: true))
        }
        #expect(lengths([1, 2, 3, 4])?.outgoing == [12, 6, 4, 3])
        #expect(lengths([4, 2])?.outgoing == [1, 2])
        #expect(lengths([0, 5])?.outgoing == [0, 1])
        #expect(lengths([0.1, 0.3])?.outgoing == [3, 1])
        #expect(lengths([1, 2, 3, 4])?.length(7) == 7.0 / 12)
        #expect(lengths([1, 65])?.outgoing == nil)
        #expect(lengths([1, 2.0.squareRoot()])?.outgoing == nil)
        #expect(lengths([0])?.outgoing == nil)
        #expect(lengths((1...17).map { Double($0) })?.outgoing == nil)
    }
}
