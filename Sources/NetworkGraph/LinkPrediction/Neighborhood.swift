/// Indices of two actors' common partners. All are for undirected graphs, 0 without common partners, and cost
/// O(*k*), k the greater degree.
extension Graph {
    /// Number of common partners.
    ///
    /// - Reference: Newman 2001, doi:10.1103/PhysRevE.64.025102
    public func commonNeighbors(_ a: Int, _ b: Int) -> Double {
        var count = 0.0
        forEachCommonNeighbor(a, b) { _ in count += 1 }
        return count
    }

    /// Common partners as a share of all partners of the two, 0...1.
    ///
    /// - Reference: Jaccard 1901, doi:10.5169/seals-266450
    public func jaccard(_ a: Int, _ b: Int) -> Double {
        let common = commonNeighbors(a, b)
        let union = Double(degree(of: a) + degree(of: b)) - common
        return union > 0 ? common / union : 0
    }

    /// Common partners, each counting 1/ln k: who has few partners says more.
    ///
    /// - Reference: Adamic & Adar 2003, doi:10.1016/S0378-8733(03)00009-1
    public func adamicAdar(_ a: Int, _ b: Int) -> Double {
        var sum = 0.0
        forEachCommonNeighbor(a, b) { sum += 1 / Power.ln(Double(degree(of: $0))) }
        return sum
    }

    /// Common partners, each counting 1/k: what passes from one to the other when everyone shares evenly.
    ///
    /// - Reference: Zhou, Lü & Zhang 2009, doi:10.1140/epjb/e2009-00335-8
    public func resourceAllocation(_ a: Int, _ b: Int) -> Double {
        var sum = 0.0
        forEachCommonNeighbor(a, b) { sum += 1 / Double(degree(of: $0)) }
        return sum
    }

    /// Product of the degrees.
    ///
    /// - Reference: Barabási & Albert 1999, doi:10.1126/science.286.5439.509
    public func preferentialAttachment(_ a: Int, _ b: Int) -> Double {
        Double(degree(of: a)) * Double(degree(of: b))
    }

    /// Common partners, those of both actors' own group counting twice (Soundarajan & Hopcroft's CN).
    ///
    /// - Reference: Soundarajan & Hopcroft 2012, doi:10.1145/2187980.2188150
    func groupCommonNeighbors(_ groups: [Int]) -> (Int, Int) -> Double {
        let group = Grouping(groups, nodeCount: nodeCount).index
        return { a, b in
            var sum = 0.0
            forEachCommonNeighbor(a, b) { sum += group[a] == group[b] && group[$0] == group[a] ? 2 : 1 }
            return sum
        }
    }

    /// Resource allocation over the common partners of both actors' own group (Soundarajan & Hopcroft's RA).
    ///
    /// - Reference: Soundarajan & Hopcroft 2012, doi:10.1145/2187980.2188150
    func groupResourceAllocation(_ groups: [Int]) -> (Int, Int) -> Double {
        let group = Grouping(groups, nodeCount: nodeCount).index
        return { a, b in
            guard group[a] == group[b] else { return 0 }
            var sum = 0.0
            forEachCommonNeighbor(a, b) { if group[$0] == group[a] { sum += 1 / Double(degree(of: $0)) } }
            return sum
        }
    }
}
