extension Graph {
    /// Share of the others whom each actor reaches in one or two steps (directed: along the arcs).
    ///
    /// - Parameter normalized: false gives their number.
    /// - Returns: one value per node, 0...1 when normalized; 0 where n < 2.
    /// - Complexity: O(Σ *k*²), k the degrees; O(*n*) space per slot.
    /// - Reference: Borgatti, Everett & Johnson 2018, Analyzing Social Networks, 2nd ed., ch. 10
    public func reach2(normalized: Bool = true) -> [Double] {
        let others = Double(nodeCount - 1)
        return countsWithinTwo().map { count in
            guard normalized else { return Double(count) }
            return others > 0 ? Double(count) / others : 0
        }
    }
}

extension ActorMeasure {
    public static let reach2 = ActorMeasure("reach2", isNearLinear: false) {
        // A share, whatever the options say.
        $0.graph.nodeCount < 2 ? $0.undefined : $0.graph.reach2()
    }
}
