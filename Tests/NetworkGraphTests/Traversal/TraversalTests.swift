import Testing

@testable import NetworkGraph

/// The fast searches against the plain ones.
@Suite struct TraversalTests {
    /// 1,100 nodes are three batches of 512, the last one not full.
    @Test(arguments: [false, true]) func manySourcesAtOnceEqualOneByOne(isDirected: Bool) {
        var random = SeededRandom(seed: 11)
        var builder = GraphBuilder(nodeCount: 1_100, isDirected: isDirected)
        for _ in 0..<2_000 { builder.addEdge(random.below(1_000), random.below(1_000)) }
        let graph = builder.build()
        let fast = graph.multiSourceSums()
        let plain = graph.steppedDistanceSums()
        #expect(fast.reached == plain.reached)
        #expect(fast.farness == plain.farness)
        #expect(fast.eccentricity == plain.eccentricity)
        #expect(fast.withinTwo == plain.withinTwo)
        #expect(agree(fast.harmonic, plain.harmonic.map { $0 }))
    }

    @Test func columnsAreCounted() {
        var random = SeededRandom(seed: 12)
        var counts = ColumnCounts()
        // Counting anew after `removeAll` must not see what was there before.
        for words in [37, 5, 64] {
            var expected = [Int](repeating: 0, count: 512)
            for _ in 0..<words {
                var word = SourceBits.zero
                for column in 0..<512 where random.below(3) == 0 {
                    word.insert(column)
                    expected[column] += 1
                }
                counts.add(word)
            }
            var found = [Int](repeating: -1, count: 512)
            counts.forEach(first: 512) { found[$0] = $1 }
            #expect(found == expected)
            counts.removeAll()
        }
    }
}
