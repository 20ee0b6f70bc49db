import Testing

@testable import NetworkGraph

@Suite("Expected brokerage")
struct ExpectedBrokerageTests {
    /// By hand: of the three deals of groups {0, 0, 1} to a path, the middle brokers 2 pairs in one role each: with the 1 in
    /// the middle as itinerant, else once as gatekeeper and once as representative.
    @Test func pathOfThree() {
        let (mean, deviation) = TestGraphs.path(3).expectedBrokerage(groups: [0, 0, 1])
        let twoThirds = 2.0 / 3
        #expect(agree([mean.itinerant[1]], [twoThirds]))
        #expect(agree([mean.gatekeeper[1]], [twoThirds]))
        #expect(agree([mean.representative[1]], [twoThirds]))
        #expect(mean.coordinator == [0, 0, 0] && mean.liaison == [0, 0, 0])
        // 2 in one of three deals: the squares' mean is 4/3; 1 in two of three: 2/3.
        #expect(agree([deviation.itinerant[1]], [(4.0 / 3 - 4.0 / 9).squareRoot()]))
        #expect(agree([deviation.gatekeeper[1]], [(2.0 / 3 - 4.0 / 9).squareRoot()]))
        #expect(mean.itinerant[0] == 0 && deviation.itinerant[2] == 0)
    }

    /// Every deal by itself: `brokerage` knows nothing of chances.
    @Test(
        arguments: 1...12,
        [[0, 0, 0, 1, 1, 2], [0, 0, 0, 0, 0, 1], [0, 0, 1, 1, -1, -1], [0, 1, 2, 3, 4, 4]])
    func allDeals(_ seed: Int, _ groups: [Int]) {
        var graph = TestGraphs.random(6, probability: 0.3 + 0.04 * Double(seed), seed: UInt64(seed))
        if seed % 2 == 0 { graph = arcs(of: graph, seed: UInt64(seed)) }
        expectAllDeals(graph, groups)
    }

    /// With five neighbours, two open pairs of one broker can be without a common end.
    @Test func allDealsAroundAHub() {
        let hub = TestGraphs.graph(6, [(0, 1), (0, 2), (0, 3), (0, 4), (0, 5), (1, 2)])
        for groups in [[0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2], [0, 0, 0, 0, 1, 2]] {
            expectAllDeals(hub, groups)
        }
    }

    @Test func nobodyAndNoTies() {
        #expect(TestGraphs.graph(0, []).expectedBrokerage(groups: []).mean.liaison.isEmpty)
        let (mean, deviation) = TestGraphs.graph(2, [(0, 1)]).expectedBrokerage(groups: [0, 1])
        #expect(mean.liaison == [0, 0] && deviation.liaison == [0, 0])
    }

    private func expectAllDeals(_ graph: Graph, _ groups: [Int]) {
        var deals: [[Int]] = []
        arrange(groups, &deals)
        let counts = deals.map { graph.brokerage(groups: $0) }
        let (mean, deviation) = graph.expectedBrokerage(groups: groups)
        for role in Self.roles {
            for node in graph.nodes {
                let values = counts.map { $0[keyPath: role][node] }
                let average = values.reduce(0, +) / Double(deals.count)
                let square = values.reduce(0) { $0 + ($1 - average) * ($1 - average) } / Double(deals.count)
                #expect(agree([mean[keyPath: role][node]], [average]))
                #expect(agree([deviation[keyPath: role][node]], [square.squareRoot()], within: 1e-7))
            }
        }
    }

    private static var roles: [WritableKeyPath<Brokerage, [Double]>] {
        [\.coordinator, \.itinerant, \.gatekeeper, \.representative, \.liaison]
    }

    /// Each tie as an arc one way, the other or both.
    private func arcs(of graph: Graph, seed: UInt64) -> Graph {
        var random = SeededRandom(seed: seed)
        var builder = GraphBuilder(nodeCount: graph.nodeCount, isDirected: true)
        for edge in graph.edges {
            let way = random.below(3)
            if way != 0 { builder.addEdge(edge.a, edge.b) }
            if way != 1 { builder.addEdge(edge.b, edge.a) }
        }
        return builder.build()
    }

    /// All orders of the labels, equal ones as often as they come.
    private func arrange(_ rest: [Int], _ deals: inout [[Int]], _ begun: [Int] = []) {
        if rest.isEmpty { deals.append(begun) }
        for index in rest.indices {
            var left = rest
            let label = left.remove(at: index)
            arrange(left, &deals, begun + [label])
        }
    }
}
