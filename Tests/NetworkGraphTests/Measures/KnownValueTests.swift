import NetworkGraph
import Testing

/// Values that stand in the literature or follow from a formula.
@Suite struct KnownValueTests {
    /// Krackhardt 1990, table 1: Heather (7) has the greatest betweenness, Fernando and Garth (5, 6)
    /// closeness.
    @Test func kite() {
        let kite = TestGraphs.kite
        let expected: [Double] = [5.0 / 6, 5.0 / 6, 0, 11.0 / 3, 0, 25.0 / 3, 25.0 / 3, 14, 8, 0]
        #expect(agree(kite.betweenness(normalized: false), expected))
        let closeness = kite.closeness()
        let near: [Double] = [9.0 / 14, 9.0 / 14, 9.0 / 29]
        #expect(agree([closeness[5], closeness[6], closeness[9]], near))
        #expect(kite.degree(normalized: false)[3] == 6)
        #expect(kite.articulationPoints() == [7, 8])
        #expect(kite.bridges().map(list) == [[7, 8], [8, 9]])
        #expect(kite.diameter() == 4)
    }

    /// networkx 3.6.1, `betweenness_centrality` and `closeness_centrality`, rounded to 12 places; Medici
    /// first, as
    /// Padgett & Ansell 1993 found.
    @Test func florentineFamilies() {
        let graph = TestGraphs.florentine
        #expect(
            agree(
                graph.betweenness(),
                [
                    0.0, 0.184126984127, 0.080952380952, 0.090476190476, 0.047619047619, 0.0, 0.220634920635,
                    0.0,
                    0.452380952381, 0.0, 0.019047619048, 0.098412698413, 0.12380952381, 0.088888888889,
                    0.079365079365, 0.0,
                ]))
        #expect(
            agree(
                graph.closeness(),
                [
                    0.343859649123, 0.450574712644, 0.408333333333, 0.373333333333, 0.362962962963,
                    0.311111111111,
                    0.435555555556, 0.303875968992, 0.522666666667, 0.266666666667, 0.343859649123,
                    0.466666666667,
                    0.362962962963, 0.408333333333, 0.450574712644, 0.0,
                ]))
        #expect(agree([graph.globalEfficiency(), graph.transitivity()], [0.437638888889, 0.191489361702]))
        #expect(graph.components().isolates == [15])
    }

    /// networkx 3.6.1: `global_efficiency`, `transitivity`, `average_shortest_path_length`, `diameter`, and
    /// Freeman's
    /// formulas on its centralities.
    @Test func karateClub() {
        let graph = TestGraphs.karate
        #expect(
            agree(
                [
                    graph.globalEfficiency(), graph.transitivity(), graph.averageDistance(), graph.diameter(),
                    graph.betweennessCentralization(), graph.degreeCentralization(),
                    graph.closenessCentralization(),
                ],
                [
                    0.4920083184789052, 0.2556818181818182, 2.408199643493761, 5, 0.4055571953299228,
                    0.3996212121212121, 0.298194891208297,
                ]))
        #expect(graph.articulationPoints() == [0])
        #expect(graph.bridges().map(list) == [[0, 11]])
    }

    /// By definition: Freeman's centralisations are 1 on a star and 0 on a cycle.
    @Test func starAndCycle() {
        let star = TestGraphs.star(7)
        #expect(star.betweenness() == [1, 0, 0, 0, 0, 0, 0])
        #expect(
            agree(
                [
                    star.degreeCentralization(), star.betweennessCentralization(),
                    star.closenessCentralization(),
                ],
                [1, 1, 1]))
        let cycle = TestGraphs.cycle(7)
        #expect(
            agree(
                [
                    cycle.degreeCentralization(), cycle.betweennessCentralization(),
                    cycle.closenessCentralization(),
                ],
                [0, 0, 0]))
        #expect(star.transitivity() == 0)
        #expect(star.clustering() == [0, nil, nil, nil, nil, nil, nil])
        #expect(TestGraphs.complete(5).transitivity() == 1)
        #expect(TestGraphs.complete(5).density() == 1)
    }

    /// By formula: on a path of n nodes, node i lies between i · (n−1−i) pairs.
    @Test func paths() {
        let path = TestGraphs.path(6)
        #expect(path.betweenness(normalized: false) == [0, 4, 6, 6, 4, 0])
        #expect(path.eccentricity() == [5, 4, 3, 3, 4, 5])
        #expect(agree([path.averageDistance()], [7.0 / 3]))
        #expect(agree(path.reach2(), [0.4, 0.6, 0.8, 0.8, 0.6, 0.4]))
        #expect(path.edgeBetweenness(normalized: false) == [5, 8, 9, 8, 5])
        #expect(TestGraphs.path(2).betweenness() == [0, 0])
    }

    /// By hand: components of 6, 2, 1 and 1 of 10 nodes.
    @Test func disconnected() {
        let graph = TestGraphs.scattered
        let components = graph.components()
        #expect(components.sizes == [6, 2, 1, 1])
        #expect(components.largest == 6)
        #expect(components.isolates == [8, 9])
        #expect(agree([graph.fragmentation()], [1 - 32.0 / 90]))
        #expect(graph.articulationPoints() == [2, 3])
        #expect(graph.bridges().map(list) == [[2, 3], [6, 7]])
        #expect(graph.closeness()[8] == 0)
        #expect(agree([graph.closeness()[6]], [1.0 / 9]))
        #expect(graph.eccentricity()[8] == 0)
    }

    /// By hand: a 0–1–2 chain of strength 4 (length 1/4 + 1/4) ties with a direct tie of strength 2.
    @Test func weightedPathsOfEqualLength() {
        let graph = TestGraphs.graph(3, [(0, 1), (1, 2), (0, 2)], strengths: [4, 4, 2])
        #expect(agree(graph.betweenness(normalized: false, weighted: true), [0, 0.5, 0]))
        let lengths: [Double] = [2 / 0.75, 4, 2 / 0.75]
        #expect(agree(graph.closeness(weighted: true), lengths))
        // Lengths 1/10 + 1/5 and 1/(10/3) differ in the last bits only.
        let thirds = TestGraphs.graph(3, [(0, 1), (1, 2), (0, 2)], strengths: [10, 5, 10.0 / 3])
        #expect(agree(thirds.betweenness(normalized: false, weighted: true), [0, 0.5, 0]))
    }

    @Test func efficiencyGainEqualsTheDifference() {
        for (seed, directed) in [(1, false), (2, true), (3, false)] {
            let graph = TestGraphs.random(14, probability: 0.12, seed: UInt64(seed), isDirected: directed)
            let before = graph.globalEfficiency() ?? 0
            var pairs: [(Int, Int)] = []
            for a in 0..<14 { for b in 0..<14 where a != b { pairs.append((a, b)) } }
            let gains = graph.efficiencyGains(of: pairs)
            for (pair, gain) in zip(pairs, gains) {
                let after = graph.addingEdge(pair.0, pair.1).globalEfficiency() ?? 0
                #expect(agree([gain], [after - before], within: 1e-12))
            }
        }
    }
}
