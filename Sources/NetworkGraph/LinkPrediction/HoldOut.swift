/// How well an index finds ties of this very network that it was not shown.
public struct PredictionQuality: Sendable, Hashable {
    public let index: LinkIndex
    /// Probability that a hidden tie scores higher than a pair without a tie, equal scores counting half;
    /// 0.5 is
    /// guessing. nil where the network is too small to hide a tie, or has no pair without one.
    public let auc: Double?
}

extension Graph {
    /// Area under the curve of each index by repeated hold-out: a share of the ties is hidden, and hidden
    /// ties are
    /// held against pairs without a tie.
    ///
    /// - Parameters:
    ///   - share: of the ties that are hidden each time, at least one.
    ///   - repetitions: how often.
    ///   - comparisons: pairs drawn in each repetition.
    ///   - seed: start of every draw; all indices see the same hidden ties and the same pairs.
    /// - Returns: one value per index that can be computed (those that need groups only with groups).
    /// - Complexity: O(repetitions · comparisons) scores per index.
    /// - Reference: Lü & Zhou 2011, doi:10.1016/j.physa.2010.11.027
    public func predictionQuality(
        of indices: [LinkIndex] = LinkIndex.allCases, groups: [Int]? = nil, share: Double = 0.1,
        repetitions: Int = 10, comparisons: Int = 2_000, seed: UInt64 = 1
    ) -> [PredictionQuality] {
        precondition(share > 0 && share < 1 && repetitions > 0 && comparisons > 0, "nothing to compare")
        let graph = undirected
        let usable = indices.filter { groups != nil || !$0.needsGroups }
        let ties = graph.edges.map { ($0.a, $0.b) }
        let pairs = graph.nodeCount * (graph.nodeCount - 1) / 2
        guard ties.count > 1 && ties.count < pairs else {
            return usable.map { PredictionQuality(index: $0, auc: nil) }
        }
        var random = SeededRandom(seed: seed)
        var won = [Double](repeating: 0, count: usable.count)
        for _ in 0..<repetitions {
            let draw = graph.draw(ties, share: share, comparisons: comparisons, &random)
            for (place, index) in usable.enumerated() {
                guard let score = draw.shown.scorer(of: index, groups: groups) else { continue }
                // Ordered by first node, so that an index may keep what it knows of one node.
                let hidden = draw.hidden.map { score($0.0, $0.1) }
                let absent = draw.absent.map { score($0.0, $0.1) }
                for comparison in 0..<comparisons {
                    let (x, y) = (hidden[draw.choices[comparison]], absent[comparison])
                    won[place] += x > y ? 1 : x == y ? 0.5 : 0
                }
            }
        }
        return zip(usable, won).map {
            PredictionQuality(index: $0, auc: $1 / Double(repetitions * comparisons))
        }
    }

    /// Hidden ties, the graph without them, and as many pairs without a tie as there are comparisons.
    private func draw(
        _ ties: [(Int, Int)], share: Double, comparisons: Int, _ random: inout SeededRandom
    ) -> (shown: Graph, hidden: [(Int, Int)], absent: [(Int, Int)], choices: [Int]) {
        var order = Array(ties.indices)
        random.shuffle(&order)
        let count = max(1, Int(share * Double(ties.count)))
        let hidden = order[..<count].sorted().map { ties[$0] }
        var builder = GraphBuilder(nodeCount: nodeCount)
        for place in order[count...] { builder.addEdge(ties[place].0, ties[place].1) }
        var absent: [(Int, Int)] = []
        if 4 * edgeCount > nodeCount * (nodeCount - 1) {
            // Where most pairs are tied, drawing blindly would take for ever.
            var all: [(Int, Int)] = []
            forEachNonEdge(reach: nil) { all.append(($0, $1)) }
            absent = (0..<comparisons).map { _ in all[random.below(all.count)] }
        }
        while absent.count < comparisons {
            let (a, b) = (random.below(nodeCount), random.below(nodeCount))
            if a != b && !contains(a, b) { absent.append((min(a, b), max(a, b))) }
        }
        absent.sort { $0 < $1 }
        // Sorted by node, the pairs would meet the hidden ties in order; a random tie for each keeps it a
        // fair draw.
        return (builder.build(), hidden, absent, (0..<comparisons).map { _ in random.below(count) })
    }
}
