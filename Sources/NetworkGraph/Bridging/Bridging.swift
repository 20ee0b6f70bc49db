extension Graph {
    /// Mean loss of global efficiency when one of the actor's ties is cut.
    ///
    /// Cutting a tie changes distances from a source only if it is the only way on which shortest paths arrive at one of
    /// its ends, and then only to what that end dominates: whatever no shortest path reaches without it.
    ///
    /// - Parameter weighted: efficiency with distance 1/strength.
    /// - Returns: one value per node, 0 or more; nil for isolates. Directed: over arcs in and out.
    /// - Complexity: O(*nm*) for what dominates nothing, and O(*n*² · *k̄* · *h*) at most for the rest, k̄ the mean degree and
    ///   h how many nodes dominate another on average (1 to 4). O(*n* + *m*) space per slot. Without direction and
    ///   where no path is long, 512 sources at a time share that work, or 64 where lengths are whole.
    /// - Reference: Valente & Fujimoto 2010, doi:10.1016/j.socnet.2010.03.003; Cooper, Harvey & Kennedy 2001, A simple, fast
    ///   dominance algorithm (Rice University, TR-06-33870)
    public func bridging(weighted: Bool = false) -> [Double?] {
        guard weighted else {
            let steps = [Int32](repeating: 1, count: outgoing.targets.count)
            let (rows, relabeling) = cutRows(steps, steps)
            let losses = bundledCutLevels.flatMap { bundledCutLosses(rows, levels: $0) } ?? cutLosses(rows)
            return bridging(rows.sums(losses, relabeling), unit: 1)
        }
        let (graph, exponent) = evening
        if let whole = WholeLengths(graph) {
            let unit = whole.length(1).times(powerOfTwo: exponent)
            if let sums = graph.laneCutLosses(whole) { return graph.bridging(sums, unit: unit) }
            func units(_ lengths: [UInt8]) -> [Int32] { lengths.map { $0 == 0 ? .none : Int32($0) } }
            let (rows, relabeling) = graph.cutRows(units(whole.incoming), units(whole.outgoing))
            return graph.bridging(rows.sums(graph.cutLosses(rows), relabeling), unit: unit)
        }
        let (rows, relabeling) = graph.cutRows(Lengths.of(graph.incoming), Lengths.of(graph.outgoing))
        let sums = rows.sums(graph.cutLosses(rows), relabeling)
        return graph.bridging(sums, unit: 1.0.times(powerOfTwo: exponent))
    }

    func cutRows<Length: PathLength>(
        _ incomingLengths: [Length], _ outgoingLengths: [Length]
    ) -> (rows: CutRows<Length>, relabeling: Relabeling) {
        let relabeling = Relabeling(breadthFirst: self)
        let rows = CutRows(
            self, incomingLengths: incomingLengths, outgoingLengths: outgoingLengths, relabeling)
        return (rows, relabeling)
    }

    /// - Parameters:
    ///   - sums: losses of Σ 1/d by node, over the ties at it.
    ///   - unit: what a length of 1 stands for.
    private func bridging(_ sums: [Double], unit: Double) -> [Double?] {
        let ordered = Double(nodeCount) * Double(nodeCount - 1)
        return (0..<nodeCount).map { node in
            degree(of: node) == 0 ? nil : sums[node] / ordered / Double(degree(of: node)) / unit
        }
    }

    /// Losses of Σ 1/d over all sources, by entry of the rows.
    func cutLosses<Length: PathLength>(_ rows: CutRows<Length>) -> [Double] {
        let parts = Slots.map(nodeCount, parallel: nodeCount > 32) { range in
            var losses = CutLosses(rows)
            for source in range { losses.add(from: source) }
            return losses.byEntry.array
        }
        var loss = [Double](repeating: 0, count: rows.incoming.count)
        for part in parts { for entry in loss.indices { loss[entry] += part[entry] } }
        return loss
    }
}

extension ActorMeasure {
    public static let bridging = ActorMeasure("bridging", isNearLinear: false) {
        $0.graph.bridging(weighted: $0.options.weighted)
    }
}
