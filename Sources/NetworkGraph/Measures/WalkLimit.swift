/// A strong component of a directed graph with the greatest eigenvalue of its arcs.
struct StrongPart {
    /// Nodes, ascending.
    let members: [Int]
    /// Greatest eigenvalue, 0 for a node by itself.
    let radius: Double
    /// Its eigenvector along incoming arcs, greatest entry 1.
    let vector: [Double]
    let isConverged: Bool

    /// All strong components, those first from which arcs lead to others.
    static func all(of graph: Graph, weighted: Bool) -> [StrongPart] {
        let strong = graph.strongComponents()
        return graph.membersByComponent(strong.labels, count: strong.count).reversed().map { members in
            guard members.count > 1 else {
                return StrongPart(members: members, radius: 0, vector: [1], isConverged: true)
            }
            let pair = PerronPair(rows: graph.inducedSubgraph(members).incoming, weighted: weighted)
            return StrongPart(
                members: members, radius: pair.value, vector: pair.vector, isConverged: pair.isConverged)
        }
    }
}

/// Where the numbers of walks that end at each node tend to, relative to the greatest: the limit of power iteration on
/// A + I from ones, without the iteration, which takes for ever where strong components of the greatest eigenvalue λ
/// follow one another.
///
/// After k steps the number at a node grows as k^(h−1) λ^k, h being the most components of eigenvalue λ on a way to it.
/// From the first component to the last the factor before that is worked out: within a component of eigenvalue λ it is
/// its eigenvector times what flows in, elsewhere the solution of (λI − A)x = inflow. Only the greatest h counts.
///
/// Reference: Rothblum 1975, doi:10.1016/0024-3795(75)90050-6 (chains of classes); Bonacich & Lloyd 2001,
/// doi:10.1016/S0378-8733(01)00038-7.
struct WalkLimit {
    /// One value per node, greatest 1; all 0 if the arcs form no cycle.
    let values: [Double]
    let isConverged: Bool

    init(_ graph: Graph, weighted: Bool) {
        let parts = StrongPart.all(of: graph, weighted: weighted)
        let radius = parts.map(\.radius).max() ?? 0
        guard radius > 0 else {
            values = [Double](repeating: 0, count: graph.nodeCount)
            isConverged = true
            return
        }
        var flow = WalkFlow(graph, weighted: weighted, radius: radius)
        for part in parts { flow.add(part) }
        let most = flow.height.max() ?? 0
        let last = zip(flow.factor, flow.height).map { $1 == most ? $0 : 0 }
        let greatest = last.max() ?? 1
        values = last.map { $0 / greatest }
        isConverged = flow.isConverged
    }
}

/// The factors of ``WalkLimit``, component by component.
private struct WalkFlow {
    private let graph: Graph
    private let isWeighted: Bool
    private let radius: Double
    private(set) var factor: [Double]
    private(set) var height: [Int]
    private(set) var isConverged = true

    init(_ graph: Graph, weighted: Bool, radius: Double) {
        self.graph = graph
        isWeighted = weighted
        self.radius = radius
        factor = [Double](repeating: 0, count: graph.nodeCount)
        height = [Int](repeating: 0, count: graph.nodeCount)
    }

    mutating func add(_ part: StrongPart) {
        let isInside = Set(part.members)
        var above = 0
        for node in part.members {
            for source in graph.sources(of: node) where !isInside.contains(Int(source)) {
                above = max(above, height[Int(source)])
            }
        }
        // Every walk begins somewhere: before the first component of eigenvalue λ each node has one of its own.
        let inflow = part.members.map { node in
            graph.incoming.range(node).reduce(above == 0 ? 1.0 : 0) { sum, entry in
                let source = Int(graph.incoming.targets[entry])
                guard !isInside.contains(source) && height[source] == above else { return sum }
                return sum + factor[source] * (isWeighted ? graph.incoming.strengths[entry] : 1)
            }
        }
        let isGreatest = part.radius >= radius * (1 - 1e-10)
        if isGreatest && !part.isConverged { isConverged = false }
        let own = isGreatest ? projected(part, inflow) : solved(part, inflow)
        for (index, node) in part.members.enumerated() {
            factor[node] = own[index]
            height[node] = above + (isGreatest ? 1 : 0)
        }
    }

    /// The eigenvector times the share of it that flows in, which the left eigenvector tells.
    private mutating func projected(_ part: StrongPart, _ inflow: [Double]) -> [Double] {
        let left = PerronPair(rows: graph.inducedSubgraph(part.members).outgoing, weighted: isWeighted)
        if !left.isConverged { isConverged = false }
        let share =
            LeadingPair.dot(left.vector, inflow) / LeadingPair.dot(left.vector, part.vector)
        return part.vector.map { $0 * share }
    }

    /// x with (λI − A)x = inflow, A the arcs within the component.
    private mutating func solved(_ part: StrongPart, _ inflow: [Double]) -> [Double] {
        guard part.members.count > 1 else { return [inflow[0] / radius] }
        let rows = graph.inducedSubgraph(part.members).incoming
        if var elimination = Elimination(rows, weighted: isWeighted, most: PerronPair.mostEntries(rows)) {
            elimination.factor(shift: radius)
            return elimination.solve(inflow)
        }
        var values = inflow.map { $0 / radius }
        for _ in 0..<20_000 {
            let product = LeadingPair.product(rows, values, weighted: isWeighted)
            var (change, most) = (0.0, 0.0)
            for index in values.indices {
                let next = (inflow[index] + product[index]) / radius
                change = max(change, next - values[index])
                most = max(most, next)
                values[index] = next
            }
            if change <= 1e-14 * most { return values }
        }
        isConverged = false
        return values
    }
}
