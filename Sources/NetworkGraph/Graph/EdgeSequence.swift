/// A tie between two nodes, `a < b`, or an arc from `a` to `b` where the graph is directed.
public struct Edge: Sendable, Hashable, CustomStringConvertible {
    public var a: Int
    public var b: Int
    public var strength: Double

    public init(_ a: Int, _ b: Int, strength: Double = 1) {
        self.a = a
        self.b = b
        self.strength = strength
    }

    /// "0–1", and the strength where it is not 1.
    public var description: String { "\(a)–\(b)" + (strength == 1 ? "" : " (\(strength))") }
}

/// The ties of a ``Graph`` in ascending order: `a < b` where undirected, every arc where directed.
public struct EdgeSequence: Sequence, Sendable {
    let rows: Rows
    let isDirected: Bool

    /// As many as ``Graph/edgeCount``.
    public var count: Int { isDirected ? rows.targets.count : rows.targets.count / 2 }
    public var isEmpty: Bool { rows.targets.isEmpty }
    public var underestimatedCount: Int { count }

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

        public mutating func next() -> Edge? {
            while entry < rows.targets.count {
                while entry == rows.offsets[node + 1] { node += 1 }
                let target = Int(rows.targets[entry])
                let strength = rows.strengths[entry]
                entry += 1
                if isDirected || node < target { return Edge(node, target, strength: strength) }
            }
            return nil
        }
    }
}
