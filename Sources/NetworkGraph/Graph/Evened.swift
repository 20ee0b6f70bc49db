extension Graph {
    /// The same ties with all strengths multiplied by one power of two, so that the greatest lies in 4..<8.
    ///
    /// What depends only on how strengths relate to each other – communities, core, shares – keeps its value to the
    /// last digit, and sums and squares neither overflow (from about 1e154 on) nor drown in a tolerance.
    /// - Complexity: O(*m*); the graph itself where nothing is to be done, as on the scale 1 to 4.
    var evened: Graph { evening.graph }

    /// The evened graph and the power of two by which its strengths were multiplied.
    var evening: (graph: Graph, exponent: Int) {
        guard let greatest = outgoing.strengths.max(), greatest > 0 else { return (self, 0) }
        let shift = 2 - Int(greatest.exponent)
        let least = outgoing.strengths.min() ?? 0
        guard shift != 0 || least < 1e-290 else { return (self, 0) }
        let outgoing = outgoing.multiplied(byPowerOfTwo: shift)
        let graph = Graph(
            nodeCount: nodeCount, isDirected: isDirected, outgoing: outgoing,
            incoming: isDirected ? incoming.multiplied(byPowerOfTwo: shift) : outgoing)
        return (graph, shift)
    }
}

extension Double {
    /// This number times a power of two, infinite or 0 only where that is.
    func times(powerOfTwo exponent: Int) -> Double {
        exponent == 0 ? self : Double(sign: .plus, exponent: exponent, significand: self)
    }
}

extension Rows {
    fileprivate func multiplied(byPowerOfTwo exponent: Int) -> Rows {
        Rows(
            offsets: offsets, targets: targets,
            strengths: strengths.map { strength in
                let even = strength.times(powerOfTwo: exponent)
                // What one over it would be is no number any more: beside the greatest such a tie has no strength.
                return even < 1e-290 ? 0 : even
            })
    }
}
