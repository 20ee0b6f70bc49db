import NetworkGraph
import Testing

@Suite struct TwoModeTests {
    /// Davis, Gardner & Gardner 1941: 18 women at 14 events.
    private static let davis = TwoModeGraph(
        actorCount: 18, boardCount: 14,
        memberships: [
            (0, 0), (0, 1), (0, 2), (0, 3), (0, 4), (0, 5), (0, 7), (0, 8), (1, 0), (1, 1), (1, 2), (1, 4),
            (1, 5), (1, 6), (1, 7), (2, 1), (2, 2), (2, 3), (2, 4), (2, 5), (2, 6), (2, 7), (2, 8), (3, 0),
            (3, 2), (3, 3), (3, 4), (3, 5), (3, 6), (3, 7), (4, 2), (4, 3), (4, 4), (4, 6), (5, 2), (5, 4),
            (5, 5), (5, 7), (6, 4), (6, 5), (6, 6), (6, 7), (7, 5), (7, 7), (7, 8), (8, 4), (8, 6), (8, 7),
            (8, 8), (9, 6), (9, 7), (9, 8), (9, 11), (10, 7), (10, 8), (10, 9), (10, 11), (11, 7), (11, 8),
            (11, 9), (11, 11), (11, 12), (11, 13), (12, 6), (12, 7), (12, 8), (12, 9), (12, 11), (12, 12),
            (12, 13), (13, 5), (13, 6), (13, 8), (13, 9), (13, 10), (13, 11), (13, 12), (13, 13), (14, 6),
            (14, 7), (14, 9), (14, 10), (14, 11), (15, 7), (15, 8), (16, 8), (16, 10), (17, 8), (17, 10),
        ].map { (actor: $0.0, board: $0.1) })

    /// networkx 3.6.1, `bipartite.betweenness_centrality` and `bipartite.degree_centrality`, to 12 places.
    @Test func centralities() {
        let expected: [Double] = [
            0.09658472108, 0.051357613269, 0.087594685479, 0.049486599816, 0.010596096283, 0.01071434287,
            0.009444123345, 0.006800323334, 0.01678310814, 0.015737665758, 0.016344348365, 0.04736275403,
            0.071709145085, 0.113461362043, 0.042387540064, 0.001953526859, 0.005054505236, 0.005054505236,
            0.002154310783, 0.002088696895, 0.018224390853, 0.007702052674, 0.037694442525, 0.065016350475,
            0.129501744245, 0.24381946235, 0.225513591772, 0.011442302601, 0.019665390889, 0.018094182051,
            0.002240655988, 0.002240655988,
        ]
        #expect(agree(Self.davis.betweenness(), expected))
        let degrees = Self.davis.degree()
        #expect(agree([degrees[0], degrees[4], degrees[25]], [8.0 / 14, 4.0 / 14, 14.0 / 18]))
    }

    /// networkx 3.6.1, `bipartite.weighted_projected_graph`: number of ties and sum of their weights.
    @Test func projections() {
        let women = Self.davis.actorProjection()
        #expect(women.edgeCount == 139)
        #expect(women.edges.reduce(0) { $0 + $1.strength } == 322)
        #expect(women.strength(0, 1) == 6)
        #expect(Self.davis.boardProjection().nodeCount == 14)
        let empty = TwoModeGraph(actorCount: 2, boardCount: 0, memberships: [])
        #expect(empty.betweenness() == [nil, nil])
        #expect(empty.degree() == [nil, nil])
    }
}
