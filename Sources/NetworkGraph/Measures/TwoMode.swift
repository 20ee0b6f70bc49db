/// Actors and the boards (Gremien) they sit on: ties lead from one side to the other only.
public struct TwoModeGraph: Sendable, Hashable {
    /// Actors first, then boards.
    public let graph: Graph
    /// Number of actors; boards are the nodes from there on.
    public let actorCount: Int

    /// Number of boards.
    public var boardCount: Int { graph.nodeCount - actorCount }

    /// - Parameter memberships: actor `0..<actorCount` and board `0..<boardCount`; repeated ones count once.
    public init(actorCount: Int, boardCount: Int, memberships: [(actor: Int, board: Int)]) {
        var builder = GraphBuilder(nodeCount: actorCount + boardCount)
        for membership in memberships {
            precondition(membership.actor < actorCount, "no such actor: \(membership.actor)")
            builder.addEdge(membership.actor, actorCount + membership.board)
        }
        graph = builder.build()
        self.actorCount = actorCount
    }

    /// Number of memberships of each node.
    ///
    /// - Parameter normalized: divide by the size of the other side, the most there can be.
    /// - Returns: actors first, then boards; 0...1 when normalized; nil when the other side is empty.
    /// - Complexity: O(*n*).
    /// - Reference: Borgatti & Everett 1997, doi:10.1016/S0378-8733(96)00301-2
    public func degree(normalized: Bool = true) -> [Double?] {
        (0..<graph.nodeCount).map { node in
            let others = node < actorCount ? boardCount : actorCount
            guard normalized else { return Double(graph.degree(of: node)) }
            return others == 0 ? nil : Double(graph.degree(of: node)) / Double(others)
        }
    }

    /// Shortest paths through each node, as a share of the most that a two-mode network of these sizes
    /// allows.
    ///
    /// - Parameter normalized: false gives counts over unordered pairs.
    /// - Returns: actors first, then boards; 0...1 when normalized; nil where that most is 0.
    /// - Complexity: O(*nm*).
    /// - Reference: Borgatti & Everett 1997, doi:10.1016/S0378-8733(96)00301-2; Borgatti & Halgin 2011
    public func betweenness(normalized: Bool = true) -> [Double?] {
        let counts = graph.betweenness(normalized: false)
        guard normalized else { return counts }
        let most = (most(own: actorCount, other: boardCount), most(own: boardCount, other: actorCount))
        return counts.enumerated().map { node, count in
            let most = node < actorCount ? most.0 : most.1
            return most > 0 ? count / most : nil
        }
    }

    private func most(own: Int, other: Int) -> Double {
        guard own > 0 else { return 0 }
        let (s, t) = ((own - 1) / other.clampedToOne, (own - 1) % other.clampedToOne)
        let (m, s1, t1) = (Double(other), Double(s + 1), Double(t))
        return (m * m * s1 * s1 + m * s1 * (2 * t1 - Double(s) - 1) - t1 * (2 * Double(s) - t1 + 3)) / 2
    }

    /// Actors tied where they sit on a board together; strength is the number of such boards.
    ///
    /// - Complexity: O(Σ *b*²), b the sizes of the boards.
    /// - Reference: Breiger 1974, doi:10.2307/2576011
    public func actorProjection() -> Graph { projection(of: 0..<actorCount) }

    /// Boards tied where they share a member; strength is the number of shared members.
    public func boardProjection() -> Graph { projection(of: actorCount..<graph.nodeCount) }

    private func projection(of side: Range<Int>) -> Graph {
        var builder = GraphBuilder(nodeCount: side.count)
        var shared = [Int](repeating: 0, count: graph.nodeCount)
        var met: [Int] = []
        for node in side {
            for middle in graph.targets(of: node) {
                for other in graph.targets(of: Int(middle)) where Int(other) > node {
                    if shared[Int(other)] == 0 { met.append(Int(other)) }
                    shared[Int(other)] += 1
                }
            }
            for other in met {
                builder.addEdge(
                    node - side.lowerBound, other - side.lowerBound, strength: Double(shared[other]))
                shared[other] = 0
            }
            met.removeAll(keepingCapacity: true)
        }
        return builder.build()
    }
}

extension Int {
    /// A divisor that is never 0.
    fileprivate var clampedToOne: Int { Swift.max(1, self) }
}
