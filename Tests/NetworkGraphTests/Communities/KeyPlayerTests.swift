import Testing

@testable import NetworkGraph

@Suite("Key players")
struct KeyPlayerTests {
    /// Borgatti 2006: removing the kite's nodes 7 (Heather) leaves a pair and a component of seven.
    @Test func keyPlayers() {
        let kite = TestGraphs.kite
        let one = kite.keyPlayers(1, by: .fragmentation)
        #expect(one.nodes == [7])
        #expect(one.isExhaustive)
        // By hand: 9 remain in parts of 7 and 2.
        #expect(agree([one.value], [1 - (42.0 + 2) / 72]))
        #expect(agree([kite.keyPlayers(2, by: .reach).value], [1]))
        for criterion in KeyPlayerCriterion.allCases {
            let exact = kite.keyPlayers(3, by: criterion)
            let greedy = kite.keyPlayers(3, by: criterion, limit: 0)
            #expect(!greedy.isExhaustive)
            #expect(greedy.value <= exact.value + 1e-12)
            #expect(greedy.value > 0.75 * exact.value)
        }
        #expect(kite.keyPlayers(0, by: .reach).value == 0)
    }

    /// Whoever tries all 5,984 sets of three finds 0.5699 (by hand from the parts: 31 remain in parts of 20, 5, 1, 1, 1,
    /// 1, 1 and 1), which no exchange leads to from the greedy set of 0, 1 and 3.
    @Test func threeOfTheKarateClub() {
        let best = TestGraphs.karate.keyPlayers(3, by: .fragmentation)
        #expect(best.isExhaustive)
        #expect(best.nodes == [0, 32, 33])
        let expected: Double = 1 - (20 * 19 + 5 * 4) / 930.0
        #expect(agree([best.value], [expected]))
        let exchanged = TestGraphs.karate.keyPlayers(3, by: .fragmentation, limit: 0)
        #expect(agree([exchanged.value], [best.value]))
    }

    /// Every set by itself, with the measures of the graph without it: `keyPlayerValue` knows nothing of the search.
    @Test(arguments: 1...6, KeyPlayerCriterion.allCases)
    func allSetsByBruteForce(_ seed: Int, _ criterion: KeyPlayerCriterion) {
        let graph = TestGraphs.random(11, probability: 0.12 + 0.03 * Double(seed), seed: UInt64(seed))
        var best = [([Int](), -1.0), ([], -1), ([], -1), ([], -1)]
        for bits in 1..<(1 << 11) where bits.nonzeroBitCount <= 3 {
            let set = (0..<11).filter { bits >> $0 & 1 == 1 }
            let value = graph.keyPlayerValue(set, by: criterion)
            let (known, most) = best[set.count]
            let isFirst = set.lexicographicallyPrecedes(known)
            if value > most + 1e-12 || (value > most - 1e-12 && isFirst) { best[set.count] = (set, value) }
        }
        for size in 1...3 {
            let found = graph.keyPlayers(size, by: criterion)
            #expect(found.nodes == best[size].0)
            #expect(agree([found.value], [best[size].1]))
        }
    }
}
