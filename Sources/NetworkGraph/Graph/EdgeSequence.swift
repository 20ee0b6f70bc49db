/// The ties of a ``Graph`` in ascending order: `a < b` where undirected, every arc where directed.
public struct EdgeSequence: Sequence, Sendable {
    let rows: Rows
    let isDirected: Bool

    public func makeIterator() -> Iterator { Iterator(rows: rows, isDirected: isDirected) }

    /// Walks the rows and skips the second copy of each undirected tie.
    public struct Iterator: IteratorProtocol, Sendable {
        let rows: Rows
        let isDirected: Bool
        var node = 0
        var entry = 0

        init(rows: Rows, isDirected: Bool) {
            self.rows = rows
            self.isDirected = isDirected
        }

        public mutating func next() -> (a: Int, b: Int, strength: Double)? {
            while entry < rows.targets.count {
                while entry == rows.offsets[node + 1] { node += 1 }
                let target = Int(rows.targets[entry])
                let strength = rows.strengths[entry]
                entry += 1
                if isDirected || node < target { return (node, target, strength) }
            }
            return nil
        }
    }
}
