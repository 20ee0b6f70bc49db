import Foundation
import Testing

@testable import NetworkGraph

/// Networks on which power iteration takes for ever: long thin ones, and arcs that lead from one circle to the next.
@Suite("Eigenvectors where iterations are slow")
struct SlowSpectrumTests {
    /// By formula: on a path of n nodes x_i = sin(πi/(n+1)), λ₁ = 2 cos(π/(n+1)).
    @Test("A path", arguments: [2_000, 5_000]) func path(_ n: Int) {
        let path = TestGraphs.path(n)
        let angle = Double.pi / Double(n + 1)
        let top = sin(angle * Double((n + 1) / 2))
        let expected = (1...n).map { sin(angle * Double($0)) / top }
        #expect(agree(path.eigenvector(), expected, within: 1e-8))
        let radius = 2 * cos(angle)
        #expect(abs(path.spectralRadius() - radius) < 1e-12)
        // x = 1 + αAx, but for the scale, which the end tells: x₁ = s(1 + αx₂/s).
        let katz = path.katz().map { $0 ?? -1 }
        let alpha = 0.85 / (2 * cos(angle))
        let scale = katz[0] - alpha * katz[1]
        for node in 1..<(n - 1) {
            let expected: Double = scale + alpha * (katz[node - 1] + katz[node + 1])
            #expect(abs(katz[node] - expected) < 1e-9)
        }
    }

    /// By formula: on a ladder of two paths side by side the same sine on both, λ₁ = 1 + 2 cos(π/(n+1)).
    @Test func ladder() {
        let n = 600
        let sides = (0..<(n - 1)).flatMap { [($0, $0 + 1), (n + $0, n + $0 + 1)] }
        let ladder = TestGraphs.graph(2 * n, sides + (0..<n).map { ($0, n + $0) })
        let angle = Double.pi / Double(n + 1)
        let top = sin(angle * Double(n / 2))
        let side = (1...n).map { sin(angle * Double($0)) / top }
        #expect(agree(ladder.eigenvector(), side + side, within: 1e-8))
    }

    /// By hand: two pairs of answered arcs, the first leading to the second, which gathers all walks in the end.
    @Test func pairAfterPair() {
        let arcs = [(0, 1), (1, 0), (1, 2), (2, 3), (3, 2)]
        let two = TestGraphs.graph(4, arcs, isDirected: true).eigenvector()
        #expect(two == [0.0, 0.0, 1.0, 1.0])
        // A third pair and an actor behind it: λ = 1, so the actor has what the pair has.
        let more = arcs + [(3, 4), (4, 5), (5, 4), (4, 6)]
        let three = TestGraphs.graph(7, more, isDirected: true).eigenvector()
        #expect(agree(three, [0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0]))
    }

    /// By formula: a circle of n arcs with an arc from node 0 to node k has λⁿ = 1 + λᵏ⁻¹, and along its arcs each
    /// node has its predecessor's value over λ; node k has the shortcut's besides.
    @Test func circleWithAShortcut() {
        let (n, k) = (1_200, 400)
        let arcs = (0..<n).map { ($0, ($0 + 1) % n) } + [(0, k)]
        let graph = TestGraphs.graph(n, arcs, isDirected: true)
        var (low, high) = (1.0, 1.01)
        for _ in 0..<100 {
            let middle = (low + high) / 2
            if pow(middle, Double(n)) < 1 + pow(middle, Double(k - 1)) { low = middle } else { high = middle }
        }
        #expect(abs(graph.spectralRadius() - low) < 1e-12)
        var expected = [1.0]
        for node in 1..<n { expected.append((expected[node - 1] + (node == k ? 1 : 0)) / low) }
        let top = expected.max() ?? 1
        let shares = expected.map { $0 / top }
        #expect(agree(graph.eigenvector(), shares, within: 1e-8))
    }

    /// The limit by squaring A + I sixty times, which takes 2⁶⁰ steps: its error is about 10⁻¹⁷ where components of
    /// the same eigenvalue follow one another, and less elsewhere.
    @Test(arguments: 1...40) func limitEqualsTheSquaredMatrix(_ seed: Int) {
        let weighted = seed % 2 == 0
        let n = 6 + seed % 7
        let graph = TestGraphs.random(
            n, probability: 0.2, seed: UInt64(seed * 7), isDirected: true, weighted: weighted)
        var matrix = (0..<n).map { row in
            (0..<n).map { column -> Double in
                if column == row { return 1 }
                return graph.strength(column, row).map { weighted ? $0 : 1 } ?? 0
            }
        }
        for _ in 0..<60 {
            let old = matrix
            for row in 0..<n {
                for column in 0..<n {
                    var sum = 0.0
                    for way in 0..<n { sum += old[row][way] * old[way][column] }
                    matrix[row][column] = sum
                }
            }
            let most = matrix.joined().max() ?? 1
            for row in 0..<n { for column in 0..<n { matrix[row][column] /= most } }
        }
        let sums = matrix.map { $0.reduce(0, +) }
        let top = sums.max() ?? 1
        let hasCycle = graph.spectralRadius() > 0
        let expected = sums.map { hasCycle && $0 / top > 1e-12 ? $0 / top : 0 }
        #expect(agree(graph.eigenvector(weighted: weighted), expected, within: 1e-8))
    }

    /// The elimination beside the product that it undoes.
    @Test(arguments: [false, true]) func eliminationSolves(_ isDirected: Bool) throws {
        let graph = TestGraphs.random(
            80, probability: 0.05, seed: 11, isDirected: isDirected, weighted: true)
        var elimination = try #require(Elimination(graph.incoming, weighted: true, most: 10_000))
        // Above every sum of a row, and so above the greatest eigenvalue.
        elimination.factor(shift: 60)
        let right = (0..<80).map { 1 + Double($0 % 7) }
        let solved = elimination.solve(right)
        let product = LeadingPair.product(graph.incoming, solved, weighted: true)
        let restored: [Double] = (0..<80).map { 60 * solved[$0] - product[$0] }
        #expect(agree(restored, right, within: 1e-12))
        #expect(Elimination(graph.incoming, weighted: true, most: 20) == nil)
    }

    @Test func whatIsNotKnownHasNoValue() {
        var run = MeasureRun(graph: TestGraphs.path(3), options: MeasureOptions())
        #expect(run.notConverged("katz") == [nil, nil, nil])
        #expect(run.unsettled == ["katz"])
    }
}
