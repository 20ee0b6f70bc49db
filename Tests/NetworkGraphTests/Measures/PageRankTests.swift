import Foundation
import Testing

@testable import NetworkGraph

@Suite struct PageRankTests {
    static let graphs: [(name: String, graph: Graph)] = [
        ("path", TestGraphs.path(60)), ("star", TestGraphs.star(30)),
        ("two cliques", cliques(12)), ("random", TestGraphs.random(80, probability: 0.06, seed: 4)),
        ("weighted", TestGraphs.random(80, probability: 0.06, seed: 5, weighted: true)),
        ("isolates", TestGraphs.random(80, probability: 0.01, seed: 6)),
        ("cycle of arcs", cycle(40, chords: 0)), ("cycle of arcs with chords", cycle(40, chords: 9)),
        ("arcs", arcs(90)),
    ]

    /// Two of them with one tie in between: what is in one leaves it slowly.
    static func cliques(_ size: Int) -> Graph {
        var builder = GraphBuilder(nodeCount: 2 * size)
        for one in 0..<size {
            for other in 0..<one {
                builder.addEdge(one, other)
                builder.addEdge(size + one, size + other)
            }
        }
        builder.addEdge(0, size)
        return builder.build()
    }

    /// Its eigenvalues lie on a circle.
    static func cycle(_ n: Int, chords: Int) -> Graph {
        var builder = GraphBuilder(nodeCount: n, isDirected: true)
        for node in 0..<n { builder.addEdge(node, (node + 1) % n) }
        for chord in 0..<chords { builder.addEdge(chord * 4, (chord * 7 + 11) % n) }
        return builder.build()
    }

    /// With some from whom no arc leads on.
    static func arcs(_ n: Int) -> Graph {
        var random = SeededRandom(seed: 9)
        var builder = GraphBuilder(nodeCount: n, isDirected: true)
        for _ in 0..<(2 * n) {
            let (one, other) = (random.below(n), random.below(n))
            if one % 7 != 0, one != other { builder.addEdge(one, other, strength: Double(1 + one % 3)) }
        }
        return builder.build()
    }

    /// The definition as a system of linear equations, solved by elimination.
    static func solved(_ graph: Graph, damping: Double, weighted: Bool) -> [Double] {
        let n = graph.nodeCount
        var rows = (0..<n).map { row in
            (0...n).map { $0 == row ? 1.0 : $0 == n ? (1 - damping) / Double(n) : 0 }
        }
        for node in 0..<n {
            let range = graph.outgoing.range(node)
            let strengths = range.map { weighted ? graph.outgoing.strengths[$0] : 1 }
            let total = strengths.reduce(0, +)
            if total == 0 {
                for row in 0..<n { rows[row][node] -= damping / Double(n) }
            } else {
                for (entry, strength) in zip(range, strengths) {
                    rows[Int(graph.outgoing.targets[entry])][node] -= damping * strength / total
                }
            }
        }
        for column in 0..<n {
            let pivot = (column..<n).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
            rows.swapAt(column, pivot)
            for row in 0..<n where row != column && rows[row][column] != 0 {
                let factor = rows[row][column] / rows[column][column]
                for place in column...n { rows[row][place] -= factor * rows[column][place] }
            }
        }
        return (0..<n).map { rows[$0][n] / rows[$0][$0] }
    }

    @Test(arguments: graphs.indices, [0, 0.3, 0.85, 0.99])
    func solvesTheDefinition(_ index: Int, _ damping: Double) {
        let (name, graph) = Self.graphs[index]
        for weighted in [false, true] {
            let expected = Self.solved(graph, damping: damping, weighted: weighted)
            let found = graph.pageRank(damping: damping, weighted: weighted)
            let apart = zip(found, expected).reduce(0) { $0 + abs($1.0 - $1.1) }
            // A hundredth of the error is left by rounds at 0.99.
            #expect(apart < 1e-12 / (1 - damping), "\(name), \(damping), \(weighted): \(apart)")
        }
    }

    /// Golub & Varga 1961: of real eigenvalues in [−0.85, 0.85] *k* rounds leave 1/T_k(1/0.85) at most, 0.56 for each; of
    /// 5 plain rounds and those until the radius is known some more are needed. Plain ones leave 0.85 for each, 170 rounds.
    @Test(arguments: [
        [0.85], [-0.85], [0.85, -0.85, 0.3, 0], (-17...17).map { Double($0) / 20 }, [0.1, 0.5, 0.849],
    ])
    func fewRoundsWhereEigenvaluesAreReal(_ eigenvalues: [Double]) {
        for isReal in [true, false] {
            let rounds = Self.rounds(from: eigenvalues.map { _ in 1 }, isReal: isReal) { error in
                zip(eigenvalues, error).map { $0 * $1 }
            }
            #expect(rounds < 75, "\(rounds)")
        }
    }

    /// Turns about the origin that shrink by 0.85, which no interval holds: hardly more rounds than plain ones.
    @Test(arguments: 1...12)
    func circlesEnd(_ part: Int) {
        let angle = Double(part) * .pi / 12
        let (cosine, sine) = (0.85 * cos(angle), 0.85 * sin(angle))
        let rounds = Self.rounds(from: [1, 0.5], isReal: false) {
            [cosine * $0[0] - sine * $0[1], sine * $0[0] + cosine * $0[1]]
        }
        #expect(rounds < 230, "\(rounds)")
    }

    /// How many rounds it takes until the solution 0 of *x* = *Mx* is found.
    static func rounds(from start: [Double], isReal: Bool, _ multiply: ([Double]) -> [Double]) -> Int {
        var steps = ChebyshevSteps(most: 0.85, isReal: isReal)
        var (now, before) = (start, start)
        for round in 1...1_000 {
            let found = multiply(now)
            let left = zip(found, now).reduce(0) { $0 + abs($1.0 - $1.1) }
            if left < 1e-12 { return round }
            let omega = steps.next()
            let next = zip(found, before).map { $1 + omega * ($0 - $1) }
            (before, now) = (now, next)
            steps.saw(left)
        }
        return 1_000
    }
}
