extension Graph {
    /// Mean loss of global efficiency when one of the actor's ties is cut.
    ///
    /// Cutting a tie changes distances from a source only if it is the only way on which shortest paths arrive at one of
    /// its ends, and then only to what that end dominates: whatever no shortest path reaches without it.
    ///
    /// - Parameter weighted: efficiency with distance 1/strength.
    /// - Returns: one value per node, 0 or more; nil for isolates. Directed: over arcs in and out.
    /// - Complexity: O(*nm*) for what dominates nothing, and O(*n*² · *k̄* · *h*) at most for the rest, k̄ the mean degree and
    ///   h how many nodes dominate another on average (1 to 4). O(*n* + *m*) space per slot.
    /// - Reference: Valente & Fujimoto 2010, doi:10.1016/j.socnet.2010.03.003; Cooper, Harvey & Kennedy 2001, A simple, fast
    ///   dominance algorithm (Rice University, TR-06-33870)
    public func bridging(weighted: Bool = false) -> [Double?] {
        guard weighted else {
            let steps = [Int32](repeating: 1, count: outgoing.targets.count)
            return bridging(steps, steps, unit: 1)
        }
        let (graph, exponent) = evening
        if let whole = WholeLengths(graph) {
            func units(_ lengths: [UInt8]) -> [Int32] { lengths.map { $0 == 0 ? .none : Int32($0) } }
            let unit = whole.length(1).times(powerOfTwo: exponent)
            return graph.bridging(units(whole.incoming), units(whole.outgoing), unit: unit)
        }
        let (incoming, outgoing) = (Lengths.of(graph.incoming), Lengths.of(graph.outgoing))
        return graph.bridging(incoming, outgoing, unit: 1.0.times(powerOfTwo: exponent))
    }

    /// - Parameter unit: what a length of 1 stands for.
    private func bridging<Length: PathLength>(
        _ incomingLengths: [Length], _ outgoingLengths: [Length], unit: Double
    ) -> [Double?] {
        let relabeling = Relabeling(breadthFirst: self)
        let rows = CutRows(
            self, incomingLengths: incomingLengths, outgoingLengths: outgoingLengths, relabeling)
        let parts = Slots.map(nodeCount, parallel: nodeCount > 32) { range in
            var losses = CutLosses(rows)
            for source in range { losses.add(from: source) }
            return losses.byEntry.array
        }
        var loss = [Double](repeating: 0, count: rows.incoming.count)
        for part in parts { for entry in loss.indices { loss[entry] += part[entry] } }
        var sums = [Double](repeating: 0, count: nodeCount)
        // An undirected tie's loss is spread over its two entries, and both its ends see both of them.
        for node in 0..<nodeCount {
            for entry in Int(rows.starts[node])..<Int(rows.starts[node + 1]) {
                sums[node] += loss[entry]
                sums[Int(rows.incoming[entry].node)] += loss[entry]
            }
        }
        let ordered = Double(nodeCount) * Double(nodeCount - 1)
        return (0..<nodeCount).map { node in
            let sum = sums[Int(relabeling.place[node])]
            return degree(of: node) == 0 ? nil : sum / ordered / Double(degree(of: node)) / unit
        }
    }
}

extension ActorMeasure {
    public static let bridging = ActorMeasure("bridging", isNearLinear: false) {
        $0.graph.bridging(weighted: $0.options.weighted)
    }
}
