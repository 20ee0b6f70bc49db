/// Triangles per node and the number of pairs of neighbours, direction ignored.
struct TriangleCounts: Sendable {
    var triangles: [Int]
    var degrees: [Int]

    /// Pairs of neighbours of a node, the triples centred on it.
    func triples(_ node: Int) -> Double { Double(degrees[node]) * Double(degrees[node] - 1) / 2 }
}

extension Graph {
    /// Share of each actor's pairs of neighbours that are tied to each other; direction is ignored.
    ///
    /// - Returns: one value per node, 0...1; nil for actors with fewer than two neighbours.
    /// - Complexity: O(*m*√*m*) time, O(*n* + *m*) space.
    /// - Reference: Watts & Strogatz 1998, doi:10.1038/30918
    public func clustering() -> [Double?] { clustering(triangleCounts()) }

    func clustering(_ counts: TriangleCounts) -> [Double?] {
        (0..<nodeCount).map { node in
            counts.degrees[node] < 2 ? nil : Double(counts.triangles[node]) / counts.triples(node)
        }
    }

    /// Share of the connected triples that are closed: 3 · triangles / triples; direction is ignored.
    ///
    /// - Returns: 0...1; nil without triples.
    /// - Complexity: O(*m*√*m*).
    /// - Reference: Newman, Watts & Strogatz 2002, doi:10.1073/pnas.012582999
    public func transitivity() -> Double? { transitivity(triangleCounts()) }

    func transitivity(_ counts: TriangleCounts) -> Double? {
        let triples = (0..<nodeCount).reduce(0.0) { $0 + counts.triples($1) }
        return triples == 0 ? nil : Double(counts.triangles.reduce(0, +)) / triples
    }

    func triangleCounts() -> TriangleCounts {
        let graph = undirected
        var triangles = [Int](repeating: 0, count: nodeCount)
        graph.forEachTriangle { a, b, c, _, _, _ in
            triangles[a] += 1
            triangles[b] += 1
            triangles[c] += 1
        }
        return TriangleCounts(triangles: triangles, degrees: (0..<nodeCount).map { graph.outgoing.count($0) })
    }

    /// Calls `body` once for each triangle of an undirected graph, with its nodes and, of the ties ab, ac
    /// and bc,
    /// the entries of the outgoing rows (the one from the first-named node).
    ///
    /// Ties are followed from the node of smaller degree to that of greater degree only, which bounds every
    /// list
    /// by √(2m).
    /// - Complexity: O(*m*√*m*).
    /// - Reference: Chiba & Nishizeki 1985, doi:10.1137/0214017
    func forEachTriangle(_ body: (_ a: Int, _ b: Int, _ c: Int, _ ab: Int, _ ac: Int, _ bc: Int) -> Void) {
        func upward(_ a: Int, _ b: Int) -> Bool {
            let (k, l) = (outgoing.count(a), outgoing.count(b))
            return k < l || (k == l && a < b)
        }
        var offsets = [0]
        var entries: [Int] = []
        offsets.reserveCapacity(nodeCount + 1)
        entries.reserveCapacity(edgeCount)
        for node in 0..<nodeCount {
            for entry in outgoing.range(node) where upward(node, Int(outgoing.targets[entry])) {
                entries.append(entry)
            }
            offsets.append(entries.count)
        }
        // mark[c] is the entry a–c while a's upward neighbours are marked, else -1.
        var mark = [Int](repeating: -1, count: nodeCount)
        for a in 0..<nodeCount {
            let own = entries[offsets[a]..<offsets[a + 1]]
            for entry in own { mark[Int(outgoing.targets[entry])] = entry }
            for ab in own {
                let b = Int(outgoing.targets[ab])
                for bc in entries[offsets[b]..<offsets[b + 1]] {
                    let c = Int(outgoing.targets[bc])
                    if mark[c] >= 0 { body(a, b, c, ab, mark[c], bc) }
                }
            }
            for entry in own { mark[Int(outgoing.targets[entry])] = -1 }
        }
    }
}

extension SharedWork where Value == TriangleCounts {
    static var triangles: SharedWork { SharedWork(name: "triangles") { $0.graph.triangleCounts() } }
}

extension ActorMeasure {
    public static let clustering = ActorMeasure("clustering") { $0.graph.clustering($0.shared(.triangles)) }
}

extension NetworkMeasure {
    public static let transitivity = NetworkMeasure("transitivity") {
        .number($0.graph.transitivity($0.shared(.triangles)))
    }
}
