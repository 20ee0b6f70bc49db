/// Groups of actors as small integers, in order of first appearance; all missing (negative) labels are one
/// group.
struct Grouping: Sendable {
    let index: [Int]
    /// The label given, by index; -1 for the missing ones.
    let labels: [Int]

    var count: Int { labels.count }

    init(_ groups: [Int], nodeCount: Int) {
        precondition(groups.count == nodeCount, "\(groups.count) groups for \(nodeCount) nodes")
        var known: [Int: Int] = [:]
        var labels: [Int] = []
        index = groups.map { group in
            let label = max(group, -1)
            if let found = known[label] { return found }
            known[label] = labels.count
            labels.append(label)
            return labels.count - 1
        }
        self.labels = labels
    }
}

/// Ties between and within groups.
public struct MixingMatrix: Sendable, Hashable {
    /// Group label by row and column, -1 for missing ones, in order of first appearance.
    public let labels: [Int]
    /// Number of ties from row to column; symmetric for undirected graphs, with each tie within a group once.
    public let counts: [[Int]]
    /// Number of actors by group.
    public let sizes: [Int]
}

/// Ties across and within groups. Of a tie with an end of unknown group nobody can tell: it is neither.
public struct GroupedTies: Sendable, Hashable {
    public var across = 0
    public var within = 0
    /// The group of one end, or of both, is missing.
    public var unknown = 0

    public init() {}

    /// The ties of which both groups are known.
    public var known: Int { across + within }
}

extension Graph {
    /// How many ties lead from one group to another, and how many stay within.
    ///
    /// - Parameter groups: label of each node; negative ones are missing.
    /// - Complexity: O(*n* + *m*).
    public func groupedTies(groups: [Int]) -> GroupedTies {
        precondition(groups.count == nodeCount, "\(groups.count) groups for \(nodeCount) nodes")
        var ties = GroupedTies()
        for edge in edges {
            let (a, b) = (groups[edge.a], groups[edge.b])
            if a < 0 || b < 0 {
                ties.unknown += 1
            } else if a == b {
                ties.within += 1
            } else {
                ties.across += 1
            }
        }
        return ties
    }

    /// Numbers of ties between and within groups.
    ///
    /// - Parameter groups: label of each node; negative ones are missing and form a group of their own.
    /// - Complexity: O(*n* + *m* + *g*²), g the number of groups.
    public func mixingMatrix(groups: [Int]) -> MixingMatrix {
        let grouping = Grouping(groups, nodeCount: nodeCount)
        var counts = [[Int]](repeating: [Int](repeating: 0, count: grouping.count), count: grouping.count)
        var sizes = [Int](repeating: 0, count: grouping.count)
        for group in grouping.index { sizes[group] += 1 }
        for edge in edges {
            let (a, b) = (grouping.index[edge.a], grouping.index[edge.b])
            counts[a][b] += 1
            if !isDirected && a != b { counts[b][a] += 1 }
        }
        return MixingMatrix(labels: grouping.labels, counts: counts, sizes: sizes)
    }

    /// Whether ties go across or stay within groups: (X − N) / (X + N).
    ///
    /// - Parameter groups: label of each node; negative ones are missing and form a group of their own.
    /// - Returns: −1 (all within) to 1 (all across); nil without ties.
    /// - Complexity: O(*n* + *m*).
    /// - Reference: Krackhardt & Stern 1988, doi:10.2307/2786835
    public func eiIndex(groups: [Int]) -> Double? {
        let grouping = Grouping(groups, nodeCount: nodeCount)
        guard edgeCount > 0 else { return nil }
        var across = 0
        for edge in edges where grouping.index[edge.a] != grouping.index[edge.b] { across += 1 }
        return Double(2 * across - edgeCount) / Double(edgeCount)
    }

    /// The E-I index of the complete network of the same groups: what ties without preference would give.
    ///
    /// - Returns: −1...1; nil below two nodes.
    /// - Complexity: O(*n*).
    /// - Reference: Krackhardt & Stern 1988, doi:10.2307/2786835
    public func eiExpected(groups: [Int]) -> Double? {
        let grouping = Grouping(groups, nodeCount: nodeCount)
        guard nodeCount > 1 else { return nil }
        var sizes = [Int](repeating: 0, count: grouping.count)
        for group in grouping.index { sizes[group] += 1 }
        let pairs = Double(nodeCount) * Double(nodeCount - 1)
        let within = sizes.reduce(0.0) { $0 + Double($1) * Double($1 - 1) }
        return (pairs - 2 * within) / pairs
    }

    /// How much ties prefer the own group: (Σ e_ii − Σ a_i b_i) / (1 − Σ a_i b_i) with e the shares of tie
    /// ends.
    ///
    /// - Parameter groups: label of each node; negative ones are missing and form a group of their own.
    /// - Returns: at most 1 (all within), 0 without preference; nil without ties or where all tie ends are
    ///   in one
    ///   group.
    /// - Complexity: O(*n* + *m* + *g*²), g the number of groups.
    /// - Reference: Newman 2003, doi:10.1103/PhysRevE.67.026126
    public func assortativity(groups: [Int]) -> Double? {
        let grouping = Grouping(groups, nodeCount: nodeCount)
        guard edgeCount > 0 else { return nil }
        var starts = [Double](repeating: 0, count: grouping.count)
        var ends = starts
        var within = 0
        for edge in edges {
            let (a, b) = (grouping.index[edge.a], grouping.index[edge.b])
            if a == b { within += 1 }
            starts[a] += 1
            ends[b] += 1
            if !isDirected {
                starts[b] += 1
                ends[a] += 1
            }
        }
        let arcs = Double(edgeCount) * (isDirected ? 1 : 2)
        let expected = zip(starts, ends).reduce(0.0) { $0 + $1.0 * $1.1 } / (arcs * arcs)
        let observed = Double(within) / Double(edgeCount)
        // All ends in one group: exactly 1, since the counts are whole numbers.
        return expected >= 1 ? nil : ((observed - expected) / (1 - expected)).rounded(into: -1...1)
    }
}

extension NetworkMeasure {
    public static let eiIndex = NetworkMeasure("ei_index", needsGroups: true) {
        .number($0.graph.eiIndex(groups: $0.groups))
    }
    public static let eiExpected = NetworkMeasure("ei_expected", needsGroups: true) {
        .number($0.graph.eiExpected(groups: $0.groups))
    }
    public static let assortativity = NetworkMeasure("assortativity", needsGroups: true) {
        .number($0.graph.assortativity(groups: $0.groups))
    }
}
