import Testing

@testable import NetworkGraph

/// Bridging beside its definition: every tie is cut by itself, and the efficiency of what is left is worked out anew.
@Suite("Bridging by its definition")
struct BridgingTests {
    private static func byDefinition(_ graph: Graph, weighted: Bool) -> [Double?] {
        let whole = graph.globalEfficiency(weighted: weighted) ?? 0
        var sums = [Double](repeating: 0, count: graph.nodeCount)
        for edge in graph.edges {
            let left = graph.keeping { a, b in a != edge.a || b != edge.b }
            let loss = whole - (left.globalEfficiency(weighted: weighted) ?? 0)
            sums[edge.a] += loss
            sums[edge.b] += loss
        }
        return graph.nodes.map { graph.degree(of: $0) == 0 ? nil : sums[$0] / Double(graph.degree(of: $0)) }
    }

    private static func graph(
        _ n: Int, ties: Int, _ scale: [Double], isDirected: Bool, _ random: inout SeededRandom
    ) -> Graph {
        var builder = GraphBuilder(nodeCount: n, isDirected: isDirected)
        for _ in 0..<ties {
            builder.addEdge(random.below(n), random.below(n), strength: scale[random.below(scale.count)])
        }
        return builder.build()
    }

    /// Steps, whole lengths, lengths without a unit, ties of no strength; thin graphs, in which nodes dominate many others.
    @Test("Small random graphs", arguments: 1...40) func small(_ seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        let scales: [[Double]] = [[1, 2, 3, 4], [0, 1, 2], [1, 2.0.squareRoot(), 3.3]]
        let n = 4 + seed % 13
        let graph = Self.graph(
            n, ties: n + seed % n, scales[seed % 3], isDirected: seed % 4 == 3, &random)
        for weighted in [false, true] {
            let expected = Self.byDefinition(graph, weighted: weighted)
            #expect(
                agree(graph.bridging(weighted: weighted), expected, within: 1e-12), "weighted: \(weighted)")
        }
    }

    /// Long rings, on which each node dominates half of the others, so that no member finds its own way in few steps;
    /// with pendants, whose ties are bridges; and lengths that go beyond the ring of buckets.
    @Test("Long rings", arguments: [false, true]) func rings(_ isDirected: Bool) {
        let n = 60
        var ties = (0..<n).map { ($0, ($0 + 1) % n, Double(1 + $0 % 4)) }
        ties += [(0, n, 2), (20, n + 1, 1), (n + 1, n + 2, 3), (5, 9, 1), (30, 36, 4)]
        let graph = Graph(edges: ties, isDirected: isDirected)
        for weighted in [false, true] {
            let expected = Self.byDefinition(graph, weighted: weighted)
            #expect(
                agree(graph.bridging(weighted: weighted), expected, within: 1e-11), "weighted: \(weighted)")
        }
    }

    /// From 65 nodes on steps are searched from many sources at once, if no path is long.
    @Test("Many sources at once", arguments: 1...6) func bundled(_ seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        let n = 66 + seed
        // From a few parts with many bridges to one part without any.
        let thin = Self.graph(n, ties: n * (1 + seed) / 2, [1], isDirected: false, &random)
        #expect(seed < 2 || thin.bundledCutLevels != nil)
        #expect(agree(thin.bridging(), Self.byDefinition(thin, weighted: false), within: 1e-12))
    }

    /// The same with whole lengths, some of them none.
    @Test("Many sources at once, whole lengths", arguments: 1...4) func lanes(_ seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        let n = 66 + seed
        let scale: [Double] = seed % 2 == 0 ? [1, 2, 3, 4] : [0, 1, 2, 4]
        let thin = Self.graph(n, ties: n * (2 + seed) / 2, scale, isDirected: false, &random)
        let lengths = try #require(WholeLengths(thin))
        #expect(seed < 2 || thin.laneCutLosses(lengths) != nil)
        let expected = Self.byDefinition(thin, weighted: true)
        #expect(agree(thin.bridging(weighted: true), expected, within: 1e-12))
    }

    /// Distances that a byte does not hold, of all, or only of ways anew, are left to the search one after the other.
    @Test("Whole lengths too great for lanes", arguments: [28, 40]) func tooFar(_ ring: Int) throws {
        var ties = (0..<ring).map { ($0, ($0 + 1) % ring, Double(1 + $0 % 4)) }
        for pendant in 0..<40 { ties.append((0, ring + pendant, Double(1 + pendant % 4))) }
        let graph = Graph(edges: ties)
        let lengths = try #require(WholeLengths(graph))
        #expect(graph.laneCutLosses(lengths) == nil)
        let expected = Self.byDefinition(graph, weighted: true)
        #expect(agree(graph.bridging(weighted: true), expected, within: 1e-11))
    }

    @Test("Masks of bytes") func byteMasks() {
        var random = SeededRandom(seed: 4)
        for _ in 0..<20 {
            var (one, other) = (ByteLanes(), ByteLanes())
            for lane in 0..<64 {
                one[lane] = UInt8(random.below(256))
                other[lane] = random.below(3) == 0 ? one[lane] : UInt8(random.below(256))
            }
            let (same, atMost) = (one.equals(other).laneBits, one.isAtMost(other).laneBits)
            let (least, greatest, halved) = (one.least(other), one.greatest(other), one.halved)
            let picked = one.replaced(by: other, where: one.equals(other) | one.isAtMost(other))
            for lane in 0..<64 {
                #expect((same >> UInt64(lane) & 1 == 1) == (one[lane] == other[lane]))
                #expect((atMost >> UInt64(lane) & 1 == 1) == (one[lane] <= other[lane]))
                #expect(least[lane] == min(one[lane], other[lane]) && halved[lane] == one[lane] / 2)
                #expect(greatest[lane] == max(one[lane], other[lane]) && picked[lane] == greatest[lane])
            }
        }
    }

    /// Rings of 3 to 13 that share one node, and pendants: nodes dominate many, and ways anew are long.
    @Test("Many sources at once, rings") func bundledRings() {
        var ties: [(Int, Int, Double)] = []
        var next = 1
        for length in 3...13 {
            let ring = [0] + Array(next..<(next + length - 1))
            for place in ring.indices { ties.append((ring[place], ring[(place + 1) % length], 1)) }
            ties.append((ring[length / 2], ring[1], 1))
            next += length - 1
        }
        for pendant in 0..<5 { ties.append((7 * pendant, next + pendant, 1)) }
        ties.append((next + 4, next + 5, 1))
        // Another part, and a node by itself.
        ties.append((next + 6, next + 7, 1))
        let graph = Graph(nodeCount: next + 9, edges: ties)
        #expect(graph.bundledCutLevels != nil)
        #expect(agree(graph.bridging(), Self.byDefinition(graph, weighted: false), within: 1e-11))
    }

    /// More than one batch, beside one source after the other.
    @Test("Many sources at once, batches", arguments: [1.2, 3]) func batches(_ tiesPerNode: Double) throws {
        var random = SeededRandom(seed: 5)
        let n = 150
        let graph = Self.graph(n, ties: Int(Double(n) * tiesPerNode), [1], isDirected: false, &random)
        let steps = [Int32](repeating: 1, count: graph.outgoing.targets.count)
        let (rows, _) = graph.cutRows(steps, steps)
        let bundled = try #require(graph.bundledCutLosses(rows, levels: 2 * graph.sweptDiameter()))
        // A tie's loss is spread over its two entries, in another way each.
        func byTie(_ losses: [Double]) -> [Double?] {
            var sums: [SIMD2<Int32>: Double] = [:]
            var ties: [SIMD2<Int32>] = []
            for node in 0..<Int32(n) {
                for entry in Int(rows.starts[Int(node)])..<Int(rows.starts[Int(node) + 1]) {
                    let other = rows.incoming[entry].node
                    ties.append(SIMD2(min(node, other), max(node, other)))
                    sums[ties[entry], default: 0] += losses[entry]
                }
            }
            return ties.map { sums[$0] }
        }
        #expect(agree(byTie(bundled), byTie(graph.cutLosses(rows)), within: 1e-11))
    }

    @Test("Upright counters") func planeCounts() {
        var random = SeededRandom(seed: 8)
        var counts = PlaneCounts(counters: 3)
        for _ in 0..<2 {
            var expected = [Int](repeating: 0, count: 512)
            for _ in 0..<300 {
                var bits = SourceBits.zero
                for bit in 0..<512 where random.below(512) < bit {
                    bits.insert(bit)
                    expected[bit] += 1
                }
                counts.add(bits, to: 2)
            }
            for first in [0, 1, 63, 200, 511] {
                let kept = SourceBits(lowest: 512) & ~SourceBits(lowest: first)
                #expect(kept.bitCount == 512 - first)
                #expect(counts.sum(of: 2, over: kept) == expected[first...].reduce(0, +))
            }
            #expect(counts.sum(of: 0, over: SourceBits(lowest: 512)) == 0)
            counts.removeAll()
            #expect(counts.sum(of: 2, over: SourceBits(lowest: 512)) == 0)
        }
    }

    @Test("Lengths far ahead wait in the heap") func queue() {
        var queue = LengthQueue<Int32>()
        var random = SeededRandom(seed: 3)
        queue.restart(at: 100)
        var waiting: [Int32] = []
        var taken = 0
        var last: Int32 = 100
        for _ in 0..<3_000 {
            let length = last + Int32(random.below(4_000))
            queue.push(length, 1)
            waiting.append(length)
            if random.below(3) > 0, let found = queue.pop() {
                #expect(found.length == waiting.min())
                waiting.remove(at: waiting.firstIndex(of: found.length) ?? 0)
                last = found.length
                taken += 1
            }
        }
        while let found = queue.pop() {
            #expect(found.length >= last)
            last = found.length
            taken += 1
        }
        #expect(taken == 3_000)
    }
}
