/// For each actor the ordered pairs i→b→k without i→k that it stands between, and how many two of them have ends in common.
///
/// All pairs are counted by the rows, the closed ones then taken off by going through the triangles, O(*m*√*m*).
struct OpenPairs: Sendable {
    /// Number of pairs.
    private(set) var count: [Double]
    /// Pairs whose opposite, k→b→i without k→i, is one, too.
    private(set) var reversible: [Double]
    /// Ordered pairs of them with the same i and another k; with the same k and another i; and such that the k of one is the
    /// i of the other and no more.
    private(set) var sameSource: [Double]
    private(set) var sameTarget: [Double]
    private(set) var chained: [Double]

    /// By arc i→b, over how many k it leads on to one that i has no arc to; by arc b→k, from how many i.
    private var onward: [Int]
    private var from: [Int]

    init(_ graph: Graph) {
        count = [Double](repeating: 0, count: graph.nodeCount)
        (reversible, sameSource, sameTarget, chained) = (count, count, count, count)
        onward = [Int](repeating: 0, count: graph.outgoing.targets.count)
        from = onward
        for node in graph.nodes {
            for arc in graph.outgoing.range(node) {
                let next = Int(graph.outgoing.targets[arc])
                // Back to where it came from is no pair.
                let answered = !graph.isDirected || graph.contains(next, node) ? 1 : 0
                onward[arc] = graph.outgoing.count(next) - answered
                from[arc] = graph.incoming.count(node) - answered
            }
        }
        takeOffClosed(graph)
        addUp(graph)
    }

    /// The arcs of the three ties of a triangle, in both directions; −1 where there is none.
    private mutating func takeOffClosed(_ graph: Graph) {
        let skeleton = graph.undirected
        let (there, back) = Self.arcs(of: graph, by: skeleton)
        skeleton.forEachTriangle { a, b, c, ab, ac, bc in
            close(a, (back[ab], there[ab]), (back[ac], there[ac]), there[bc], back[bc])
            close(b, (there[ab], back[ab]), (back[bc], there[bc]), there[ac], back[ac])
            close(c, (there[ac], back[ac]), (there[bc], back[bc]), there[ab], back[ab])
        }
    }

    /// For each tie in a row of the skeleton, the arc from the row's node and the arc to it.
    private static func arcs(of graph: Graph, by skeleton: Graph) -> (there: [Int], back: [Int]) {
        var there = [Int](repeating: -1, count: skeleton.outgoing.targets.count)
        var back = there
        for node in skeleton.nodes {
            for tie in skeleton.outgoing.range(node) {
                let other = Int(skeleton.outgoing.targets[tie])
                there[tie] =
                    graph.isDirected ? graph.outgoing.position(of: other, in: node) ?? -1 : tie
                back[tie] = graph.outgoing.position(of: node, in: other) ?? -1
            }
        }
        return (there, back)
    }

    /// What the arcs between two neighbours x and y of a broker take off its pairs.
    private mutating func close(
        _ broker: Int, _ x: (to: Int, from: Int), _ y: (to: Int, from: Int), _ xy: Int, _ yx: Int
    ) {
        if x.to >= 0 && y.from >= 0 && xy >= 0 {
            onward[x.to] -= 1
            from[y.from] -= 1
        }
        if y.to >= 0 && x.from >= 0 && yx >= 0 {
            onward[y.to] -= 1
            from[x.from] -= 1
        }
        if min(min(x.to, x.from), min(y.to, y.from)) >= 0 { reversible[broker] -= 2 }
    }

    private mutating func addUp(_ graph: Graph) {
        var mutual = [Int](repeating: 0, count: graph.nodeCount)
        for node in graph.nodes {
            for arc in graph.outgoing.range(node) {
                let next = Int(graph.outgoing.targets[arc])
                let (on, before) = (Double(onward[arc]), Double(from[arc]))
                count[next] += on
                sameSource[next] += on * (on - 1)
                sameTarget[node] += before * (before - 1)
                guard let answer = graph.outgoing.position(of: node, in: next) else { continue }
                mutual[node] += 1
                chained[node] += before * Double(onward[answer])
            }
        }
        for node in graph.nodes {
            reversible[node] += Double(mutual[node]) * Double(mutual[node] - 1)
            // A pair and its opposite share both ends.
            chained[node] -= reversible[node]
        }
    }
}
