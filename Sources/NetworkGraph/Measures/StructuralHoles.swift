/// Burt's measures of each actor's surroundings, from one pass over the triangles; direction is ignored.
///
/// p_ij is the share of i's ties invested in j; p_iq p_qj what i invests in j by way of q.
struct StructuralHoles: Sendable {
    let constraint: [Double?]
    let effectiveSize: [Double?]
    let efficiency: [Double?]
    let hierarchy: [Double?]

    init(_ graph: Graph, weighted: Bool) {
        let graph = weighted ? graph.undirected.evened : graph.undirected
        let rows = graph.outgoing
        let n = graph.nodeCount
        let z = weighted ? rows.strengths : [Double](repeating: 1, count: rows.targets.count)
        let mate = rows.mates()
        let total = (0..<n).map { node in rows.range(node).reduce(0.0) { $0 + z[$1] } }
        let most = (0..<n).map { node in rows.range(node).reduce(0.0) { max($0, z[$1]) } }
        // By entry i→j: the way round over common partners. By node: what of its partners is redundant.
        var indirect = [Double](repeating: 0, count: rows.targets.count)
        var redundant = [Double](repeating: 0, count: n)
        // Ties of strength 0 are no part of anything, and an actor may have no others.
        func share(_ part: Double, _ whole: Double) -> Double { part == 0 ? 0 : part / whole }
        graph.forEachTriangle { a, b, c, ab, ac, bc in
            let (zab, zac, zbc) = (z[ab], z[ac], z[bc])
            indirect[ab] += share(zac, total[a]) * share(zbc, total[c])
            indirect[mate[ab]] += share(zbc, total[b]) * share(zac, total[c])
            indirect[ac] += share(zab, total[a]) * share(zbc, total[b])
            indirect[mate[ac]] += share(zbc, total[c]) * share(zab, total[b])
            indirect[bc] += share(zab, total[b]) * share(zac, total[a])
            indirect[mate[bc]] += share(zac, total[c]) * share(zab, total[a])
            redundant[a] +=
                share(zac, total[a]) * share(zbc, most[b]) + share(zab, total[a]) * share(zbc, most[c])
            redundant[b] +=
                share(zbc, total[b]) * share(zac, most[a]) + share(zab, total[b]) * share(zac, most[c])
            redundant[c] +=
                share(zbc, total[c]) * share(zab, most[a]) + share(zac, total[c]) * share(zab, most[b])
        }
        var constraint = [Double?](repeating: nil, count: n)
        var size = constraint
        var efficiency = constraint
        var hierarchy = constraint
        for node in 0..<n where total[node] > 0 {
            let shares = rows.range(node).map { entry in
                let sum = z[entry] / total[node] + indirect[entry]
                return sum * sum
            }
            let k = Double(shares.count)
            let sum = shares.reduce(0, +)
            constraint[node] = sum
            // A partner's ways round over the others are shares of what goes to others than that partner, so that k of
            // them make k − 1 at most.
            let effective = (k - redundant[node]).rounded(into: 1...k)
            size[node] = effective
            efficiency[node] = effective / k
            if shares.count > 1 {
                let uneven = shares.reduce(0.0) { result, share in
                    let ratio = share / (sum / k)
                    return ratio > 0 ? result + ratio * Power.ln(ratio) : result
                }
                // The sum is 0 where all contribute alike, give or take rounding.
                hierarchy[node] = min(1, max(0, uneven / (k * Power.ln(k))))
            }
        }
        self.constraint = constraint
        effectiveSize = size
        self.efficiency = efficiency
        self.hierarchy = hierarchy
    }
}

extension Rows {
    /// For each entry a→b of symmetric rows the entry b→a.
    ///
    /// - Complexity: O(*n* + *m*): going through the sources in order meets each row's entries in order.
    func mates() -> [Int] {
        var next = offsets
        return (0..<rowCount).flatMap { node in
            range(node).map { entry in
                let target = Int(targets[entry])
                next[target] += 1
                return next[target] - 1
            }
        }
    }
}

extension Graph {
    /// How far an actor's partners are tied to each other and so limit it: Σ_j (p_ij + Σ_q p_iq p_qj)².
    ///
    /// - Parameter weighted: p from strengths instead of ties.
    /// - Returns: one value per node, above 0, may exceed 1; nil for isolates.
    /// - Complexity: O(*m*√*m*).
    /// - Reference: Burt 1992, Structural Holes, eq. 2.4
    public func constraint(weighted: Bool = false) -> [Double?] {
        StructuralHoles(self, weighted: weighted).constraint
    }

    /// Number of partners less what is redundant among them: k − 2t/k with t ties among the partners.
    ///
    /// - Parameter weighted: Burt's Σ_j (1 − Σ_q p_iq m_jq) with m_jq = z_jq / max z_j.
    /// - Returns: one value per node, at most k; nil for isolates.
    /// - Complexity: O(*m*√*m*).
    /// - Reference: Borgatti 1997, Connections 20(1), 35–38; Burt 1992, eq. 2.2
    public func effectiveSize(weighted: Bool = false) -> [Double?] {
        StructuralHoles(self, weighted: weighted).effectiveSize
    }

    /// Effective size per partner.
    ///
    /// - Returns: one value per node, above 0 and at most 1; nil for isolates.
    /// - Complexity: O(*m*√*m*).
    /// - Reference: Burt 1992, Structural Holes, ch. 2
    public func efficiency(weighted: Bool = false) -> [Double?] {
        StructuralHoles(self, weighted: weighted).efficiency
    }

    /// How far constraint comes from a single partner: Σ r ln r / (k ln k), r = c_ij / mean c.
    ///
    /// - Returns: one value per node, 0 (evenly spread) to 1; nil for fewer than two partners.
    /// - Complexity: O(*m*√*m*).
    /// - Reference: Burt 1992, Structural Holes, eq. 2.9
    public func hierarchy(weighted: Bool = false) -> [Double?] {
        StructuralHoles(self, weighted: weighted).hierarchy
    }
}

extension SharedWork where Value == StructuralHoles {
    static var holes: SharedWork {
        SharedWork(name: "holes") { StructuralHoles($0.graph, weighted: $0.options.weighted) }
    }
}

extension ActorMeasure {
    public static let constraint = ActorMeasure("constraint") { $0.shared(.holes).constraint }
    public static let effectiveSize = ActorMeasure("effective_size") { $0.shared(.holes).effectiveSize }
    public static let efficiency = ActorMeasure("efficiency") { $0.shared(.holes).efficiency }
    public static let hierarchy = ActorMeasure("hierarchy") { $0.shared(.holes).hierarchy }
}
