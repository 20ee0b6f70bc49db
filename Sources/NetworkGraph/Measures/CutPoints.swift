/// What a network depends on: nodes and ties without which it falls apart.
struct CutStructure: Sendable {
    var isArticulation: [Bool]
    var bridges: [(Int, Int)]
}

extension Graph {
    /// Actors without whom a component falls apart; direction is ignored.
    ///
    /// - Returns: nodes, ascending.
    /// - Complexity: O(*n* + *m*), without recursion: a path of a million nodes is as good as any graph.
    /// - Reference: Hopcroft & Tarjan 1973, doi:10.1145/362248.362272
    public func articulationPoints() -> [Int] {
        let structure = cutStructure()
        return structure.isArticulation.indices.filter { structure.isArticulation[$0] }
    }

    /// Ties without which a component falls apart; direction is ignored.
    ///
    /// - Returns: pairs with the smaller node first, ascending.
    /// - Complexity: O(*n* + *m*).
    /// - Reference: Tarjan 1974, doi:10.1016/0020-0190(74)90003-9
    public func bridges() -> [(Int, Int)] { cutStructure().bridges }

    /// One depth-first search: `low` is the earliest node that the subtree below a node reaches by one tie
    /// back.
    func cutStructure() -> CutStructure {
        let rows = undirected.outgoing
        var result = CutStructure(isArticulation: [Bool](repeating: false, count: nodeCount), bridges: [])
        var met = [Int32](repeating: -1, count: nodeCount)
        var low = met
        var parent = met
        var next = Array(rows.offsets.dropLast())
        var time: Int32 = 0
        for root in 0..<nodeCount where met[root] < 0 {
            var rootChildren = 0
            var node = root
            met[root] = time
            low[root] = time
            time += 1
            while true {
                if next[node] < rows.offsets[node + 1] {
                    let target = Int(rows.targets[next[node]])
                    next[node] += 1
                    if met[target] < 0 {
                        parent[target] = Int32(truncatingIfNeeded: node)
                        met[target] = time
                        low[target] = time
                        time += 1
                        if node == root { rootChildren += 1 }
                        node = target
                    } else if target != Int(parent[node]) {
                        low[node] = min(low[node], met[target])
                    }
                    continue
                }
                let above = Int(parent[node])
                if above < 0 { break }
                low[above] = min(low[above], low[node])
                if low[node] >= met[above] && above != root { result.isArticulation[above] = true }
                if low[node] > met[above] { result.bridges.append((min(above, node), max(above, node))) }
                node = above
            }
            if rootChildren > 1 { result.isArticulation[root] = true }
        }
        result.bridges.sort { $0 < $1 }
        return result
    }
}

extension SharedWork where Value == CutStructure {
    static var cuts: SharedWork { SharedWork(name: "cuts") { $0.graph.cutStructure() } }
}

extension ActorMeasure {
    public static let articulation = ActorMeasure("articulation") {
        $0.shared(.cuts).isArticulation.map { $0 ? 1 : 0 }
    }
}

extension NetworkMeasure {
    public static let articulationPoints = NetworkMeasure("articulation_points") {
        let isArticulation = $0.shared(.cuts).isArticulation
        return .nodes(isArticulation.indices.filter { isArticulation[$0] })
    }
    public static let bridges = NetworkMeasure("bridges") { .pairs($0.shared(.cuts).bridges) }
}
