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
    /// - Complexity: O(*m*) per round, a few dozen rounds; O(*n*) space.
    /// - Reference: Bonacich 1987, doi:10.1086/228631
    public func eigenvector(weighted: Bool = false) -> [Double] {
        guard edgeCount > 0 else { return [Double](repeating: 0, count: nodeCount) }
        if isDirected { return directedEigenvector(weighted: weighted) }
        return eigenvector(leadingPairs(weighted: weighted))
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

    /// Greatest eigenvalue of the (weighted) adjacency matrix, 0 without ties (directed: without cycles).
    ///
    /// - Complexity: as ``eigenvector(weighted:)``.
    public func spectralRadius(weighted: Bool = false) -> Double {
        if isDirected { return directedRadius(weighted: weighted) }
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

    private func directedEigenvector(weighted: Bool) -> [Double] {
        guard directedRadius(weighted: weighted) > 0 else {
            return [Double](repeating: 0, count: nodeCount)
        }
        var vector = [Double](repeating: 1, count: nodeCount)
        for _ in 0..<100_000 {
            var next = LeadingPair.product(incoming, vector, weighted: weighted)
            for node in next.indices { next[node] += vector[node] }
            let most = next.max() ?? 1
            var change = 0.0
            for node in next.indices {
                next[node] /= most
                change = max(change, abs(next[node] - vector[node]))
            }
            vector = next
            if change < 1e-15 { break }
        }
        // What shrinks for ever is on its way to 0.
        return vector.map { $0 < 1e-14 ? 0 : $0 }
    }

    /// The greatest eigenvalue is that of a strong component; Collatz' bounds say when it is found.
    private func directedRadius(weighted: Bool) -> Double {
        let strong = strongComponents()
        var greatest = 0.0
        for members in membersByComponent(strong.labels, count: strong.count) where members.count > 1 {
            let rows = inducedRows(members)
            var vector = [Double](repeating: 1, count: members.count)
            for _ in 0..<100_000 {
                var next = LeadingPair.product(rows, vector, weighted: weighted)
                for node in next.indices { next[node] += vector[node] }
                let ratios = zip(next, vector).map { $0 / $1 }
                let (low, high) = (ratios.min() ?? 1, ratios.max() ?? 1)
                let most = next.max() ?? 1
                vector = next.map { $0 / most }
                if high - low < 1e-13 * high || high - 1 < greatest {
                    greatest = max(greatest, (low + high) / 2 - 1)
                    break
                }
            }
        }
        return greatest
    }

    func membersByComponent(_ labels: [Int], count: Int) -> [[Int]] {
        var members = [[Int]](repeating: [], count: count)
        for (node, label) in labels.enumerated() { members[label].append(node) }
        return members
    }

    /// Rows of a part that keeps all ties of its ascending members (or loses those that leave it).
    private func inducedRows(_ members: [Int]) -> Rows { inducedSubgraph(members).outgoing }
}

extension SharedWork where Value == [(members: [Int], pair: LeadingPair)] {
    static var leadingPairs: SharedWork {
        SharedWork(name: "leading pairs") { $0.even.leadingPairs(weighted: $0.options.weighted) }
    }
}

extension ActorMeasure {
    public static let eigenvector = ActorMeasure("eigenvector") { run in
        if run.graph.edgeCount == 0 { return run.undefined }
        if run.graph.isDirected { return run.even.eigenvector(weighted: run.options.weighted) }
        let pairs = run.shared(.leadingPairs)
        // Ties of strength 0 are no part of anything.
        return pairs.contains { $0.pair.value > 0 } ? run.graph.eigenvector(pairs) : run.undefined
    }
}
