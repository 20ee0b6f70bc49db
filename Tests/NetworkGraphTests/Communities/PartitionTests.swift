import Testing

@testable import NetworkGraph

@Suite struct PartitionTests {
    /// Brandes et al. 2008, doi:10.1109/TKDE.2007.190689: the karate club's greatest modularity is 0.419790
    /// with four
    /// communities.
    @Test func leidenFindsTheKarateClubsOptimum() {
        let communities = TestGraphs.karate.communities()
        #expect(agree([communities.modularity], [0.4197896120973044], within: 1e-12))
        #expect(communities.count == 4)
        #expect(TestGraphs.karate.communities() == communities)
        #expect(
            agree([TestGraphs.karate.modularity(communities: communities.labels)], [communities.modularity]))
    }

    @Test func communitiesAreNumberedBySizeAndConnected() {
        let communities = TestGraphs.scattered.communities()
        #expect(communities.labels == [1, 1, 1, 2, 2, 2, 3, 3, 4, 5])
        for seed in 1...6 {
            let graph = TestGraphs.random(60, probability: 0.05, seed: UInt64(seed), weighted: true)
            for weighted in [false, true] {
                let found = graph.communities(weighted: weighted, seed: UInt64(seed), starts: 3)
                let sizes = (1...found.count).map { label in found.labels.count { $0 == label } }
                #expect(sizes == sizes.sorted(by: >))
                for label in 1...found.count {
                    let members = found.labels.indices.filter { found.labels[$0] == label }
                    #expect(graph.inducedSubgraph(members).components().count == 1)
                }
                // No single move to a neighbouring community makes it better.
                for node in 0..<60 {
                    for next in graph.neighbors(of: node) {
                        var moved = found.labels
                        moved[node] = found.labels[Int(next)]
                        let other = graph.modularity(communities: moved, weighted: weighted) ?? 0
                        #expect(other <= (found.modularity ?? 0) + 1e-9)
                    }
                }
            }
        }
    }

    /// Brute force: all divisions of up to 8 nodes.
    @Test(arguments: 1...5)
    func leidenEqualsBruteForce(_ seed: Int) {
        let n = 4 + seed % 5
        let graph = TestGraphs.random(n, probability: 0.4, seed: UInt64(seed * 7))
        guard graph.edgeCount > 0 else { return }
        var best = -1.0
        var labels = [Int](repeating: 0, count: n)
        // Restricted growth strings name every division once.
        while true {
            best = max(best, graph.modularity(communities: labels) ?? -1)
            guard
                let place = labels.indices.dropFirst().last(where: {
                    labels[$0] <= (labels[..<$0].max() ?? 0)
                })
            else { break }
            labels[place] += 1
            for later in (place + 1)..<max(n, place + 1) { labels[later] = 0 }
        }
        #expect(agree([graph.communities().modularity], [best], within: 1e-12))
    }

    /// By definition: a star is its hub and periphery.
    @Test func aStarFitsItsHub() {
        for n in [8, 30, 500] {
            let core = TestGraphs.star(n).corePeriphery()
            #expect(agree([core.fit], [1]))
            #expect(core.isCore.indices.filter { core.isCore[$0] } == [0])
        }
        #expect(TestGraphs.complete(5).corePeriphery().fit == nil)
        #expect(GraphBuilder(nodeCount: 5).build().corePeriphery().fit == nil)
    }

    /// Brute force as the judge of the search for larger networks.
    @Test(arguments: 1...8)
    func coreSearchFindsTheBestCore(_ seed: Int) {
        let graph = TestGraphs.random(13, probability: 0.3, seed: UInt64(seed), weighted: seed % 2 == 0)
        let best = graph.corePeriphery(weighted: true)
        // An isolate more makes 15 nodes, for which not every core is tried.
        var builder = GraphBuilder(nodeCount: 15)
        for edge in graph.edges { builder.addEdge(edge.a, edge.b, strength: edge.strength) }
        var exact = CoreSearch(builder.build(), weighted: true)
        let found = builder.build().corePeriphery(weighted: true)
        #expect(agree([found.fit], [exact.exhaustive().fit]))
        #expect((best.fit ?? 0) > 0)
    }

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

    /// By hand: of the deals of groups {0, 0, 1} to a path of three, the middle brokers 2 pairs in one role
    /// each.
    @Test func expectedBrokerageByPermutation() {
        let path = TestGraphs.path(3)
        let (mean, deviation) = path.expectedBrokerage(groups: [0, 0, 1], permutations: 3_000, seed: 2)
        #expect(abs(mean.itinerant[1] - 2.0 / 3) < 0.06)
        #expect(abs(mean.gatekeeper[1] - 2.0 / 3) < 0.06)
        #expect(abs(mean.representative[1] - 2.0 / 3) < 0.06)
        #expect(mean.coordinator == [0, 0, 0] && mean.liaison == [0, 0, 0])
        #expect(abs(deviation.itinerant[1] - 0.9428) < 0.05)
    }

    @Test func tiesOfUnknownGroupAreNeitherAcrossNorWithin() {
        // By hand: 0–1 within, 1–2 across, 2–3 and 3–4 with the unknown 3, 0–4 across.
        let graph = TestGraphs.graph(5, [(0, 1), (1, 2), (2, 3), (3, 4), (0, 4)])
        let ties = graph.groupedTies(groups: [1, 1, 2, -1, 2])
        #expect((ties.across, ties.within, ties.unknown) == (2, 1, 2))
        let unknown = graph.groupedTies(groups: [-1, -1, -1, -1, -1])
        #expect((unknown.known, unknown.unknown) == (0, 5))
    }

    @Test func mixing() {
        let matrix = TestGraphs.scattered.mixingMatrix(groups: [5, 5, -1, -7, 5, 5, 5, 5, 5, 5])
        #expect(matrix.labels == [5, -1])
        #expect(matrix.sizes == [8, 2])
        #expect(matrix.counts == [[3, 4], [4, 1]])
    }
}
