import LandscapeModel
import NetworkGraph
import Testing

/// What stands in for answers that are missing: in the default graph the other end's word, as in the reconstruction of Stork
/// and Richards 1992 (doi:10.1177/1059601192172006), and nothing where neither end answered.
@Suite("Missing answers are reconstructed from the other end") struct ReconstructionTests {
    /// What each actor that answered says of each other, 0 for no cooperation.
    private func landscape(_ said: [[Int]], answered: [Bool]) -> Landscape {
        var landscape = Landscape()
        for number in answered.indices {
            var actor = Actor(id: "a\(number)", name: "A\(number)")
            actor.wasAsked = true
            actor.hasAnswered = answered[number]
            landscape.actors.append(actor)
        }
        for a in said.indices where answered[a] {
            for b in said.indices where a != b && said[a][b] > 0 {
                var claim = Claim(
                    from: ActorIndex(clamping: a), to: ActorIndex(clamping: b),
                    kind: Vocabulary.unspecifiedKind)
                claim.reporter = .from
                claim.intensity = UInt8(said[a][b])
                landscape.claims.append(claim)
            }
        }
        return landscape
    }

    @Test("The default graph is the reconstructed one, the strict graph lies below", arguments: 1...60)
    func byDefinition(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let n = 3 + Int(seed % 6)
        let answered = (0..<n).map { _ in random.unit() < 0.6 }
        let said = (0..<n).map { a in
            (0..<n).map { b in a != b && random.unit() < 0.4 ? 1 + random.below(4) : 0 }
        }
        // The matrix of answers; rows that are missing are filled with the columns of those who answered.
        var matrix = [[Int]](repeating: [Int](repeating: 0, count: n), count: n)
        for a in 0..<n {
            for b in 0..<n where a != b {
                matrix[a][b] = answered[a] ? said[a][b] : answered[b] ? said[b][a] : 0
            }
        }
        let landscape = landscape(said, answered: answered)
        let index = ClaimIndex(landscape.claims, actorCount: n)
        var strict = TieFilter()
        strict.isConfirmedOnly = true
        let (all, confirmed) = (landscape.graph(index).graph, landscape.graph(index, strict).graph)
        for a in 0..<n {
            for b in (a + 1)..<max(n, a + 1) {
                // A cooperation is what either says: where both answered and differ, nothing is reconstructed.
                let expected = max(matrix[a][b], matrix[b][a])
                #expect(all.strength(a, b) == (expected > 0 ? Double(expected) : nil))
                let isConfirmed = answered[a] && answered[b] && said[a][b] > 0 && said[b][a] > 0
                #expect(confirmed.contains(a, b) == isConfirmed)
            }
        }
    }
}
