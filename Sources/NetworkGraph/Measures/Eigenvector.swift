extension Graph {
    /// How well connected an actor's partners are: x = Ax / λ₁.
    ///
    /// The limit of power iteration on A + I from ones, scaled to a maximum of 1. Where several components
    /// have the
    /// greatest eigenvalue, each keeps the share that this limit gives it; all others have 0.
    ///
    /// - Parameter weighted: A holds strengths instead of ones.
    /// - Returns: one value per node, 0...1; 0 for all without ties. Directed: by incoming arcs; 0 for all
    ///   if the
    ///   arcs form no cycle.
    ///   Right to 1e-8; where that was not reached, ``measure(actors:network:options:progress:)`` leaves the measure out
    ///   and says so. A component of two parts that hardly touch, with greatest eigenvalues alike to 1e-14, keeps a share
    ///   of both, as power iteration does for any number of rounds that one could wait for.
    /// - Complexity: O(*m*) per round, a few dozen rounds; O(*n*) space. Long thin networks are eliminated instead.
    /// - Reference: Bonacich 1987, doi:10.1086/228631
    public func eigenvector(weighted: Bool = false) -> [Double] {
        guard edgeCount > 0 else { return [Double](repeating: 0, count: nodeCount) }
        let graph = weighted ? evened : self
        if isDirected { return WalkLimit(graph, weighted: weighted).values }
        return graph.eigenvector(graph.leadingPairs(weighted: weighted))
    }

    func eigenvector(_ pairs: [(members: [Int], pair: LeadingPair)]) -> [Double] {
        let greatest = pairs.map(\.pair.value).max() ?? 0
        guard greatest > 0 else { return [Double](repeating: 0, count: nodeCount) }
        var result = [Double](repeating: 0, count: nodeCount)
        for (members, pair) in pairs where pair.value >= greatest * (1 - 1e-10) {
            let share = pair.vector.reduce(0, +)
            for (index, node) in members.enumerated() { result[node] = share * pair.vector[index] }
        }
        let most = result.max() ?? 1
        return result.map { $0 / most }
    }

    /// Whether the vectors of all components that matter have converged.
    func isKnown(_ pairs: [(members: [Int], pair: LeadingPair)]) -> Bool {
        let greatest = pairs.map(\.pair.value).max() ?? 0
        return pairs.allSatisfy { $0.pair.isConverged || $0.pair.value < greatest * (1 - 1e-3) }
    }

    /// Greatest eigenvalue of the (weighted) adjacency matrix, 0 without ties (directed: without cycles).
    ///
    /// - Complexity: as ``eigenvector(weighted:)``.
    public func spectralRadius(weighted: Bool = false) -> Double {
        if isDirected { return StrongPart.all(of: self, weighted: weighted).map(\.radius).max() ?? 0 }
        return leadingPairs(weighted: weighted).map(\.pair.value).max() ?? 0
    }

    /// The leading eigenvector of each component that has ties.
    func leadingPairs(weighted: Bool) -> [(members: [Int], pair: LeadingPair)] {
        let components = components()
        if components.count == 1 {
            return [(Array(0..<nodeCount), LeadingPair(rows: outgoing, weighted: weighted))]
        }
        return membersByComponent(components.labels, count: components.count).filter { $0.count > 1 }.map {
            ($0, LeadingPair(rows: inducedRows($0), weighted: weighted))
        }
    }

    func membersByComponent(_ labels: [Int], count: Int) -> [[Int]] {
        var members = [[Int]](repeating: [], count: count)
        for (node, label) in labels.enumerated() { members[label].append(node) }
        return members
    }

    /// Rows of a part that keeps all ties of its ascending members (or loses those that leave it).
    func inducedRows(_ members: [Int]) -> Rows { inducedSubgraph(members).outgoing }
}

extension SharedWork where Value == [(members: [Int], pair: LeadingPair)] {
    static var leadingPairs: SharedWork {
        SharedWork(name: "leading pairs") { $0.even.leadingPairs(weighted: $0.options.weighted) }
    }
}

extension ActorMeasure {
    public static let eigenvector = ActorMeasure("eigenvector") { run in
        if run.graph.edgeCount == 0 { return run.undefined }
        if run.graph.isDirected {
            let limit = WalkLimit(run.even, weighted: run.options.weighted)
            return limit.isConverged ? limit.values : run.notConverged("eigenvector")
        }
        let pairs = run.shared(.leadingPairs)
        guard run.graph.isKnown(pairs) else { return run.notConverged("eigenvector") }
        // Ties of strength 0 are no part of anything.
        return pairs.contains { $0.pair.value > 0 } ? run.graph.eigenvector(pairs) : run.undefined
    }
}
