import LandscapeComparison
import LandscapeModel
import NetworkGraph
import Testing

/// Two networks with directions, arc by arc: by hand and by the definitions on matrices.
@Suite("Two directed networks held against each other") struct DirectedComparisonTests {
    /// Strengths from row to column, 0 for no arc; one matrix a network of another program.
    private func side(_ matrix: [[Int]], isDirected: Bool = true, open: Set<[Int]> = [])
        -> LandscapeComparison.Side
    {
        var landscape = Landscape()
        landscape.claimsAreArcs = isDirected
        landscape.actors = matrix.indices.map {
            Actor(id: "n\($0)", name: "Knoten \("abcde".map(String.init)[$0])")
        }
        for a in matrix.indices {
            for b in matrix.indices where matrix[a][b] > 0 && (isDirected || a < b) {
                var claim = Claim(
                    from: ActorIndex(clamping: a), to: ActorIndex(clamping: b),
                    kind: Vocabulary.unspecifiedKind)
                if !open.contains([a, b]) { claim.intensity = UInt8(matrix[a][b]) }
                landscape.claims.append(claim)
            }
        }
        return LandscapeComparison.Side(
            landscape, ClaimIndex(landscape.claims, actorCount: landscape.actors.count), isWhole: true)
    }

    private func arcs(_ changes: [PairChange]) -> [[Int]] { changes.map { [$0.a, $0.b] } }

    /// a→b becomes closer, b→a goes, c→b comes; b→c stays, c–d turns round.
    private static let before = [[0, 2, 0, 0], [1, 0, 3, 0], [0, 0, 0, 1], [0, 0, 0, 0]]
    private static let after = [[0, 3, 0, 0], [0, 0, 3, 0], [0, 1, 0, 0], [0, 0, 1, 0]]

    @Test("An arc that turns round is one that goes and one that comes") func byHand() throws {
        let comparison = LandscapeComparison(side(Self.before), side(Self.after), isDirected: true)
        #expect(arcs(comparison.added) == [[2, 1], [3, 2]])
        #expect(comparison.added.allSatisfy { $0.outcome == .new })
        #expect(arcs(comparison.removed) == [[1, 0], [2, 3]])
        #expect(comparison.removed.allSatisfy { $0.outcome == .noLongerReported })
        #expect(arcs(comparison.strengthened) == [[0, 1]] && comparison.weakened.isEmpty)
        // Two of six arcs are in both, of twelve that there can be.
        let overlap = comparison.overlap
        #expect((overlap.both, overlap.onlyFirst, overlap.onlySecond, overlap.dyads) == (2, 2, 2, 12))
        // Sums 7 and 8, squares 15 and 20, products 15.
        let expected = (15 - 56 / 12.0) / ((15 - 49 / 12.0) * (20 - 64 / 12.0)).squareRoot()
        let test = comparison.qap(comparableOnly: false, seed: 1)
        #expect(abs(try #require(test.correlation) - expected) < 1e-12 && test.permutations == 23)
        // Every change has one number.
        #expect(comparison.changes.map(\.number) == Array(1...5))
    }

    @Test("Without directions the same two have the same pairs") func undirected() {
        let comparison = LandscapeComparison(side(Self.before), side(Self.after))
        #expect(comparison.added.isEmpty && comparison.removed.isEmpty)
        #expect(arcs(comparison.strengthened) == [[0, 1]] && comparison.overlap.jaccard == 1)
    }

    @Test("What has no direction is one arc each way") func mixed() {
        let line = [[0, 2, 0, 0], [2, 0, 3, 0], [0, 3, 0, 0], [0, 0, 0, 0]]
        let comparison = LandscapeComparison(
            side(line, isDirected: false), side(Self.after), isDirected: true)
        // a→b, b→a, b→c, c→b before; a→b, b→c, c→b, d→c after.
        #expect(arcs(comparison.added) == [[3, 2]] && arcs(comparison.removed) == [[1, 0]])
        #expect(arcs(comparison.strengthened) == [[0, 1]] && arcs(comparison.weakened) == [[2, 1]])
    }

    @Test("A strength that one direction leaves open is no change of it") func openStrength() {
        let old = [[0, 1], [3, 0]]
        let new = [[0, 2], [1, 0]]
        let stated = LandscapeComparison(side(old), side(new), isDirected: true)
        #expect(arcs(stated.strengthened) == [[0, 1]] && arcs(stated.weakened) == [[1, 0]])
        let open = LandscapeComparison(side(old, open: [[0, 1]]), side(new), isDirected: true)
        #expect(open.strengthened.isEmpty && arcs(open.weakened) == [[1, 0]])
    }

    @Test("Ended is the arc of which it is said, not the one that goes back") func ended() {
        let old = side([[0, 2], [2, 0]])
        var new = old
        new.landscape.claims[0].status = .ended
        new.landscape.claims.remove(at: 1)
        new = LandscapeComparison.Side(
            new.landscape, ClaimIndex(new.landscape.claims, actorCount: 2), isWhole: true)
        let comparison = LandscapeComparison(old, new, isDirected: true)
        #expect(comparison.removed.map(\.outcome) == [.ended, .noLongerReported])
        #expect(arcs(comparison.removed) == [[0, 1], [1, 0]])
    }

    @Test(
        "Overlap and QAP over ordered pairs equal their definitions; the two ways mirror", arguments: 1...60)
    func bruteForce(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let n = 2 + Int(seed % 4)
        func matrix() -> [[Int]] {
            (0..<n).map { a in
                (0..<n).map { b in a != b && random.unit() < 0.5 ? 1 + random.below(4) : 0 }
            }
        }
        let (one, two) = (matrix(), matrix())
        let comparison = LandscapeComparison(side(one), side(two), isDirected: true)
        let back = LandscapeComparison(side(two), side(one), isDirected: true)
        let pairs = (0..<n).flatMap { a in (0..<n).filter { $0 != a }.map { (a, $0) } }
        func count(_ isCounted: (Int, Int) -> Bool) -> Int {
            pairs.count { isCounted(one[$0.0][$0.1], two[$0.0][$0.1]) }
        }
        let overlap = comparison.overlap
        #expect(overlap.both == count { $0 > 0 && $1 > 0 } && overlap.dyads == n * (n - 1))
        #expect(overlap.hamming == count { ($0 > 0) != ($1 > 0) })
        #expect(comparison.strengthened.count == count { $0 > 0 && $0 < $1 })
        #expect(comparison.weakened.count == count { $1 > 0 && $0 > $1 })
        #expect(arcs(comparison.added) == arcs(back.removed) && arcs(comparison.removed) == arcs(back.added))
        #expect(arcs(comparison.strengthened) == arcs(back.weakened))

        func correlation(_ order: [Int]) -> Double? {
            RankCorrelation.pearson(
                pairs.map { Double(one[$0.0][$0.1]) }, pairs.map { Double(two[order[$0.0]][order[$0.1]]) })
        }
        func orders(_ count: Int) -> [[Int]] {
            if count == 0 { return [[]] }
            return orders(count - 1).flatMap { order in
                (0...order.count).map { Array(order[..<$0]) + [count - 1] + Array(order[$0...]) }
            }
        }
        let test = comparison.qap(comparableOnly: true, seed: seed)
        let expected = correlation(Array(0..<n))
        #expect(test.isExact && (test.correlation == nil) == (expected == nil))
        guard let expected, let found = test.correlation else { return }
        #expect(abs(found - expected) < 1e-12)
        let all = orders(n).compactMap(correlation)
        #expect(test.p == Double(all.count { $0 >= expected - 1e-9 }) / Double(all.count))
    }
}
