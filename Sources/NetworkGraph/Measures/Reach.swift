extension Graph {
    /// Share of the others whom each actor reaches in one or two steps (directed: along the arcs).
    ///
    /// - Parameter normalized: false gives their number.
    /// - Returns: one value per node, 0...1 when normalized; nil when normalized and n < 2.
    /// - Complexity: O(Σ *k*²), k the degrees; O(*n*) space per slot.
    /// - Reference: Borgatti, Everett & Johnson 2018, Analyzing Social Networks, 2nd ed., ch. 10
    public func reach2(normalized: Bool = true) -> [Double?] {
        let others = Double(nodeCount - 1)
        return countsWithinTwo().map { count in
            guard normalized else { return Double(count) }
            return others > 0 ? Double(count) / others : nil
        }
    }
}
