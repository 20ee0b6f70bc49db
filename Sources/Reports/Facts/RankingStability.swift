package import NetworkGraph
import PlainText

/// Whether the most connected and the most bridging actors stay the same when some cooperations are missing.
///
/// Every survey misses some. A tenth of the pairs is left out at random, again and again, and the leading ten are
/// held against those of the whole network (a delete-d jackknife). Always the same start, so that the same landscape
/// gives the same sentence.
package struct RankingStability: Hashable, Sendable {
    /// How many of the leading actors remain, on average.
    package var keptByDegree: Double
    package var keptByBetweenness: Double
    package var runs: Int

    package static let leading = 10
    /// One pair in so many is left out.
    package static let leftOut = 10
    static let mostRuns = 100
    private static let fewestRuns = 20
    /// Steps of one betweenness are nodes times edges; beyond this the report would have to be waited for.
    private static let budget = 20_000_000

    /// - Returns: nil for a network too small to have a top, or too large to be asked often enough.
    /// - Complexity: O(runs · *nm*), at most about `budget` steps.
    package init?(_ graph: Graph, seed: UInt64 = 1) {
        let n = graph.nodeCount
        var edges = Array(graph.edges)
        guard n >= 2 * Self.leading, edges.count >= n / 2, edges.count >= 2 * Self.leading else { return nil }
        let runs = min(Self.mostRuns, Self.budget / (n * edges.count))
        guard runs >= Self.fewestRuns else { return nil }
        let byDegree = Self.leaders((0..<n).map { Double(graph.degree(of: $0)) })
        let byBetweenness = Self.leaders(graph.betweenness())
        var random = SeededRandom(seed: seed)
        var kept = (degree: 0, betweenness: 0)
        for _ in 0..<runs {
            var builder = GraphBuilder(nodeCount: n, isDirected: false)
            random.shuffle(&edges)
            for edge in edges.dropFirst(max(1, edges.count / Self.leftOut)) {
                builder.addEdge(edge.a, edge.b, strength: edge.strength)
            }
            let part = builder.build()
            kept.degree +=
                Self.leaders((0..<n).map { Double(part.degree(of: $0)) }).intersection(byDegree).count
            kept.betweenness +=
                Self.leaders(part.betweenness()).intersection(byBetweenness).count
        }
        self.runs = runs
        keptByDegree = Double(kept.degree) / Double(runs)
        keptByBetweenness = Double(kept.betweenness) / Double(runs)
    }

    /// The nodes with the highest values; of equal ones the first.
    private static func leaders(_ values: [Double]) -> Set<Int> {
        Set(values.indices.sorted { (-values[$0], $0) < (-values[$1], $1) }.prefix(leading))
    }
}

extension RankingStability {
    /// What the numbers mean, in two sentences.
    func sentences(_ facts: Facts) -> [Prose] {
        func mean(_ value: Double) -> String { facts.language.number(value, digits: 1) }
        let degree = mean(keptByDegree)
        let betweenness = mean(keptByBetweenness)
        // By the figures as they are printed.
        let isStable = (min(keptByDegree, keptByBetweenness) * 10).rounded() >= 80
        return [
            facts.say(
                "Lässt man zufällig jede zehnte Kooperation weg (\(runs) Durchgänge), bleiben von den zehn Akteuren mit den meisten Kooperationen im Mittel \(degree) unter den ersten zehn, von den zehn am stärksten vermittelnden \(betweenness). Bei gleichen Werten entscheidet das Alphabet der Kennungen.",
                "If every tenth cooperation is left out at random (\(runs) runs), of the ten actors with the most cooperations \(degree) on average stay among the first ten, and \(betweenness) of the ten that mediate most. Of equal values the alphabet of the ids decides."
            ),
            isStable
                ? facts.say(
                    "Einzelne Meldungen ändern also wenig daran, wer weit vorn steht; aus der genauen Reihenfolge lässt sich trotzdem nichts ablesen.",
                    "Single reports thus hardly change who is near the top; nothing can be read from the exact order even so."
                )
                : facts.say(
                    "Wer im Netz weit vorn steht, hängt also auch von einzelnen Meldungen ab; Aussagen über einzelne Akteure sind entsprechend vorsichtig zu lesen.",
                    "Who is far ahead in the network thus depends on single reports, too; statements on single actors should be read with care."
                ),
        ]
    }
}
