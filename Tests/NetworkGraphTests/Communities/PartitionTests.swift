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
        // Isolates make 21 nodes, for which not every core is tried; of the thirteen all are, as well as one isolate
        // in or out, and no better core has an isolate.
        var builder = GraphBuilder(nodeCount: 21)
        for edge in graph.edges { builder.addEdge(edge.a, edge.b, strength: edge.strength) }
        var exact = CoreSearch(builder.build(), weighted: true)
        let found = builder.build().corePeriphery(weighted: true)
        #expect(agree([found.fit], [exact.exhaustive().fit]))
        #expect((graph.corePeriphery(weighted: true).fit ?? 0) > 0)
    }

    /// The best of all 65,535 divisions, as another program's enumeration found it (0.3043 with a core of eight);
    /// by formula: 26 of 28 ties and 92 of 120 pairs touch that core.
    @Test func coreOfSixteen() {
        let ties = [
            (0, 1), (0, 2), (0, 3), (0, 4), (0, 7), (0, 8), (1, 4), (1, 5), (1, 11), (2, 3), (2, 13), (2, 15),
            (3, 9), (3, 10), (4, 5), (4, 6), (4, 7), (4, 12), (4, 14), (5, 6), (5, 8), (5, 9), (7, 15),
            (8, 10),
            (8, 14), (10, 11), (11, 12), (12, 13),
        ]
        let core = TestGraphs.graph(16, ties).corePeriphery()
        #expect(core.size == 8)
        #expect(agree([core.fit], [0.3043], within: 5e-5))
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
