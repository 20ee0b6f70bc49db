/// How far two networks of the same nodes have the same ties, whatever their strengths.
public struct GraphOverlap: Sendable, Hashable {
    /// Ties that both have.
    public var both: Int
    /// Ties of the first alone.
    public var onlyFirst: Int
    /// Ties of the second alone.
    public var onlySecond: Int
    /// Pairs of nodes between which a tie can be; ordered ones where the networks are directed.
    public var dyads: Int

    /// Common ties as a share of all that either has, 0...1; nil where neither has any.
    ///
    /// - Reference: Jaccard 1901, Bulletin de la Société Vaudoise des Sciences Naturelles 37, 547–579.
    public var jaccard: Double? {
        let all = both + onlyFirst + onlySecond
        return all == 0 ? nil : Double(both) / Double(all)
    }

    /// Pairs of nodes about which the networks disagree.
    ///
    /// - Reference: Hamming 1950, doi:10.1002/j.1538-7305.1950.tb00463.x
    public var hamming: Int { onlyFirst + onlySecond }

    /// ``hamming`` as a share of all pairs, 0...1; nil below two nodes.
    public var hammingShare: Double? { dyads == 0 ? nil : Double(hamming) / Double(dyads) }
}

extension Graph {
    /// Holds the ties of two networks against each other.
    ///
    /// - Precondition: both have as many nodes, and both are directed or neither.
    /// - Complexity: O(*n* + *m*).
    public func overlap(with other: Graph) -> GraphOverlap {
        precondition(nodeCount == other.nodeCount && isDirected == other.isDirected)
        var both = 0
        for node in nodes {
            var (one, two) = (targets(of: node), other.targets(of: node))
            while let a = one.first, let b = two.first {
                if a == b { both += 1 }
                if a <= b { one = one.dropFirst() }
                if b <= a { two = two.dropFirst() }
            }
        }
        if !isDirected { both /= 2 }
        return GraphOverlap(
            both: both, onlyFirst: edgeCount - both, onlySecond: other.edgeCount - both, dyads: dyadCount)
    }

    /// Pairs of nodes between which a tie can be.
    var dyadCount: Int {
        let ordered = nodeCount * max(0, nodeCount - 1)
        return isDirected ? ordered : ordered / 2
    }
}
